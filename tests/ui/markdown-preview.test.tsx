/** @jest-environment jsdom */
import type { App } from 'obsidian';
import { render } from 'preact';
import { act } from 'preact/test-utils';

/** Ends the drawing of each Markdown that was asked for, in whichever order the test wants. */
const drawings: (() => void)[] = [];

jest.mock('obsidian', () => ({
  Component: class {
    load() {}
    unload() {}
  },
  MarkdownRenderer: {
    render: (_app: unknown, markdown: string, page: HTMLElement) =>
      new Promise<void>((resolve) => {
        drawings.push(() => {
          page.textContent = markdown;
          resolve();
        });
      }),
  },
}));

/** Loaded after its `obsidian` is replaced. */
let MarkdownPreview: typeof import('../../src/ui/markdown-preview').MarkdownPreview;
beforeAll(async () => ({ MarkdownPreview } = await import('../../src/ui/markdown-preview')));

const page = document.body.appendChild(document.createElement('div'));
const show = (markdown: string) =>
  act(() => render(<MarkdownPreview app={{} as App} markdown={markdown} sourcePath="" label="Preview" />, page));

test('a drawing that takes longer than the next one does not replace it', async () => {
  window.createDiv = () => document.createElement('div');
  await show('The whole template, which takes its time');
  await show('One phase');
  await act(() => drawings[1]?.());
  await act(() => drawings[0]?.());
  expect(page.querySelector('[role=region]')?.textContent).toBe('One phase');
});
