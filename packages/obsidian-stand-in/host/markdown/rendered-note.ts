import type { AppParts } from '../app-parts';
import { Component } from '../core/component';
import { parseMetadata } from '../metadata/parse-metadata';
import { type MarkdownPostProcessorContext, postProcess } from './post-processors';
import { sectionElement } from './section-element';

/** What a click on a checkbox asks for: the line of its item. */
type OnCheck = (line: number) => void;

interface Section {
  readonly el: HTMLElement;
  /** As it was before post-processors saw it. */
  readonly html: string;
  /** Owns what post-processors added to it, and its embeds. */
  readonly owner: Component;
  lineStart: number;
  lineEnd: number;
}

let lastDocument = 0;

/**
 * A note as reading view and embeds show it: one element a block. As in the app, a section whose HTML did not change
 * stays as it is, wherever its lines have moved: no post-processor sees it again. One that did is taken out, and with
 * it what was added to it.
 */
export class RenderedNote extends Component {
  private sections: readonly Section[] = [];
  private text = '';
  private sourcePath = '';
  private readonly docId = `doc-${++lastDocument}`;

  constructor(
    private readonly app: AppParts,
    private readonly el: HTMLElement,
    onCheck: OnCheck,
  ) {
    super();
    el.addEventListener('click', (event) => {
      const item = (event.target as Element).closest('.task-list-item-checkbox')?.closest<HTMLElement>('[data-line]');
      const section = this.sections.find((one) => one.el === item?.closest('[data-section-line]'));
      if (item && section) onCheck(section.lineStart + Number(item.dataset['line']));
    });
  }

  override onunload(): void {
    this.clear();
  }

  /** Shows a text of a note. Resolves when the sections that are new were post-processed. */
  async show(text: string, sourcePath: string): Promise<void> {
    if (sourcePath !== this.sourcePath) this.clear();
    this.text = text;
    this.sourcePath = sourcePath;
    const before = this.sections;
    this.sections = this.sectionsOf(text, [...before]);
    for (const gone of before) if (!this.sections.includes(gone)) this.drop(gone);
    this.el.append(...this.sections.map(({ el }) => el));
    const frontmatter = parseMetadata(text).frontmatter;
    for (const section of this.sections.filter((one) => !before.includes(one))) await this.finish(section, frontmatter);
  }

  /** Takes every section out, so that the next text is rendered from nothing. */
  clear(): void {
    this.sections.forEach((section) => this.drop(section));
    this.sections = [];
  }

  private sectionsOf(text: string, reusable: Section[]): Section[] {
    const cache = parseMetadata(text);
    return (cache.sections ?? []).flatMap((part) => {
      const el = sectionElement(text, part, cache);
      if (el === null) return [];
      const html = el.outerHTML;
      const known = reusable.findIndex((section) => section.html === html);
      const [kept] = known < 0 ? [] : reusable.splice(known, 1);
      const { start, end } = part.position;
      const section = kept ?? { el, html, owner: this.addChild(new Component()), lineStart: 0, lineEnd: 0 };
      section.el.setAttribute('data-section-line', String(start.line));
      return [Object.assign(section, { lineStart: start.line, lineEnd: end.line })];
    });
  }

  private drop({ el, owner }: Section): void {
    el.remove();
    this.removeChild(owner);
  }

  private async finish(section: Section, frontmatter: unknown): Promise<void> {
    const { el, owner } = section;
    if (!this.sections.includes(section)) return;
    await postProcess(el, this.contextOf(section, frontmatter));
    await this.app.embeds.draw(el, this.sourcePath, owner);
  }

  private contextOf(section: Section, frontmatter: unknown): MarkdownPostProcessorContext {
    const { docId, sourcePath } = this;
    return {
      docId,
      sourcePath,
      frontmatter,
      addChild: (child) => section.owner.addChild(child),
      getSectionInfo: () => {
        const { lineStart, lineEnd } = section;
        return this.sections.includes(section) ? { text: this.text, lineStart, lineEnd } : null;
      },
    };
  }
}
