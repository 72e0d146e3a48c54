import { type App, type FuzzyMatch, FuzzySuggestModal } from 'obsidian';
import { renderSuggestionRow } from '../../ui/suggestion-row';
import { pickerStrings, stageStrings } from './strings';
import { colorVariable } from './status-pill';
import { findStatus, type Workflow, type WorkflowStatus } from '../../core/workflow/workflow';

interface StatusPickerOptions {
  readonly workflow: Workflow;
  /** The status the note has; empty where there is none, or several. */
  readonly current: string;
  /** What the note lacks for a review, in words; empty where that is nothing, or several notes are meant. */
  readonly notReady: string;
  readonly choose: (status: WorkflowStatus) => void;
}

/** Offers the statuses of the workflow in their order; an alias finds its status. */
export class StatusPicker extends FuzzySuggestModal<WorkflowStatus> {
  constructor(
    app: App,
    private readonly options: StatusPickerOptions,
  ) {
    super(app);
    this.setPlaceholder(pickerStrings.placeholder);
    this.emptyStateText = pickerStrings.noStatus;
  }

  override getItems(): WorkflowStatus[] {
    return [...this.options.workflow];
  }

  override getItemText({ name, aliases }: WorkflowStatus): string {
    return [name, ...aliases].join(' ');
  }

  override renderSuggestion({ item, match }: FuzzyMatch<WorkflowStatus>, el: HTMLElement): void {
    const isCurrent = findStatus(this.options.workflow, this.options.current) === item;
    const title = renderSuggestionRow(el, {
      title: item.name,
      matches: match.matches,
      note: item.stage === 'review' ? this.options.notReady : '',
      aside: isCurrent ? pickerStrings.current : stageStrings[item.stage],
    });
    title.addClass('design-phases-status-title');
    title.setCssProps({ '--design-phases-color': colorVariable(item.color) });
  }

  override onChooseItem(status: WorkflowStatus): void {
    this.options.choose(status);
  }
}
