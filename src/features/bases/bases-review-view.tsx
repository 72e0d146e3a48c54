import { BasesView, type HoverParent, type HoverPopover, type QueryController } from 'obsidian';
import { render } from 'preact';
import type { PropertyNames } from '../../core/settings';
import { followDay } from '../../ui/follow-day';
import { gathering } from '../../ui/gather';
import type { Services } from '../../vault/services';
import { BasesBoard, type FurtherProperty } from './bases-board';
import { BASE_LAYOUTS, BasesRows } from './bases-rows';

export const REVIEW_BASE_VIEW = 'design-phases-review';

/** Properties that the board's own columns show. */
function isShownAnyway(id: string, { status, peerReviews, started, editDate }: PropertyNames): boolean {
  const own = [status, peerReviews, started, editDate].map((name) => `note.${name.toLowerCase()}`);
  return ['file.name', 'file.basename', ...own].includes(id.toLowerCase());
}

/** The review board as a view of a base. The result of the query is replaced at every update and never kept. */
export class BasesReviewView extends BasesView implements HoverParent {
  override type = REVIEW_BASE_VIEW;
  hoverPopover: HoverPopover | null = null;
  private readonly containerEl: HTMLElement;
  private readonly model: BasesRows;

  constructor(
    controller: QueryController,
    parentEl: HTMLElement,
    private readonly services: Services,
  ) {
    super(controller);
    this.containerEl = parentEl.createDiv('design-phases-bases');
    this.model = new BasesRows(services);
  }

  override onload(): void {
    const { index, settings, clock } = this.services;
    followDay(this, this.containerEl, clock, () => this.showAgain());
    const show = gathering(this, () => this.showAgain());
    this.register(index.onChange(show));
    this.register(settings.onChange(show));
    void index.whenReady().then(() => this.showAgain());
  }

  override onunload(): void {
    render(null, this.containerEl);
    this.containerEl.remove();
  }

  override onDataUpdated(): void {
    const { config, services, model } = this;
    const { properties } = services.settings.current;
    const layout = BASE_LAYOUTS.find((entry) => entry === config.get('layout')) ?? 'table';
    const chosen = config.getAsPropertyId('columnProperty');
    const byStatus = chosen === null || chosen.toLowerCase() === `note.${properties.status.toLowerCase()}`;
    const further = config
      .getOrder()
      .filter((id) => !isShownAnyway(id, properties))
      .map((id): FurtherProperty => ({ id, label: config.getDisplayName(id) }));
    model.show(this.data, { layout, column: byStatus ? null : chosen });
    const links = { app: this.app, hoverParent: this, sourcePath: '' };
    render(
      <BasesBoard services={services} model={model} links={links} properties={further} byStatus={byStatus} />,
      this.containerEl,
    );
  }

  /** The base doesn't notice changed items, since they aren't properties. */
  private showAgain(): void {
    if (this.containerEl.isConnected && this.model.shown.length > 0) this.onDataUpdated();
  }
}
