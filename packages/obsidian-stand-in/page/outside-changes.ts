import { debounce } from '../host/core/debounce';
import type { Host } from '../host/host';

/** The server tells which paths something else changed; the vault looks at each of them. */
export function followOutsideChanges(host: Host): void {
  const waiting = new Set<string>();
  const look = debounce(
    () => {
      const paths = [...waiting];
      waiting.clear();
      void host.changedOutside(paths);
    },
    100,
    true,
  );
  new EventSource('/changes').addEventListener('change', (event: MessageEvent<string>) => {
    waiting.add(JSON.parse(event.data) as string);
    look();
  });
}
