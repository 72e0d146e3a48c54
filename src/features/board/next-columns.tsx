import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { BoardContext } from '../../core/board/board-context';
import { reasonOf } from '../../core/board/next-up';
import { inlineText } from '../../core/markdown/inline';
import type { NoteSummary } from '../../core/note';
import type { TextTable } from '../../core/table-export';
import { goToLine } from '../../ui/open-note';
import { useUniqueId } from '../../ui/use-unique-id';
import type { TableColumn } from './board-row';
import type { CellEnvironment } from './cells';
import type { NextItem, NextItems } from './next-items';
import { NoteLink } from './note-link';
import { boardStrings } from './strings';

const names = boardStrings.nextColumns;

/** The columns of the layout that says what comes next: the note, its next open item, the phase of that, and why. */
export function nextColumns(nextItems: NextItems, { context, links }: CellEnvironment): readonly TableColumn[] {
  const itemCell = (note: NoteSummary) => <ItemCell note={note} nextItems={nextItems} app={links.app} />;
  return [
    {
      id: 'title',
      label: names.title,
      width: 240,
      clipped: true,
      render: (note) => <NoteLink note={note} links={links} />,
    },
    { id: 'next-item', label: names.item, width: null, clipped: true, render: itemCell },
    {
      id: 'next-phase',
      label: names.phase,
      width: 220,
      clipped: true,
      render: (note) => <PhaseCell note={note} nextItems={nextItems} />,
    },
    {
      id: 'reason',
      label: names.reason,
      width: 150,
      clipped: false,
      render: (note) => reasonFor(note, context),
    },
  ];
}

function reasonFor(note: NoteSummary, context: BoardContext): string {
  const reason = reasonOf(note, context);
  return reason === null ? '' : boardStrings.reasons[reason];
}

/** The same columns as text. */
export async function nextTable(
  nextItems: NextItems,
  notes: readonly NoteSummary[],
  context: BoardContext,
  titleOf: (path: string, title: string) => string,
): Promise<TextTable> {
  const rows: string[][] = [];
  for (const note of notes) {
    const next = await nextItems.of(note.path);
    const item = next === null ? boardStrings.noOpenItem : inlineText(next.item.text);
    rows.push([titleOf(note.path, note.title), item, next?.phase ?? '', reasonFor(note, context)]);
  }
  return { headings: [names.title, names.item, names.phase, names.reason], rows };
}

/** The next item of a note, read when the cell comes into view; undefined until then, null where there is none. */
function useNextItem(nextItems: NextItems, note: NoteSummary): NextItem | null | undefined {
  const [next, setNext] = useState<NextItem | null>();
  useEffect(() => {
    let isWanted = true;
    const read = (): void =>
      void nextItems.of(note.path).then((item) => {
        if (isWanted) setNext(item);
      });
    read();
    const end = nextItems.changed.add((path) => path === note.path && read());
    return () => {
      isWanted = false;
      end();
    };
  }, [note]);
  return next;
}

interface CellProps {
  readonly note: NoteSummary;
  readonly nextItems: NextItems;
}

function ItemCell({ note, nextItems, app }: CellProps & Pick<ItemBoxProps, 'app'>) {
  const next = useNextItem(nextItems, note);
  if (next) return <ItemBox path={note.path} {...{ next, nextItems, app }} />;
  return <>{next === null && <span class="design-phases-hint">{boardStrings.noOpenItem}</span>}</>;
}

interface ItemBoxProps {
  readonly path: string;
  readonly next: NextItem;
  readonly nextItems: NextItems;
  readonly app: CellEnvironment['links']['app'];
}

function ItemBox({ path, next, nextItems, app }: ItemBoxProps) {
  const id = useUniqueId();
  const element = useRef<HTMLSpanElement>(null);
  // With its last open item a note leaves the layout, and would take the keyboard with it.
  useLayoutEffect(
    () => () => {
      const { current: box } = element;
      if (box?.contains(box.doc.activeElement)) box.closest<HTMLElement>('[role=grid]')?.focus();
    },
    [],
  );
  return (
    <span ref={element} class="design-phases-next-item">
      <input
        type="checkbox"
        class="task-list-item-checkbox"
        checked={false}
        aria-labelledby={id}
        onChange={({ currentTarget }) => {
          currentTarget.checked = false;
          void nextItems.tick(path, next);
        }}
      />
      <button
        type="button"
        id={id}
        class="design-phases-plain"
        onClick={() => void goToLine(app, path, next.item.line)}
      >
        {inlineText(next.item.text)}
      </button>
    </span>
  );
}

/** What the index knows is shown until the note is read. */
function PhaseCell({ note, nextItems }: CellProps) {
  const next = useNextItem(nextItems, note);
  const known = note.phases.find(({ done, total }) => done < total)?.title ?? '';
  return <>{next === undefined ? known : (next?.phase ?? '')}</>;
}
