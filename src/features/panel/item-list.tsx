import { Keymap, Menu } from 'obsidian';
import { Component, createRef, type TargetedEvent } from 'preact';
import { inlineText } from '../../core/markdown/inline';
import { Icon } from '../../ui/icon';
import { addEntry, keptMenu } from '../../ui/open-surfaces';
import { uniqueId } from '../../ui/use-unique-id';
import { AnswerField } from './answer-field';
import type { PanelControls } from './controls';
import type { NoteDrafts } from './drafts';
import type { ItemRow } from './rows';
import { answerStrings, panelStrings } from './strings';

/** What the items of a note need to be drawn. */
export interface ItemContext {
  /** Line of the note's next open item; null where there is none. */
  readonly nextLine: number | null;
  /** Lines of the items that have an answer. */
  readonly answered: ReadonlySet<number>;
  readonly drafts: NoteDrafts;
  readonly controls: PanelControls;
}

interface ItemListProps extends ItemContext {
  readonly rows: readonly ItemRow[];
}

/** Items with their boxes. */
export function ItemList({ rows, nextLine, answered, drafts, controls }: ItemListProps) {
  if (rows.length === 0) return null;
  return (
    <ul class="design-phases-items">
      {rows.map((row) => (
        <ItemLine
          key={row.key}
          row={row}
          isNext={row.item.line === nextLine}
          isAnswered={answered.has(row.item.line)}
          isAnswering={drafts.open === row.key}
          draft={drafts.texts.get(row.key)?.text ?? ''}
          controls={controls}
        />
      ))}
    </ul>
  );
}

interface ItemLineProps {
  readonly row: ItemRow;
  readonly isNext: boolean;
  readonly isAnswered: boolean;
  /** Whether the field for an answer is open below it. */
  readonly isAnswering: boolean;
  /** An answer that was not saved. */
  readonly draft: string;
  readonly controls: PanelControls;
}

/** One item. Where only its line moved nothing is drawn again: what it does reads the line when it is done. */
class ItemLine extends Component<ItemLineProps> {
  private readonly textId = uniqueId();
  private readonly box = createRef<HTMLInputElement>();

  override shouldComponentUpdate({ row: { item }, ...next }: ItemLineProps): boolean {
    const { row, ...drawn } = this.props;
    return (
      item.text !== row.item.text ||
      item.mark !== row.item.mark ||
      item.depth !== row.item.depth ||
      item.state !== row.item.state ||
      next.isNext !== drawn.isNext ||
      next.isAnswered !== drawn.isAnswered ||
      next.isAnswering !== drawn.isAnswering ||
      (next.draft === '') !== (drawn.draft === '')
    );
  }

  /** The keyboard goes back to the item whose field was closed, if it went nowhere else. */
  override componentDidUpdate({ isAnswering: was }: ItemLineProps): void {
    const { current: box } = this.box;
    if (was && !this.props.isAnswering && box?.doc.activeElement === box?.doc.body) box?.focus();
  }

  /**
   * The box follows the note, not the click. Preventing the click would not do: where the note changes at once, the
   * browser would take the new mark out of the box again.
   */
  private readonly tick = ({ currentTarget }: TargetedEvent<HTMLInputElement>) => {
    const { row, controls } = this.props;
    currentTarget.checked = row.item.state === 'done';
    controls.tick(row.item);
  };

  private readonly goTo = (event: MouseEvent | KeyboardEvent) =>
    this.props.controls.goTo(this.props.row.item.line, event);

  private readonly write = () => this.props.controls.answers.open(this.props.row.key);

  private readonly onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (Keymap.isModEvent(event)) this.goTo(event);
    else this.write();
  };

  private readonly showMenu = (event: MouseEvent) => {
    event.preventDefault();
    const menu = new Menu();
    addEntry(menu, { title: answerStrings.write, icon: 'pencil', run: this.write });
    addEntry(menu, { title: panelStrings.showInNote, icon: 'arrow-right-to-line', run: () => this.goTo(event) });
    keptMenu(menu).showAtMouseEvent(event);
  };

  override render({ row: { item }, isNext, isAnswered, isAnswering, draft }: ItemLineProps) {
    const mark = draft !== '' && !isAnswering ? answerStrings.draft : isAnswered ? answerStrings.answered : null;
    return (
      <>
        <li
          class={`design-phases-item is-${item.state}${isNext ? ' is-next' : ''}`}
          style={{ '--design-phases-depth': item.depth }}
          onContextMenu={this.showMenu}
          {...(isNext ? { 'aria-current': 'step' as const } : {})}
        >
          <input
            type="checkbox"
            class="task-list-item-checkbox"
            data-task={item.mark}
            data-design-phases-row
            ref={this.box}
            checked={item.state === 'done'}
            aria-labelledby={this.textId}
            aria-description={mark ?? undefined}
            onChange={this.tick}
            onKeyDown={this.onKeyDown}
          />
          <button type="button" class="design-phases-plain design-phases-item-text" onClick={this.goTo}>
            <span id={this.textId} class="design-phases-text">
              {inlineText(item.text)}
            </span>
          </button>
          {mark !== null && (
            <span class="design-phases-count" title={mark} aria-hidden="true">
              {mark === answerStrings.draft ? mark : <Icon name="message-square" />}
            </span>
          )}
        </li>
        {isAnswering && <li>{this.renderField(draft)}</li>}
      </>
    );
  }

  private renderField(draft: string) {
    const { controls } = this.props;
    const { item } = this.props.row;
    return (
      <AnswerField
        question={item.text}
        draft={draft}
        onInput={(text) => controls.answers.keep(this.props.row, text)}
        onSave={(text) => void controls.answers.save(this.props.row, text)}
        onClose={controls.answers.close}
      />
    );
  }
}
