/** @jest-environment jsdom */
import { render } from 'preact';
import { StatusPill } from '../../../src/features/status/status-pill';
import { WORKFLOW } from '../../core/board/sample';

function pill(status: string): HTMLElement | null {
  render(<StatusPill status={status} workflow={WORKFLOW} />, document.body);
  return document.querySelector('span');
}

test.each([
  ['In review', 'In review', 'var(--color-yellow)'],
  ['Draft', 'Draft', 'var(--text-muted)'],
  ['finished', 'finished', 'var(--color-green)'],
  ['paused', 'paused', ''],
  ['', 'No status', ''],
])('the status %j says %j in the color the workflow gives it', (status, words, color) => {
  expect(pill(status)?.textContent).toBe(words);
  expect(pill(status)?.style.getPropertyValue('--design-phases-color')).toBe(color);
});
