import { moment, parseYaml, Platform, Plugin, type TFile } from 'obsidian';
import { createApi, type DesignPhasesApi } from './features/automation/api';
import { registerCli } from './features/automation/register-cli';
import { convertNote, registerConvertCommand } from './features/convert/convert';
import { registerFlashcardsCommand } from './features/flashcards/flashcards';
import { pickChecklist, registerInsertCommands } from './features/checklist/insert';
import { registerNavigationCommands } from './features/panel/navigation';
import { registerNewNoteCommand } from './features/checklist/new-note';
import { registerPracticeCommands, startPractice } from './features/practice/practice';
import { registerPrintCommand } from './features/print/print';
import { registerRelationCheck } from './features/relations/relation-check';
import { registerRelationCommands } from './features/relations/relations';
import { registerResetCommand } from './features/checklist/reset';
import { registerUri } from './features/automation/uri';
import type { Clock } from './core/clock';
import { NotePlans } from './core/note-plans';
import { attempt } from './ui/attempt';
import { closeSurfacesWith } from './ui/open-surfaces';
import { registerHoverSource } from './ui/note-link';
import { NoteActions } from './vault/note-actions';
import { NoteEditors } from './vault/note-editors';
import { NoteCreator } from './vault/note-creator';
import { NoteIndex } from './vault/note-index';
import { NoteTexts } from './vault/note-texts';
import { NoteWriter } from './vault/note-writer';
import { PracticeStore } from './vault/practice-store';
import { noteAt } from './vault/note-ref';
import type { Services } from './vault/services';
import { SettingsStore } from './vault/settings-store';
import { TemplateCatalog } from './vault/template-catalog';
import { registerBadges } from './features/badges/register-badges';
import { registerReviewBases } from './features/bases/register-bases';
import { registerReviewBoard } from './features/board/register-board';
import { registerCodeBlock } from './features/code-block/register-code-block';
import { tellSettingsProblem } from './features/settings/settings-problem';
import { type DesignPhasesSettingTab, registerSettingTab } from './features/settings/settings-tab';
import { registerStatus } from './features/status/register';
import { focusedPanelNote, openPhasePanel, registerPhasePanel } from './features/panel/register-panel';

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
    void attempt('phase panel', () => openPhasePanel(this.app, !Platform.isPhone));
  }

  override async onExternalSettingsChange(): Promise<void> {
    await this.settings.load();
    this.settingTab?.update();
  }

  /** Each surface on its own: one that the app refuses or lacks must not take the others with it. */
  private registerFeatures(services: Services): void {
    const insertChecklist = (path: string) => void pickChecklist(services, noteAt(this.app, path));
    const convertToChecklist = (path: string) => void convertNote(services, noteAt(this.app, path), null);
    const showClock = () => {
      if (Platform.isPhone) void openPhasePanel(this.app);
    };
    const practise = (path: string) => void startPractice(services, noteAt(this.app, path), showClock);
    const surfaces: readonly (readonly [name: string, setUp: () => void])[] = [
      ['hover previews', () => registerHoverSource(this)],
      [
        'phase panel',
        () => registerPhasePanel(services, { insertChecklist, startPractice: practise, convertToChecklist }),
      ],
      ['inserting checklists', () => registerInsertCommands(services)],
      ['creating notes', () => registerNewNoteCommand(services)],
      ['converting', () => registerConvertCommand(services)],
      ['resetting', () => registerResetCommand(services)],
      ['review board', () => registerReviewBoard(services)],
      ['code block', () => registerCodeBlock(services)],
      ['review bases', () => registerReviewBases(services)],
      ['badges', () => registerBadges(services)],
      ['status', () => registerStatus(services, () => void openPhasePanel(this.app))],
      ['relation commands', () => registerRelationCommands(services)],
      ['relation check', () => registerRelationCheck(services)],
      ['navigation', () => registerNavigationCommands(services, () => focusedPanelNote(this.app))],
      ['practice', () => registerPracticeCommands(services, showClock)],
      ['flashcards', () => registerFlashcardsCommand(services)],
      ['printing', () => registerPrintCommand(services)],
      ['links', () => registerUri(services, { startPractice: (file: TFile) => practise(file.path) })],
      ['command line', () => registerCli(services)],
    ];
    for (const [name, setUp] of surfaces) attempt(name, setUp);
    this.settingTab = attempt('settings tab', () => registerSettingTab(services));
  }

  private createServices(): Services {
    const { app, settings } = this;
    const plans = new NotePlans(() => settings.current, clock, yaml);
    const index = new NoteIndex(app, settings);
    const editors = new NoteEditors(app);
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
      practice: new PracticeStore(app, clock),
    };
  }

  private startReading({ settings, index, editors, texts, templates, practice }: Services): void {
    attempt('renamed folders', () => settings.follow(this));
    attempt('note index', () => index.follow(this));
    attempt('open editors', () => editors.follow(this));
    attempt('note texts', () => texts.follow(this));
    attempt('templates', () => templates.follow(this));
    attempt('running practice', () => practice.follow(this));
  }
}
