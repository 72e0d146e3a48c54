import { StateField } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { Editor } from './editor';
import type { TFile } from '../vault/files';
import type { App } from '../app';

/** What an editor extension may ask about the note it runs in. */
export interface MarkdownFileInfo {
  readonly app: App;
  readonly file: TFile | null;
  readonly editor?: Editor;
}

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
