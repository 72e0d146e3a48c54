import { openSettings } from '../../ui/open-settings';
import { noteAt } from '../../vault/note-ref';
import type { Services } from '../../vault/services';
import { createDesignNote } from '../checklist';
import { pickRelation } from '../relations';
import { fixReviewCount, ownName, recordReview, requestChanges, requestReview, showVersions } from '../reviews';
import { setStatus } from '../status';
import type { PanelActions, PanelControls } from './controls';
import { showSortMenu, showStatusMenu, showVisibilityMenu } from './panel-menus';
import type { PanelNote } from './panel-note';
import type { ShownNote } from './shown-note';

/** What is about the view itself: its folds, its rows, the note that it shows. */
type ViewControls = 'links' | 'tick' | 'answers' | 'goTo' | 'fold' | 'foldOrUnfoldAll' | 'showMore' | 'pinOrFollow';

/** What the panel's buttons do to the note that is shown, whichever that is by then, and to the settings. */
export function noteControls(
  services: Services,
  actions: PanelActions,
  shown: ShownNote,
): Omit<PanelControls, ViewControls> {
  const { app, plugin, settings } = services;
  const withNote = (act: (note: PanelNote) => void) => () => {
    if (shown.note) act(shown.note);
  };
  return {
    insertChecklist: withNote(({ path }) => actions.insertChecklist(path)),
    startPractice: withNote(({ path }) => actions.startPractice(path)),
    practiceNextQuestion: () => actions.practiceNextQuestion(),
    convertToChecklist: withNote(({ path }) => actions.convertToChecklist(path)),
    createNote: () => void createDesignNote(services),
    openSettings: () => openSettings(app, plugin.manifest.id),
    addRelation: withNote(({ path }) => {
      const file = app.vault.getFileByPath(path);
      if (file) void pickRelation(services, file);
    }),
    me: () => ownName(app),
    recordReview: withNote(({ path }) => void recordReview(services, [noteAt(app, path)])),
    requestChanges: withNote(({ path }) => void requestChanges(services, [noteAt(app, path)])),
    fixReviewCount: withNote(({ path }) => void fixReviewCount(services, noteAt(app, path))),
    showVersions: withNote(({ path }) => void showVersions(services, noteAt(app, path))),
    requestReview: withNote(({ path }) => void requestReview(services, [noteAt(app, path)])),
    setStatus: (status) => {
      if (shown.note) void setStatus(services, [noteAt(app, shown.note.path)], status);
    },
    chooseStatus: (event) => {
      if (shown.note) showStatusMenu(event, services, shown.note, shown.text);
    },
    chooseVisible: (event) => showVisibilityMenu(event, settings),
    chooseSort: (event) => showSortMenu(event, settings),
  };
}
