import { Component } from 'obsidian';
import type { Progress } from '../../core/outline/outline';
import { onceAFrame } from '../../ui/once-a-frame';
import type { Services } from '../../vault/services';
import { fillBadge } from '../badges';

/** A note's row. Not in the app's typings, but themes and other plugins rely on the class and the attribute. */
const ROW = '.nav-file-title[data-path]';

/**
 * Progress in one file explorer. The explorer keeps only the rows in view on the page and has no event for that, so its
 * element is observed. Rows that leave the page lose their badge, so none is left when the plugin unloads.
 */
export class ExplorerProgress extends Component {
  private readonly badges = new Map<Element, HTMLElement>();

  constructor(
    private readonly containerEl: HTMLElement,
    private readonly services: Services,
  ) {
    super();
  }

  override onload(): void {
    const draw = onceAFrame(this, this.containerEl, () => this.draw());
    const observer = new MutationObserver(draw);
    observer.observe(this.containerEl, { childList: true, subtree: true, attributeFilter: ['data-path'] });
    this.register(() => observer.disconnect());
    this.register(this.services.index.onChange(draw));
    this.register(() => this.badges.forEach((badge) => badge.remove()));
    draw();
  }

  private draw(): void {
    for (const [row, badge] of this.badges) {
      if (row.isConnected && badge.parentElement === row) continue;
      badge.remove();
      this.badges.delete(row);
    }
    this.containerEl.querySelectorAll(ROW).forEach((row) => this.drawRow(row));
  }

  private drawRow(row: Element): void {
    const progress = this.services.index.note(row.getAttribute('data-path') ?? '');
    if (progress && progress.total > 0) return this.show(row, progress);
    this.badges.get(row)?.remove();
    this.badges.delete(row);
  }

  private show(row: Element, { done, total }: Progress): void {
    const badge = this.badges.get(row) ?? row.createSpan();
    if (badge.getText() === `${done}/${total}`) return;
    fillBadge(badge, { done, total }).addClass('design-phases-file-badge');
    this.badges.set(row, badge);
  }
}
