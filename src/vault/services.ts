import type { App, Plugin } from 'obsidian';
import type { Clock } from '../core/clock';
import type { YamlReader } from '../core/properties/yaml';
import type { NoteActions } from './note-actions';
import type { NoteEditors } from './note-editors';
import type { NoteCreator } from './note-creator';
import type { NoteIndex } from './note-index';
import type { NoteTexts } from './note-texts';
import type { NoteWriter } from './note-writer';
import type { SettingsStore } from './settings-store';
import type { TemplateCatalog } from './template-catalog';

/** What commands, views, settings and CLI handlers are given; made once, in `main.ts`. */
export interface Services {
  readonly app: App;
  readonly plugin: Plugin;
  readonly clock: Clock;
  /** Obsidian's own YAML reader. */
  readonly yaml: YamlReader;
  readonly settings: SettingsStore;
  /** What Obsidian's metadata cache says of every tracked note. */
  readonly index: NoteIndex;
  /** The editors in which notes are open. */
  readonly editors: NoteEditors;
  /** The text of notes as it stands now, that of open editors included. */
  readonly texts: NoteTexts;
  readonly templates: TemplateCatalog;
  /** The one way to change a note. */
  readonly writer: NoteWriter;
  /** The one way to make a file. */
  readonly creator: NoteCreator;
  /** What can be done to notes, in the words of the API: set a status, tick an item, insert a checklist. */
  readonly actions: NoteActions;
}
