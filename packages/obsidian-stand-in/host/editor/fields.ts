import { StateField } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { MarkdownFileInfo } from '../app-parts';

const unset = <T>(name: string): StateField<T> =>
  StateField.define<T>({
    create: () => {
      throw new Error(`${name} is only set in the editors of the workspace.`);
    },
    update: (value) => value,
  });

export const editorInfoField = unset<MarkdownFileInfo>('editorInfoField');
export const editorViewField = editorInfoField;
export const editorEditorField = unset<EditorView>('editorEditorField');
export const editorLivePreviewField = StateField.define<boolean>({
  create: () => true,
  update: (value) => value,
});
