import { DEFAULT_SETTINGS } from '../../../src/core/default-settings';
import { outlineOf } from '../../../src/core/outline/outline-of';
import { outlineOptionsOf } from '../../../src/core/settings';
import { addedItems, previewMarkdown } from '../../../src/features/checklist/preview-markdown';

/** What the preview shows when `insert` goes to where the cursor stands. */
function preview(marked: string, insert: string) {
  const from = marked.indexOf('|');
  const text = marked.replace('|', '');
  const edit = { changes: [{ from, to: from, insert }] };
  const { phases } = outlineOf(text, outlineOptionsOf(DEFAULT_SETTINGS));
  return { ...previewMarkdown(text, edit, phases), items: addedItems(edit) };
}

describe('the preview of an insertion', () => {
  test('is the inserted part where that begins with a heading', () => {
    const { markdown, items } = preview('# Chat\n|', '\n## Step 1\n\n- [ ] a\n- [ ] b\n');
    expect(markdown).toBe('## Step 1\n\n- [ ] a\n- [ ] b');
    expect(items).toBe(2);
  });

  test('shows single items below the heading they go to', () => {
    const { markdown } = preview('# Chat\n## Scope\n- [x] a\n|## Later\n', '- [ ] b\n');
    expect(markdown).toBe('*Under Scope*\n\n- [ ] b');
  });

  test('shows items that go below another beside each other', () => {
    const { markdown } = preview('## Scope\n- [x] a\n|', '\t- [ ] b\n\t\t- [ ] c\n\t- [ ] d\n');
    expect(markdown).toBe('*Under Scope*\n\n- [ ] b\n\t- [ ] c\n- [ ] d');
  });

  test('says which phase a part goes into that begins with one of its sections', () => {
    const { markdown } = preview(
      '## 🟩 Step 1: Scope (5 minutes)\n### Functional\n- [x] a\n|\n## Step 2: Sketch\n- [ ] c\n',
      '\n### Scale\n- [ ] b\n',
    );
    expect(markdown).toBe('*Under 🟩 Step 1\\: Scope*\n\n### Scale\n- [ ] b');
  });

  test('says which phase and section single items go into', () => {
    const { markdown } = preview('## Step 1\n### Scale\n- [x] a\n|## Step 2\n- [ ] c\n', '- [ ] b\n');
    expect(markdown).toBe('*Under Step 1 › Scale*\n\n- [ ] b');
  });

  test('says of a whole phase after another one nothing but itself', () => {
    const { markdown } = preview('## Step 1\n- [x] a\n## Step 2\n- [ ] c|', '\n## Step 3\n\n- [ ] b\n');
    expect(markdown).toBe('## Step 3\n\n- [ ] b');
  });

  test('takes that heading for text, whatever it holds', () => {
    const { markdown } = preview('## **Scope** \\<img src=x onerror=alert(1)>\n- [x] a\n|', '- [ ] b\n');
    expect(markdown.split('\n')[0]).toBe('*Under Scope \\<img src\\=x onerror\\=alert\\(1\\)\\>*');
  });

  test('names the heading without its marks, and no line of code', () => {
    const { markdown } = preview('## Scope ##\n\n    # limits.conf\n\n- [x] a\n|', '- [ ] b\n');
    expect(markdown).toBe('*Under Scope*\n\n- [ ] b');
  });

  test('has new properties apart, and counts no items in them', () => {
    const { properties, markdown, items } = preview('---\nStatus: Draft\n|---\nText', 'Started: 2026-11-21\n');
    expect(properties).toEqual(['Started: 2026-11-21']);
    expect(markdown).toBe('');
    expect(items).toBe(0);
  });

  test('tells a new block of properties from what is inserted right behind it', () => {
    const { properties, markdown, items } = preview('|', '---\nStatus: Draft\n---\n## Step 1\n\n- [ ] a\n');
    expect(properties).toEqual(['Status: Draft']);
    expect(markdown).toBe('## Step 1\n\n- [ ] a');
    expect(items).toBe(1);
  });

  test('counts items in quotes and in numbered lists', () => {
    expect(preview('> text\n|', '> - [ ] a\n> 1. [ ] b\n').items).toBe(2);
  });
});
