import type { AppParts } from '../app-parts';
import { Component } from '../core/component';
import { debounce } from '../core/debounce';
import { guarded } from '../core/errors';
import { stringifyYaml } from '../metadata/yaml';
import type { TFile } from '../vault/files';
import { parseBase, type BaseFile, type BaseView } from './base-file';
import { drawPlainTable } from './plain-table';
import { type BasesView, BasesViewConfig, type BasesViewRegistration, QueryController } from './bases-view';
import { runQuery } from './query';

/** What a base needs of the app. */
export interface BasesApp extends AppParts {
  readonly basesViews: ReadonlyMap<string, BasesViewRegistration>;
}

/** A base in an element: tabs for its views, and the chosen view with its notes. */
export class BasesEmbed extends Component {
  private base: BaseFile = { views: [] };
  private shown: BaseView | null = null;
  private drawn: BasesView | null = null;

  private constructor(
    private readonly app: BasesApp,
    private readonly file: TFile,
    private readonly el: HTMLElement,
  ) {
    super();
  }

  static async open(app: BasesApp, file: TFile, viewName: string, el: HTMLElement): Promise<BasesEmbed> {
    const embed = app.root.addChild(new BasesEmbed(app, file, el));
    await embed.read(viewName);
    return embed;
  }

  override onload(): void {
    const refresh = debounce(() => this.refresh(), 20);
    this.registerEvent(this.app.metadataCache.on('resolved', () => refresh()));
    this.register(() => refresh.cancel());
  }

  private async read(viewName: string): Promise<void> {
    try {
      this.base = parseBase(await this.app.vault.read(this.file));
    } catch (error) {
      this.el.setText(`This base cannot be read: ${String(error)}`);
      return;
    }
    const chosen = this.base.views.find((view) => view.name === viewName) ?? this.base.views[0];
    if (chosen) this.show(chosen);
  }

  private show(view: BaseView): void {
    if (this.drawn) this.removeChild(this.drawn);
    this.drawn = null;
    this.shown = view;
    this.el.empty();
    this.drawTabs();
    const content = this.el.createDiv('bases-view');
    const registration = this.app.basesViews.get(view.type);
    const controller = this.addChild(new QueryController(this.app));
    this.drawn = guarded('bases view', () => registration?.factory(controller, content)) ?? null;
    if (this.drawn) {
      this.drawn.config = new BasesViewConfig(this.base, view, () => void this.save());
      this.drawn.allProperties = this.allProperties();
      this.addChild(this.drawn);
    }
    this.refresh();
  }

  private refresh(): void {
    const { shown, drawn } = this;
    if (!shown) return;
    const result = guarded('bases query', () => runQuery(this.app, this.base, shown));
    if (!result) return;
    if (drawn) {
      drawn.data = result;
      guarded('onDataUpdated', () => drawn.onDataUpdated());
    } else {
      drawPlainTable(this.el.querySelector('.bases-view') as HTMLElement, result, this.app);
    }
  }

  private drawTabs(): void {
    const bar = this.el.createDiv({ cls: 'bases-toolbar', attr: { role: 'tablist' } });
    for (const view of this.base.views) {
      const tab = bar.createEl('button', {
        cls: 'bases-toolbar-tab',
        text: view.name,
        attr: { role: 'tab', type: 'button' },
      });
      tab.toggleClass('is-active', view === this.shown);
      tab.setAttribute('aria-selected', String(view === this.shown));
      tab.addEventListener('click', () => this.show(view));
    }
  }

  private async save(): Promise<void> {
    await this.app.vault.modify(this.file, stringifyYaml(this.base));
    this.refresh();
  }

  private allProperties(): string[] {
    const names = new Set<string>();
    for (const file of this.app.vault.getMarkdownFiles()) {
      for (const name of Object.keys(this.app.metadataCache.getFileCache(file)?.frontmatter ?? {}))
        names.add(`note.${name}`);
    }
    return ['file.name', 'file.path', 'file.mtime', ...names];
  }
}
