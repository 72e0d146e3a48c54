import { moment, parseYaml, Platform, Plugin, type TFile } from 'obsidian';
import type { Clock } from './core/clock';
import { NotePlans } from './core/note-plans';
import { createApi, type DesignPhasesApi } from './features/automation';
import { registerAutomation } from './features/automation/register';
import { registerBadges } from './features/badges/register';
import { registerReviewBases } from './features/bases/register';
import { registerReviewBoard } from './features/board/register';
import { pickChecklist } from './features/checklist';
import { registerChecklists } from './features/checklist/register';
import { registerCodeBlock } from './features/code-block/register';
import { convertNote } from './features/convert';
import { registerConvertCommand } from './features/convert/register';
import { exportFlashcards } from './features/flashcards';
import { registerFileExplorer } from './features/file-explorer/register';
import { registerFlashcardsCommand } from './features/flashcards/register';
import { addPhasePanel, openPhasePanel } from './features/panel';
import { registerPhasePanel } from './features/panel/register';
import { practiceNextQuestion, startPractice, withPractice } from './features/practice';
import { registerPractice, registerPracticeReview } from './features/practice/register';
import { registerPrintCommand } from './features/print/register';
import { registerRelations } from './features/relations/register';
import { registerSettingTab, tellSettingsProblem } from './features/settings/register';
import type { DesignPhasesSettingTab } from './features/settings/settings-tab';
import { registerReviews } from './features/reviews/register';
import { registerStatus } from './features/status/register';
import { attempt } from './ui/attempt';
import { registerHoverSource } from './ui/note-link';
import { closeSurfacesWith } from './ui/open-surfaces';
import { LiveNotes } from './vault/live-notes';
import { NoteActions } from './vault/note-actions';
import { NoteCreator } from './vault/note-creator';
import { NoteEditors } from './vault/note-editors';
import { NoteIndex } from './vault/note-index';
import { noteAt } from './vault/note-ref';
import { NoteTexts } from './vault/note-texts';
import { NoteWriter } from './vault/note-writer';
import type { Services } from './vault/services';
import { SettingsStore } from './vault/settings-store';
import { TemplateCatalog } from './vault/template-catalog';

const clock: Clock = {
  now: () => new Date(),
  format: (date, pattern) => moment(date).format(pattern),
};

const yaml = (text: string): unknown => parseYaml(text);

/** Lifecycle and wiring, nothing else. */
export default class DesignPhasesPlugin extends Plugin {
  declare settings: SettingsStore;
  declare api: DesignPhasesApi;
  declare private settingTab: DesignPhasesSettingTab | undefined;

  override async onload(): Promise<void> {
    closeSurfacesWith(this);
    this.settings = new SettingsStore(this, tellSettingsProblem);
    await this.settings.load();
    const services = this.createServices();
    this.register(() => services.writer.stop());
    this.api = createApi(services);
    this.registerFeatures(services);
    this.app.workspace.onLayoutReady(() => this.startReading(services));
  }

  override onUserEnable(): void {
    // On a phone the sidebar would cover the settings the user is in.
    void attempt('phase panel', () => addPhasePanel(this.app, !Platform.isPhone));
  }

  override async onExternalSettingsChange(): Promise<void> {
    await this.settings.load();
    this.settingTab?.update();
  }

  /** Each surface on its own: one that the app refuses or lacks must not take the others with it. */
  private registerFeatures(services: Services): void {
    const practicing = withPractice(services);
    const insertChecklist = (path: string) => void pickChecklist(services, noteAt(this.app, path));
    const convertToChecklist = (path: string) => void convertNote(services, noteAt(this.app, path), null);
    const openPanel = () => void openPhasePanel(this.app);
    const showClock = () => {
      if (Platform.isPhone) openPanel();
    };
    const practice = (path: string) => void startPractice(practicing, noteAt(this.app, path), showClock);
    const panelActions = {
      insertChecklist,
      startPractice: practice,
      practiceNextQuestion: () => void practiceNextQuestion(practicing, showClock),
      convertToChecklist,
    };
    const reviewActions = {
      exportFlashcards: (paths: readonly string[], phase: string) => void exportFlashcards(services, paths, phase),
      onStarted: showClock,
    };
    const surfaces: readonly (readonly [name: string, setUp: () => void])[] = [
      ['hover previews', () => registerHoverSource(this)],
      ['phase panel', () => registerPhasePanel(practicing, panelActions)],
      ['checklists', () => registerChecklists(services)],
      ['converting', () => registerConvertCommand(services)],
      ['review board', () => registerReviewBoard(services)],
      ['code block', () => registerCodeBlock(services)],
      ['review bases', () => registerReviewBases(services)],
      ['badges', () => registerBadges(services)],
      ['progress in the file explorer', () => registerFileExplorer(services)],
      ['status', () => registerStatus(services, openPanel)],
      ['reviews', () => registerReviews(services)],
      ['relations', () => registerRelations(services)],
      ['practice', () => registerPractice(practicing, showClock)],
      ['practice review', () => registerPracticeReview(practicing, reviewActions)],
      ['flashcards', () => registerFlashcardsCommand(services)],
      ['printing', () => registerPrintCommand(services)],
      ['automation', () => registerAutomation(services, { startPractice: (file: TFile) => practice(file.path) })],
    ];
    for (const [name, setUp] of surfaces) attempt(name, setUp);
    this.settingTab = attempt('settings tab', () => registerSettingTab(services));
  }

  private createServices(): Services {
    const { app, settings } = this;
    const plans = new NotePlans(() => settings.current, clock, yaml);
    const editors = new NoteEditors(app);
    const index = new NoteIndex(app, settings, clock, new LiveNotes(app, editors, yaml));
    const texts = new NoteTexts(app, editors);
    const writer = new NoteWriter(app, editors);
    return {
      app,
      plugin: this,
      clock,
      yaml,
      settings,
      index,
      editors,
      texts,
      writer,
      creator: new NoteCreator(app),
      templates: new TemplateCatalog(app, settings),
      actions: new NoteActions({ app, settings, texts, writer, plans, yaml }),
    };
  }

  private startReading({ settings, index, editors, texts, templates }: Services): void {
    attempt('renamed folders', () => settings.follow(this));
    attempt('note index', () => index.follow(this));
    attempt('open editors', () => editors.follow(this));
    attempt('note texts', () => texts.follow(this));
    attempt('templates', () => templates.follow(this));
  }
}
