import type { AppParts } from '../app-parts';
import { Component } from '../core/component';
import { propertyId, type BaseFile, type BaseView } from './base-file';
import type { BasesEntry, BasesEntryGroup } from './bases-entry';
import { NullValue, type Value } from './values';

export interface BasesViewRegistration {
  readonly name: string;
  readonly icon: string;
  readonly factory: (controller: QueryController, containerEl: HTMLElement) => BasesView;
  readonly options?: (config: BasesViewConfig) => unknown[];
}

export class QueryController extends Component {
  constructor(readonly app: AppParts) {
    super();
  }
}

/** The configuration of one view of a base, as it stands in the file. */
export class BasesViewConfig {
  constructor(
    private readonly base: BaseFile,
    private readonly view: BaseView,
    private readonly onSet: () => void,
  ) {}

  get name(): string {
    return this.view.name;
  }

  get(key: string): unknown {
    return this.view[key];
  }

  set(key: string, value: unknown): void {
    if (value === null) delete this.view[key];
    else this.view[key] = value;
    this.onSet();
  }

  getAsPropertyId(key: string): string | null {
    const value = this.view[key];
    return typeof value === 'string' && value !== '' ? propertyId(value) : null;
  }

  getEvaluatedFormula(): Value {
    return NullValue.value;
  }

  getOrder(): string[] {
    return (this.view.order ?? []).map(propertyId);
  }

  getSort(): { property: string; direction: 'ASC' | 'DESC' }[] {
    return (this.view.sort ?? []).map(({ property, direction }) => ({ property: propertyId(property), direction }));
  }

  getDisplayName(id: string): string {
    const short = id.slice(id.indexOf('.') + 1);
    return this.base.properties?.[id]?.displayName ?? this.base.properties?.[short]?.displayName ?? short;
  }
}

export class BasesQueryResult {
  constructor(
    readonly data: BasesEntry[],
    readonly groupedData: BasesEntryGroup[],
    readonly properties: string[],
  ) {}

  getSummaryValue(): Value {
    return NullValue.value;
  }
}

/** What a plugin's Bases view extends. The host sets the fields before it calls `onDataUpdated`. */
export abstract class BasesView extends Component {
  readonly app: AppParts;
  config!: BasesViewConfig;
  allProperties: string[] = [];
  data!: BasesQueryResult;
  abstract type: string;

  constructor(controller: QueryController) {
    super();
    this.app = controller.app;
  }

  abstract onDataUpdated(): void;

  async createFileForView(
    baseFileName = 'Untitled',
    change?: (frontmatter: Record<string, unknown>) => void,
  ): Promise<void> {
    const file = await this.app.vault.create(`${baseFileName}.md`, '');
    if (change) await this.app.fileManager.processFrontMatter(file, change);
  }
}
