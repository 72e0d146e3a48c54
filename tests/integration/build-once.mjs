import { ensureBuilt } from '../../scripts/prepare.mjs';

/** The integration tests run the built plugin: it is brought up to date before the first of them. */
export default ensureBuilt;
