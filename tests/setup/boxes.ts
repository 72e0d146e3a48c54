/** The box that has that name for a screen reader, from the element that it is labelled by. */
export function boxIn(root: HTMLElement, name: string): HTMLInputElement {
  const boxes = [...root.querySelectorAll<HTMLInputElement>('input[aria-labelledby]')];
  const found = boxes.find((box) => nameOf(box) === name);
  if (!found) throw new Error(`No box is named ${name}`);
  return found;
}

/** The name of an element that is labelled by another one. */
export function nameOf(element: HTMLElement): string | undefined {
  const id = element.getAttribute('aria-labelledby') ?? '';
  return element.ownerDocument.getElementById(id)?.textContent?.trim();
}
