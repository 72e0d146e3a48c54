import { Component, type TargetedEvent } from 'preact';
import { inlineText } from '../../core/markdown/inline';
import type { PanelControls } from './controls';
import type { ItemRow } from './rows';
import { uniqueId } from '../../ui/use-unique-id';

interface ItemListProps {
  readonly rows: readonly ItemRow[];
  /** Line of the note's next open item; null where there is none. */
  readonly nextLine: number | null;
  readonly controls: PanelControls;
}

/** Items with their boxes. */
export function ItemList({ rows, nextLine, controls }: ItemListProps) {
  if (rows.length === 0) return null;
  return (
    <ul class="design-phases-items">
      {rows.map(({ key, item }) => (
        <ItemLine key={key} item={item} isNext={item.line === nextLine} controls={controls} />
      ))}
    </ul>
  );
}

interface ItemLineProps {
  readonly item: ItemRow['item'];
  readonly isNext: boolean;
  readonly controls: PanelControls;
}

/** One item. Where only its line moved nothing is drawn again: what it does reads the line when it is done. */
class ItemLine extends Component<ItemLineProps> {
  override shouldComponentUpdate({ item, isNext }: ItemLineProps): boolean {
    const { item: drawn, isNext: wasNext } = this.props;
    return (
      item.text !== drawn.text ||
      item.mark !== drawn.mark ||
      item.depth !== drawn.depth ||
      item.state !== drawn.state ||
      isNext !== wasNext
    );
  }

  /**
   * The box follows the note, not the click. Preventing the click would not do: where the note changes at once, the
   * browser would take the new mark out of the box again.
   */
  private readonly tick = ({ currentTarget }: TargetedEvent<HTMLInputElement>) => {
    const { item, controls } = this.props;
    currentTarget.checked = item.state === 'done';
    controls.tick(item);
  };

  private readonly textId = uniqueId();

  private readonly goTo = (event: MouseEvent | KeyboardEvent) => this.props.controls.goTo(this.props.item.line, event);

  private readonly onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') this.goTo(event);
  };

  override render({ item, isNext }: ItemLineProps) {
    const text = inlineText(item.text);
    return (
      <li
        class={`design-phases-item is-${item.state}${isNext ? ' is-next' : ''}`}
        style={{ '--design-phases-depth': item.depth }}
        {...(isNext ? { 'aria-current': 'step' as const } : {})}
      >
        <input
          type="checkbox"
          class="task-list-item-checkbox"
          data-task={item.mark}
          data-design-phases-row
          checked={item.state === 'done'}
          aria-labelledby={this.textId}
          onChange={this.tick}
          onKeyDown={this.onKeyDown}
        />
        <button type="button" class="design-phases-plain design-phases-item-text" onClick={this.goTo}>
          <span id={this.textId} class="design-phases-text">
            {text}
          </span>
        </button>
      </li>
    );
  }
}
