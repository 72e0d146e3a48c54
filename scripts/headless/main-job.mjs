import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { elementText } from './element-text.mjs';
import { lineDiff } from './line-diff.mjs';

const NOTE = 'Building blocks/Caching.md';
const STATUS = 'In review';

/**
 * The main job through commands and clicks, as a person would do it: inserts the default checklist, ticks three
 * items in the panel, sets the status. Answers with the text to print; throws where a step fails.
 */
export async function mainJob({ host }, vault) {
  const file = path.join(vault, NOTE);
  const before = await readFile(file, 'utf8');
  const view = await host.openNote(NOTE);
  view.editor.setCursor(view.editor.lastLine());
  await host.run('design-phases:insert-default-checklist');
  await host.run('design-phases:open-phase-panel');
  for (let number = 1; number <= 3; number++) {
    nextOpenBox().click();
    await host.settle();
  }
  await setStatus(host);
  await host.save();
  const after = await readFile(file, 'utf8');
  const ticked = after.split('- [x]').length - before.split('- [x]').length;
  if (ticked !== 3) throw new Error(`Three items were ticked in the panel, ${ticked} in the note.`);
  if (!after.includes(`Status: ${STATUS}`)) throw new Error('The status did not reach the note.');
  for (const { where, error } of host.errors) throw new Error(`${where}: ${String(error)}`);
  return [
    `The phase panel of ${NOTE}:`,
    '',
    elementText(panel()),
    '',
    `What changed in ${NOTE}:`,
    '',
    lineDiff(before, after),
  ].join('\n');
}

function panel() {
  const el = document.querySelector('[data-type="design-phases-panel"] .view-content');
  if (!el) throw new Error('The phase panel did not open.');
  return el;
}

/** @returns {HTMLInputElement} */
function nextOpenBox() {
  /** @type {NodeListOf<HTMLInputElement>} */
  const boxes = panel().querySelectorAll('input[type="checkbox"]');
  const open = Array.from(boxes).find((box) => !box.checked);
  if (!open) throw new Error('The panel has no open item.');
  return open;
}

async function setStatus(host) {
  await host.openNote(NOTE);
  await host.run('design-phases:set-status');
  /** @type {HTMLInputElement | null} */
  const input = document.querySelector('.prompt input');
  if (!input) throw new Error('The status picker did not open.');
  input.value = STATUS;
  input.dispatchEvent(new Event('input'));
  await host.settle();
  input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  await host.settle();
}
