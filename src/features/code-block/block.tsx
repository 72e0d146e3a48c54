import { Keymap } from 'obsidian';
import { useMemo } from 'preact/hooks';
import type { BlockMistake, BlockOptions } from '../../core/board/code-block-options';
import type { Outline, Progress } from '../../core/outline/outline';
import { blockStrings } from './strings';
import { NoteAnchor } from '../../ui/note-anchor';
import type { LinkContext } from '../../ui/note-link';
import { goToLine } from '../../ui/open-note';
import type { Services } from '../../vault/services';
import { type BoardModel, readOnlyHandlers, Rows, useRows } from '../board';
import type { PhaseSummary, Relation } from '../../core/note';
import { DirectionIcon, directionOf, NoteFacts, panelStrings } from '../panel';
import { ownName } from '../reviews';
import { outlineStrings } from '../checklist';
import { CountedProgress } from '../../ui/progress-bar';

/** The mistakes in a block, by line. */
export function BlockMistakes({ mistakes }: { readonly mistakes: readonly BlockMistake[] }) {
  return (
    <div class="design-phases-block-mistakes" role="alert">
      <strong>{blockStrings.mistakes(mistakes.length)}</strong>
      <ul>
        {mistakes.map((mistake) => (
          <li key={mistake.line}>{blockStrings.mistake(mistake)}</li>
        ))}
      </ul>
    </div>
  );
}

interface BlockProps {
  readonly services: Services;
  readonly links: LinkContext;
}

/** A read-only board, as high as its rows or cards up to a limit in the stylesheet. */
export function BlockBoard({ services, links, model }: BlockProps & { readonly model: BoardModel }) {
  useRows(model);
  const handlers = useMemo(() => readOnlyHandlers(services, model, links), [services, model, links]);
  const mostCards = Math.max(0, ...model.columns.map(({ notes }) => notes.length));
  return (
    <div
      class="design-phases-block-board"
      style={{ '--design-phases-rows': model.lines.count, '--design-phases-cards': mostCards }}
    >
      <Rows services={services} model={model} links={links} handlers={handlers} />
    </div>
  );
}

interface BlockNoteProps extends BlockProps {
  /** Whether to show the note's name, as it isn't the note the block is in. */
  readonly named: boolean;
  readonly show: BlockOptions['show'];
  readonly path: string;
  /** The note's outline; null if the block doesn't need it. */
  readonly outline: Outline | null;
}

/** What a block shows of one note: its progress or its related notes. */
export function BlockNote({ services, links, named, show, path, outline }: BlockNoteProps) {
  const open = (line: number, event: MouseEvent) => void goToLine(services.app, path, line, Keymap.isModEvent(event));
  return (
    <>
      {named && (
        <div class="design-phases-block-note">
          <NoteAnchor links={links} end={{ path }} />
        </div>
      )}
      {show === 'related' || outline === null ? (
        <BlockRelated services={services} related={services.index.related(path)} links={links} />
      ) : (
        <BlockProgress progress={outline} onPhase={open} />
      )}
    </>
  );
}

interface BlockProgressProps {
  readonly progress: Progress & { readonly phases: readonly PhaseSummary[] };
  readonly onPhase: (line: number, event: MouseEvent) => void;
}

/** How far a note is: as a whole, then phase by phase. */
function BlockProgress({ progress, onPhase }: BlockProgressProps) {
  const { done, total, phases } = progress;
  if (total === 0) return <p class="design-phases-hint">{blockStrings.noItems}</p>;
  return (
    <div class="design-phases-block-progress">
      <div class="design-phases-block-line is-total">
        <CountedProgress label={panelStrings.progress} done={done} total={total} />
      </div>
      {phases.map((phase) => (
        <button
          key={phase.line}
          type="button"
          class="design-phases-plain design-phases-block-line"
          onClick={(event) => onPhase(phase.line, event)}
        >
          <span class="design-phases-text">{phase.title || outlineStrings.untitledPhase}</span>
          <CountedProgress label={null} done={phase.done} total={phase.total} />
        </button>
      ))}
    </div>
  );
}

interface BlockRelatedProps {
  readonly services: Services;
  readonly related: readonly Relation[];
  readonly links: LinkContext;
}

/** The notes a note is related to, each with its status, reviews and progress. */
function BlockRelated({ services, related, links }: BlockRelatedProps) {
  const settings = services.settings.current;
  if (related.length === 0) return <p class="design-phases-hint">{panelStrings.noRelated}</p>;
  return (
    <ul class="design-phases-block-related">
      {related.map((relation) => {
        const { path, linkText } = relation;
        const note = path === null ? null : services.index.note(path);
        return (
          <li key={path ?? linkText}>
            <span class="design-phases-block-related-note">
              <DirectionIcon direction={directionOf(relation)} />
              <NoteAnchor links={links} end={relation} />
            </span>
            {note && <NoteFacts note={note} me={ownName(services.app)} settings={settings} />}
          </li>
        );
      })}
    </ul>
  );
}
