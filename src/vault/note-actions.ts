import type { App } from 'obsidian';
import { type Edit, isRefusal, type Refusal } from '../core/edit';
import type { Plan, WriteResult } from '../core/plan';
import type { InsertionRequest, NotePlans } from '../core/note-plans';
import { titleOfPath } from '../core/paths';
import type { Item, Outline } from '../core/outline/outline';
import { outlineOf } from '../core/outline/outline-of';
import { seenItem } from '../core/outline/item-edits';
import { readFrontmatter } from '../core/properties/frontmatter';
import { type NoteProperties, readNoteProperties } from '../core/properties/note-properties';
import type { LinkProperty } from '../core/properties/relation-link';
import type { YamlReader } from '../core/properties/yaml';
import type { ReviewVerdict } from '../core/reviews/record-review';
import { outlineOptionsOf } from '../core/settings';
import { fileOfLink, linkBetween } from './links';
import type { NoteTexts } from './note-texts';
import type { NoteWriter } from './note-writer';
import { PropertyTypes } from './property-types';
import type { SettingsStore } from './settings-store';

interface ActionParts {
  readonly app: App;
  readonly settings: SettingsStore;
  readonly texts: NoteTexts;
  readonly writer: NoteWriter;
  readonly plans: NotePlans;
  readonly yaml: YamlReader;
}

/** What can be done to a note. Each method writes through the one writer and says what came of it; none throws. */
export class NoteActions {
  readonly plans: NotePlans;
  private readonly types: PropertyTypes;

  constructor(private readonly parts: ActionParts) {
    this.plans = parts.plans;
    this.types = new PropertyTypes(parts.app);
    void this.types.read();
  }

  /** The same, written by another writer. */
  through(writer: NoteWriter): NoteActions {
    return new NoteActions({ ...this.parts, writer });
  }

  /** What a note's text holds; null where there is no such note. */
  async outline(path: string): Promise<Outline | null> {
    const text = await this.parts.texts.read(path);
    return text === null ? null : outlineOf(text, outlineOptionsOf(this.parts.settings.current));
  }

  insertChecklist(path: string, request: Omit<InsertionRequest, 'title'>): Promise<WriteResult> {
    return this.parts.writer.write(path, this.plans.insertChecklist({ ...request, title: titleOfPath(path) }));
  }

  /**
   * Ticks an open item and clears any other, or sets the mark given.
   * @param seen the outline in which the item was seen.
   */
  async setItemMark(path: string, seen: Outline, item: Item, mark?: string): Promise<WriteResult> {
    const toggled = item.state === 'open' ? this.parts.settings.current.doneMarks.charAt(0) : ' ';
    const sought = seenItem(seen, item);
    if (sought === null) return { outcome: 'refused', refusal: { refused: 'line-moved', detail: item.text } };
    return this.parts.writer.write(path, this.plans.setItemMark(sought, mark ?? toggled));
  }

  /** Adds text below an item, as its answer. @param seen as for `setItemMark` */
  async addAnswer(path: string, seen: Outline, item: Item, answer: string): Promise<WriteResult> {
    const sought = seenItem(seen, item);
    if (sought === null) return { outcome: 'refused', refusal: { refused: 'line-moved', detail: item.text } };
    return this.parts.writer.write(path, this.plans.addAnswer(sought, answer));
  }

  setStatus(path: string, status: string): Promise<WriteResult> {
    return this.parts.writer.write(path, this.plans.setStatus(status));
  }

  recordReview(path: string, review: ReviewVerdict): Promise<WriteResult> {
    return this.parts.writer.write(path, this.plans.recordReview(review));
  }

  /** Adds a link to another note to the `Relates` property. */
  async addRelation(path: string, target: string): Promise<WriteResult> {
    await this.types.read();
    return this.parts.writer.write(path, this.relationPlan(path, target));
  }

  /** Links a note to another in a property; refuses where no link leads there, or where that can't hold one more. */
  relationPlan(path: string, target: string, property: LinkProperty = 'relates'): Plan {
    const { app } = this.parts;
    const file = app.vault.getFileByPath(target);
    const link = file && linkBetween(app, path, file);
    if (link === null) return () => ({ refused: file ? 'no-link' : 'note-missing', detail: titleOfPath(target) });
    const leadsThere = (linked: string) => fileOfLink(app, linked, path)?.path === target;
    return this.plans.addRelation(link, leadsThere, (name) => this.types.mayHoldList(name), property);
  }

  /** The properties in a note's text as it stands, ahead of the index; none where they cannot be read. */
  async properties(path: string): Promise<NoteProperties> {
    return this.propertiesOf((await this.parts.texts.read(path)) ?? '');
  }

  /** The properties in a text; none where they cannot be read. */
  propertiesOf(text: string): NoteProperties {
    const frontmatter = readFrontmatter(text, this.parts.yaml);
    const properties = isRefusal(frontmatter) ? null : frontmatter.properties;
    return readNoteProperties(properties, this.parts.settings.current.properties);
  }

  /** What a plan would do to a note as it stands, without doing it. */
  async preview(path: string, plan: Plan): Promise<Edit | Refusal> {
    const text = await this.parts.texts.read(path);
    return text === null ? { refused: 'note-missing' } : plan(text);
  }
}
