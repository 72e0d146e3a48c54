import { debounce } from '../host/core/debounce';
import type { Host } from '../host/host';

/** The server tells when something in the folder changed; the vault then looks for what it was. */
export function followOutsideChanges(host: Host): void {
  const rescan = debounce(() => void host.rescan(), 100, true);
  new EventSource('/changes').addEventListener('change', () => rescan());
}
