/** The page that `board.mjs` measures: the real board over a made-up index of any size. */
import { type App, type CachedMetadata, Platform } from 'obsidian';
import { installDomHelpers } from '../packages/obsidian-stand-in/host/dom/dom-helpers';
import { h, render } from 'preact';
import { useLayoutEffect, useReducer } from 'preact/hooks';
import type { Clock } from '../src/core/clock';
import { DEFAULT_SETTINGS } from '../src/core/default-settings';
import { NoteIndex } from '../src/vault/note-index';
import type { Services } from '../src/vault/services';
import { Board } from '../src/features/board/board';
import { BoardModel } from '../src/features/board/board-model';
import { prepareBoards } from '../src/features/board/register';
import { PracticeLogs } from '../src/features/practice/practice-logs';
import type { PracticeServices } from '../src/features/practice/practice-store';
import { Review } from '../src/features/practice/review';
import { entryStyle, useVirtualList } from '../src/ui/use-virtual-list';

const SUBJECTS = ['Chat service', 'News feed', 'Rate limiter', 'Key-value store', 'Web crawler', 'Payment gateway'];
const STATUSES = ['Draft', 'In review', 'done', 'Reviewed', '', 'Parked'];

/** The same numbers every time. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) yield (state = (state * 16807) % 2147483647);
}

/** What the metadata cache holds of a note with so many items done. */
function cacheOf(done: number, total: number, frontmatter: Record<string, unknown>): CachedMetadata {
  const at = (line: number) => ({
    start: { line, col: 0, offset: line * 40 },
    end: { line, col: 30, offset: line * 40 + 30 },
  });
  return {
    frontmatter,
    headings: total === 0 ? [] : [{ heading: 'Step 1: Clarify the scope', level: 2, position: at(8) }],
    listItems: Array.from({ length: total }, (_, item) => ({
      task: item < done ? 'x' : ' ',
      parent: -8,
      position: at(9 + item),
    })),
    sections: [],
  };
}

function makeNote(index: number, random: Iterator<number, never>): [string, CachedMetadata] {
  const next = (below: number) => random.next().value % below;
  const path = `Designs ${next(40)}/${SUBJECTS[next(SUBJECTS.length)]} ${index}.md`;
  const total = next(12);
  const frontmatter = {
    Status: STATUSES[next(STATUSES.length)],
    'Peer Reviewed': next(4),
    Started: `2025-0${1 + next(9)}-1${next(10)}`,
    EditDate: `2026-0${1 + next(9)}-1${next(10)}`,
  };
  return [path, cacheOf(total === 0 ? 0 : next(total + 1), total, frontmatter)];
}

const CLOCK: Clock = { now: () => new Date(2026, 10, 20), format: () => '2026-08-22' };

/** A table of so many rows that hold nothing, of which those in view are in the page. */
function EmptyTable({ count }: { readonly count: number }) {
  const { scroller, style, from, to } = useVirtualList({ count, size: 32, header: 32 });
  const rows = Array.from({ length: to - from }, (_, row) =>
    h('div', { key: from + row, class: 'design-phases-entry design-phases-row', style: entryStyle(from + row) }),
  );
  const body = h('div', { class: 'design-phases-virtual', style }, rows);
  return h('div', { ref: scroller, class: 'design-phases-grid' }, body);
}

function addLogHeading(cache: CachedMetadata | undefined): void {
  const position = { start: { line: 30, col: 0, offset: 2000 }, end: { line: 30, col: 15, offset: 2015 } };
  cache?.headings?.push({ heading: 'Practice log', level: 2, position });
}

/** The review, drawn again as its view draws it. */
function DrawnReview({ services }: { readonly services: PracticeServices }) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useLayoutEffect(() => services.logs.changed.add(() => redraw(undefined)), []);
  return h(Review, { services, actions: REVIEW_ACTIONS });
}

const REVIEW_ACTIONS = { exportFlashcards: () => undefined, onStarted: () => undefined };

const twoFrames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

/** Every so many notes have a practice log. */
const LOG_EVERY = 20;

/** A log of two practices of the seven phases. */
function logText(index: number): string {
  const phases = ['Clarify', 'Estimate', 'Sketch', 'Data', 'Interfaces', 'Scale', 'Close'];
  const rows = phases.map(
    (phase, at) => `| Step ${at + 1}: ${phase} | 6 | ${5 + ((index + at) % 4)} | 3/6 | ${(index + at) % 4} | |`,
  );
  const run = (day: number) =>
    [
      `### 2026-11-${day} ${SUBJECTS[index % SUBJECTS.length]} (42 of 42 min)`,
      '',
      '| Phase | Planned | Used | Items | Score | Notes |',
      '|---|---|---|---|---|---|',
      ...rows,
    ].join('\n');
  return ['## Practice log', run(10 + (index % 9)), run(20 + (index % 9)), ''].join('\n\n');
}

class BoardBench {
  private logs = new Map<string, string>();
  private practiceLogs: PracticeLogs | null = null;
  private caches = new Map<string, CachedMetadata>();
  private readonly listeners: ((file: { path: string }) => void)[] = [];
  private model: BoardModel | null = null;
  private services = this.makeServices();

  /** Makes the index of so many notes, and does what the plugin does once it is complete. */
  async fill(count: number): Promise<void> {
    const random = numbers(7);
    this.caches = new Map(Array.from({ length: count }, (_, index) => makeNote(index, random)));
    this.logs = new Map(
      [...this.caches.keys()].flatMap((path, index) =>
        index % LOG_EVERY === 0 ? [[path, logText(index)] as const] : [],
      ),
    );
    for (const path of this.logs.keys()) addLogHeading(this.caches.get(path));
    this.services = this.makeServices();
    this.services.index.follow({ registerEvent: () => undefined, register: () => undefined } as never);
    await prepareBoards(this.services);
  }

  /** Opens the board; resolves with the milliseconds to the second frame. */
  open(): Promise<number> {
    const { services } = this;
    return this.timed(() => {
      const model = new BoardModel(services);
      this.model = model;
      model.follow({ register: () => undefined } as never);
      model.restore(model.state);
      const links = { app: services.app, hoverParent: { hoverPopover: null }, sourcePath: '' };
      return h(Board, { services, model, links });
    });
  }

  /** The same for a table of as many rows that hold nothing. */
  openEmpty(): Promise<number> {
    return this.timed(() => h(EmptyTable, { count: this.caches.size }));
  }

  /** Opens the practice review with no log read yet; resolves with the milliseconds to the second frame. */
  openReview(): Promise<number> {
    const logs = new PracticeLogs(this.services);
    this.practiceLogs = logs;
    return this.timed(() => {
      logs.start();
      return h(DrawnReview, { services: { ...this.services, logs } as unknown as PracticeServices });
    });
  }

  /** The same with all logs read. */
  openReviewAgain(): Promise<number> {
    return this.timed(() =>
      h(DrawnReview, { services: { ...this.services, logs: this.practiceLogs } as unknown as PracticeServices }),
    );
  }

  /** Resolves with the milliseconds until all logs of a review that was just opened are read and drawn. */
  async readLogs(): Promise<number> {
    const start = performance.now();
    await this.practiceLogs?.whenRead();
    await twoFrames();
    return performance.now() - start;
  }

  layout(layout: 'table' | 'columns'): void {
    this.model?.update({ layout });
  }

  /** Ticks or unticks an item of a note in view; resolves with the second frame that shows it. */
  async change(row: number): Promise<void> {
    const path = this.model?.shown[row]?.path ?? '';
    const cache = this.caches.get(path);
    const done = cache?.listItems?.[0]?.task === 'x' ? 0 : 1;
    this.caches.set(path, cacheOf(done, 2, cache?.frontmatter ?? {}));
    const shown = new Promise<void>((resolve) => {
      const end = this.model?.changed.add(() => {
        end?.();
        resolve();
      });
    });
    for (const hear of this.listeners) hear({ path });
    await shown;
    await twoFrames();
  }

  /** As long as a change takes, with nothing done. */
  async rest(): Promise<void> {
    await twoFrames();
  }

  private async timed(make: () => ReturnType<typeof h>): Promise<number> {
    const container = document.querySelector<HTMLElement>('.design-phases-board-view') ?? document.body;
    render(null, container);
    await twoFrames();
    const start = performance.now();
    render(make(), container);
    await twoFrames();
    return performance.now() - start;
  }

  private makeServices(): Services {
    const files = [...this.caches.keys()].map((path) => ({ path, extension: 'md' }));
    const app = {
      loadLocalStorage: () => null,
      vault: { on: () => undefined, getMarkdownFiles: () => files },
      metadataCache: {
        on: (name: string, callback: (file: { path: string }) => void) => {
          if (name === 'changed') this.listeners.push(callback);
        },
        getCache: (path: string) => this.caches.get(path) ?? null,
        getFirstLinkpathDest: () => null,
      },
    } as unknown as App;
    const settings = { current: DEFAULT_SETTINGS, onChange: () => () => undefined };
    const index = new NoteIndex(app, settings, CLOCK, { follow: () => undefined, of: () => null });
    const texts = { read: (path: string) => Promise.resolve(this.logs.get(path) ?? '') };
    const plugin = { registerEvent: () => undefined, register: () => undefined };
    return { app, index, clock: CLOCK, settings, texts, plugin } as unknown as Services;
  }
}

declare global {
  interface Window {
    bench: BoardBench;
  }
}

Platform.isPhone = false;
installDomHelpers(window);
Object.assign(window, { activeDocument: document, activeWindow: window });
window.bench = new BoardBench();
