import { type HoverParent, type HoverPopover, MarkdownRenderChild } from 'obsidian';
import { render } from 'preact';
import { REVIEW_FLAGS } from '../../core/reviews/note-review';
import { type BlockOptions, parseBlock } from '../../core/board/code-block-options';
import { blockStrings } from './strings';
import { followDay } from '../../ui/follow-day';
import { onceAFrame } from '../../ui/once-a-frame';
import { closeWithPlugin } from '../../ui/open-surfaces';
import type { LinkContext } from '../../ui/note-link';
import { fileOfLink } from '../../vault/links';
import type { Services } from '../../vault/services';
import { BoardModel } from '../board';
import { BlockBoard, BlockMistakes, BlockNote } from './block';

/** One `design-phases` block on the page, kept up to date while it is there. */
export class BlockChild extends MarkdownRenderChild implements HoverParent {
  hoverPopover: HoverPopover | null = null;
  private gone = false;

  constructor(
    containerEl: HTMLElement,
    private readonly services: Services,
    private readonly source: string,
    private readonly sourcePath: string,
  ) {
    super(containerEl);
  }

  override onload(): void {
    closeWithPlugin(this.containerEl, { isOpen: () => !this.gone, close: () => this.showSource() });
    this.containerEl.addClass('design-phases-block');
    const { options, mistakes } = parseBlock(this.source);
    if (mistakes.length > 0) render(<BlockMistakes mistakes={mistakes} />, this.containerEl);
    else if (options.show === 'board' || options.show === 'columns') this.showBoard(options);
    else this.followNote(options);
  }

  override onunload(): void {
    this.gone = true;
    render(null, this.containerEl);
  }

  /** When a plugin is turned off, the app leaves what it rendered on the page. */
  private showSource(): void {
    this.unload();
    this.containerEl.createEl('pre').createEl('code', { text: this.source });
  }

  private get links(): LinkContext {
    return { app: this.services.app, hoverParent: this, sourcePath: this.sourcePath };
  }

  private showBoard({ show, filter, limit }: BlockOptions): void {
    const model = new BoardModel(this.services, limit ?? Infinity);
    const layout = show === 'columns' ? 'columns' : 'table';
    // A reader wants to see when notes were edited, and in a block about reviews also their state.
    const isAboutReviews = REVIEW_FLAGS.some((flag) => filter.flags.includes(flag));
    const wanted = isAboutReviews ? ['edited', 'review'] : ['edited'];
    const hidden = model.state.hidden.filter((column) => !wanted.includes(column));
    model.restore({ ...model.state, filter, layout, hidden });
    model.follow(this);
    followDay(this, this.containerEl, this.services.clock, () => model.reload());
    render(<BlockBoard services={this.services} links={this.links} model={model} />, this.containerEl);
  }

  private followNote(options: BlockOptions): void {
    const { index, texts, settings } = this.services;
    const showSoon = onceAFrame(this, this.containerEl, () => void this.showNote(options));
    this.register(index.onChange(showSoon));
    this.register(texts.onChange(showSoon));
    this.register(settings.onChange(showSoon));
    void index.whenReady().then(showSoon);
    void this.showNote(options);
  }

  private async showNote({ note, show }: BlockOptions): Promise<void> {
    const { services, links } = this;
    const path = note === null ? this.sourcePath : this.pathOf(note);
    const outline = show === 'progress' && path !== null ? await services.actions.outline(path) : null;
    if (this.gone) return;
    if (path === null) render(<p class="design-phases-hint">{blockStrings.noNote(note ?? '')}</p>, this.containerEl);
    else
      render(
        <BlockNote services={services} links={links} named={note !== null} show={show} path={path} outline={outline} />,
        this.containerEl,
      );
  }

  private pathOf(link: string): string | null {
    return fileOfLink(this.services.app, link, this.sourcePath)?.path ?? null;
  }
}
