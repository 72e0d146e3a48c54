import fc from 'fast-check';
import { applyEdit, isRefusal } from '../../src/core/edit';
import { editorForm, fromEditorForm, inEditorForm, planForSeen } from '../../src/core/editor-form';

const SEEN = '- [ ] Who uses it?\r\n- [ ] How often?\r\n';

test('an editor holds LF, and no byte order mark', () => {
  expect(editorForm('\uFEFF- [ ] a\r\n- [ ] b\rc\n')).toBe('- [ ] a\n- [ ] b\nc\n');
});

test('what was planned for a text on disk fits the same text in an editor, and the other way round', () => {
  const plan = () => ({ changes: [{ from: 23, to: 24, insert: 'x\r\n' }] });
  const after = (text: string, seen: string) => {
    const edit = planForSeen(seen, plan)(text);
    return isRefusal(edit) ? edit.refused : applyEdit(text, edit);
  };
  expect(after(SEEN, SEEN)).toBe('- [ ] Who uses it?\r\n- [x\r\n] How often?\r\n');
  expect(after(editorForm(SEEN), SEEN)).toBe('- [ ] Who uses it?\n- [x\n] How often?\n');
  expect(after(`\uFEFF${SEEN}`, SEEN)).toBe('\uFEFF- [ ] Who uses it?\r\n- [x\r\n] How often?\r\n');
  expect(after(SEEN.replace('often', 'much'), SEEN)).toBe('note-changed');
});

const lines = fc.array(fc.stringMatching(/^[-a-z [\]]{0,6}$/), { minLength: 1, maxLength: 6 });

test('an edit does the same in both forms, wherever the line ends', () => {
  fc.assert(
    fc.property(
      lines,
      fc.boolean(),
      fc.nat(),
      fc.nat(),
      fc.constantFrom('', 'x', 'x\ny'),
      (parts, marked, a, b, insert) => {
        const form = parts.join('\n');
        const text = (marked ? '\uFEFF' : '') + parts.join('\r\n');
        const [from = 0, to = 0] = [a % (form.length + 1), b % (form.length + 1)].sort((one, other) => one - other);
        const edit = { changes: [{ from, to, insert }] };
        const onDisk = fromEditorForm(text, edit);
        expect(editorForm(applyEdit(text, onDisk))).toBe(applyEdit(form, edit));
        expect(inEditorForm(text, onDisk).changes).toEqual(edit.changes);
      },
    ),
  );
});
