import type { ComponentChildren } from 'preact';
import type { Clock } from '../../core/clock';
import type { Outline } from '../../core/outline/outline';
import { hasItems, isPlain } from '../../core/outline/navigate';
import type { Settings } from '../../core/settings';
import { panelStrings } from './strings';
import { Disclosure } from '../../ui/disclosure';
import { IconButton } from '../../ui/icon';
import { settingsLinkStrings } from '../../ui/strings';
import type { PanelControls } from './controls';
import { LostDraft } from './answer-field';
import type { NoteDrafts } from './drafts';
import { ItemList } from './item-list';
import { NoteHeader } from './note-header';
import type { PanelNote } from './panel-note';
import { moveFocus } from './panel-keys';
import { PhaseList } from './phase-list';
import { RELATED_NOTES, RelatedNotes } from './related-notes';
import { itemKeys, OTHER_ITEMS, rowsOf } from './rows';

/** Why no note is shown. */
export type EmptyReason = keyof typeof panelStrings.empty;

export interface PanelProps {
  readonly content: PanelNote | EmptyReason;
  readonly folded: ReadonlySet<string>;
  readonly limit: number;
  readonly drafts: NoteDrafts;
  readonly pinned: boolean;
  /** Whether the vault has no design note yet, so that the user may wonder what this is for. */
  readonly isFirst: boolean;
  readonly settings: Settings;
  readonly clock: Clock;
  readonly controls: PanelControls;
  /** What stands between the header and the phases, such as past practices. */
  readonly children?: ComponentChildren;
  /** Puts the note into what is more urgent, such as a running practice. */
  readonly around?: (note: ComponentChildren) => ComponentChildren;
}

/** The phase panel: a bar of buttons, and below it a note with its phases and related notes. */
export function Panel(props: PanelProps) {
  const { content } = props;
  return (
    <>
      <PanelButtons {...props} />
      <div class="design-phases-panel-body" onKeyDown={moveFocus}>
        {typeof content === 'string' ? (
          <Empty reason={content} {...props} />
        ) : (
          <NoteContent {...props} note={content} />
        )}
      </div>
    </>
  );
}

function PanelButtons({ content, controls, folded, pinned, isFirst, settings }: PanelProps) {
  const isNote = typeof content !== 'string';
  const isBare = isNote && content.outline.phases.length === 0;
  const hasPhases = isNote && !isBare && !isPlainOutline(content.outline);
  const { hideDoneItems, hideDonePhases } = settings.panel;
  return (
    <div class="nav-header design-phases-panel-header">
      <div class="nav-buttons-container">
        {isNote && <IconButton icon="list-plus" label={panelStrings.insert} onClick={controls.insertChecklist} />}
        {hasPhases && <IconButton icon="timer" label={panelStrings.startPractice} onClick={controls.startPractice} />}
        {isNote && !isBare && (
          <IconButton
            icon={folded.size > 0 ? 'chevrons-up-down' : 'chevrons-down-up'}
            label={folded.size > 0 ? panelStrings.unfoldAll : panelStrings.foldAll}
            onClick={controls.foldOrUnfoldAll}
          />
        )}
        {isNote && hasItems(content.outline) && (
          <IconButton
            icon={hideDoneItems || hideDonePhases ? 'eye-off' : 'eye'}
            label={panelStrings.show}
            onClick={controls.chooseVisible}
          />
        )}
        {!isBare && !isFirst && (
          <IconButton icon="dices" label={panelStrings.nextQuestion} onClick={controls.practiceNextQuestion} />
        )}
        {(isNote || pinned) && (
          <IconButton
            icon={pinned ? 'pin-off' : 'pin'}
            label={pinned ? panelStrings.unpin : panelStrings.pin}
            onClick={controls.pinOrFollow}
          />
        )}
      </div>
    </div>
  );
}

function Empty({ reason, pinned, isFirst, controls }: PanelProps & { readonly reason: EmptyReason }) {
  return (
    <div class="design-phases-empty">
      {isFirst && <p>{panelStrings.intro}</p>}
      <p>{panelStrings.empty[reason]}</p>
      {isFirst && <CreateButton controls={controls} />}
      {reason === 'out-of-scope' && (
        <button type="button" onClick={controls.openSettings}>
          {settingsLinkStrings.open}
        </button>
      )}
      {pinned && (
        <button type="button" onClick={controls.pinOrFollow}>
          {panelStrings.unpin}
        </button>
      )}
    </div>
  );
}

function CreateButton({ controls }: Pick<PanelProps, 'controls'>) {
  return (
    <button type="button" onClick={controls.createNote}>
      {panelStrings.create}
    </button>
  );
}

function NoteContent({
  note,
  folded,
  settings,
  clock,
  controls,
  children,
  around = (content) => content,
  ...props
}: PanelProps & { note: PanelNote }) {
  const { outline } = note;
  const isBare = outline.phases.length === 0 && outline.otherItems.length === 0;
  const content = (
    <>
      <NoteHeader note={note} settings={settings} clock={clock} controls={controls} />
      {children}
      {isBare ? (
        <NoPhases isFirst={props.isFirst} controls={controls} />
      ) : (
        <Phases
          note={note}
          folded={folded}
          settings={settings}
          limit={props.limit}
          drafts={props.drafts}
          controls={controls}
        />
      )}
      {(note.hasFacts || !isBare || note.related.length > 0) && (
        <RelatedNotes
          related={note.related}
          folded={folded.has(RELATED_NOTES)}
          settings={settings}
          controls={controls}
        />
      )}
    </>
  );
  return <>{around(content)}</>;
}

function NoPhases({ isFirst, controls }: Pick<PanelProps, 'isFirst' | 'controls'>) {
  return (
    <div class="design-phases-empty">
      {isFirst && <p>{panelStrings.intro}</p>}
      <p>{panelStrings.noPhases}</p>
      <p class="design-phases-hint">{panelStrings.noPhasesHint}</p>
      <button type="button" onClick={controls.insertChecklist}>
        {panelStrings.insert}
      </button>
      {isFirst && <CreateButton controls={controls} />}
    </div>
  );
}

/** An ordered list that is the note's outline has no phases to practice or to count. */
const isPlainOutline = (outline: Outline): boolean => outline.rule === 'ordered-outline' && isPlain(outline);

interface PhasesProps extends Pick<PanelProps, 'folded' | 'limit' | 'drafts' | 'settings' | 'controls'> {
  readonly note: PanelNote;
}

function Phases({ note, folded, limit, drafts, settings, controls }: PhasesProps) {
  const rows = rowsOf(note.outline, { folded, limit, kept: drafts.open, ...settings.panel });
  const context = { nextLine: note.next?.line ?? null, answered: note.answered, drafts, controls };
  const otherFolded = folded.has(OTHER_ITEMS);
  return (
    <div class="design-phases-outline">
      {isPlain(note.outline) && (
        <div class="design-phases-convert-outline">
          <p class="design-phases-hint">{panelStrings.plainPhases}</p>
          <button type="button" onClick={controls.convertToChecklist}>
            {panelStrings.convert}
          </button>
          <button type="button" onClick={controls.insertChecklist}>
            {panelStrings.insert}
          </button>
        </div>
      )}
      <LostDrafts note={note} drafts={drafts} controls={controls} />
      <PhaseList
        label={isPlainOutline(note.outline) ? panelStrings.outline : panelStrings.phases}
        phases={rows.phases}
        {...context}
      />
      {note.outline.otherItems.length > 0 && (
        <div class="design-phases-section">
          <Disclosure title={panelStrings.otherItems} open={!otherFolded} onToggle={() => controls.fold(OTHER_ITEMS)} />
          <ItemList rows={rows.otherItems} {...context} />
        </div>
      )}
      {rows.hiddenPhases > 0 && <p class="design-phases-hint">{panelStrings.hiddenPhases(rows.hiddenPhases)}</p>}
      {rows.more && (
        <button type="button" class="design-phases-more" onClick={controls.showMore}>
          {panelStrings.showMore}
        </button>
      )}
    </div>
  );
}

/** The answers that were begun below items that are gone. */
function LostDrafts({ note, drafts, controls }: Pick<PhasesProps, 'note' | 'drafts' | 'controls'>) {
  if (drafts.texts.size === 0) return null;
  const known = itemKeys(note.outline);
  const lost = [...drafts.texts].filter(([key]) => !known.has(key));
  return (
    <>
      {lost.map(([key, draft]) => (
        <LostDraft key={key} draft={draft} onDiscard={() => controls.answers.discard(key)} />
      ))}
    </>
  );
}
