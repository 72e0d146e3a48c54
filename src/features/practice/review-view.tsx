import { type App, ItemView, type WorkspaceLeaf } from 'obsidian';
import { render } from 'preact';
import { followDay } from '../../ui/follow-day';
import type { PracticeServices } from './practice-store';
import { Review, type ReviewActions } from './review';
import { reviewStrings } from './strings';

export const PRACTICE_REVIEW = 'design-phases-practice-review';

/** Shows the practice review: the one that is open, or a new one in a tab. */
export async function openPracticeReview({ workspace }: App): Promise<void> {
  const [open] = workspace.getLeavesOfType(PRACTICE_REVIEW);
  const leaf = open ?? workspace.getLeaf('tab');
  if (!open) await leaf.setViewState({ type: PRACTICE_REVIEW, active: true });
  await workspace.revealLeaf(leaf);
}

/** What all practice logs of the vault say, as a tab. */
export class PracticeReviewView extends ItemView {
  override navigation = true;
  override icon = 'chart-line';

  constructor(
    leaf: WorkspaceLeaf,
    private readonly services: PracticeServices,
    private readonly actions: ReviewActions,
  ) {
    super(leaf);
  }

  override getViewType(): string {
    return PRACTICE_REVIEW;
  }

  override getDisplayText(): string {
    return reviewStrings.title;
  }

  protected override async onOpen(): Promise<void> {
    const { logs, clock } = this.services;
    this.contentEl.addClass('design-phases-review-view');
    logs.start();
    this.register(logs.changed.add(() => this.draw()));
    followDay(this, this.contentEl, clock, () => this.draw());
    this.draw();
  }

  protected override async onClose(): Promise<void> {
    render(null, this.contentEl);
  }

  private draw(): void {
    render(<Review services={this.services} actions={this.actions} />, this.contentEl);
  }
}
