import type { VNode } from 'preact';
import { useUniqueId } from './use-unique-id';

/**
 * Names an element for screen readers where `aria-label` would not do: the app shows the label of the nearest ancestor
 * as a tooltip, so that of a container would pop up over everything in it.
 * @returns what goes into `aria-labelledby`, and the element that holds the name, to be put in the named one or beside it
 */
export function useHiddenName(name: string): readonly [id: string, element: VNode] {
  const id = useUniqueId();
  const element = (
    <span id={id} hidden>
      {name}
    </span>
  );
  return [id, element];
}
