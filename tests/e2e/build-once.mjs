import { ensureBuilt } from '../../scripts/prepare.mjs';

/** The tests drive the built plugin in the built stand-in: both are brought up to date first. */
export default ensureBuilt;
