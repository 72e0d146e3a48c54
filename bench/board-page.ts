/** The page that `board.mjs` measures: the real board over a made-up index of any size. */
import { App, Platform } from 'obsidian';
import { h, render } from 'preact';
import type { Clock } from '../src/core/clock';
import type { NoteSummary } from '../src/core/note';
import { titleOfPath } from '../src/core/paths';
import { DEFAULT_SETTINGS } from '../src/core/settings-parse';
import { findStatus } from '../src/core/workflow';
import type { Services } from '../src/vault/services';
import { Board } from '../src/features/board/board';
import { BoardModel } from '../src/features/board/board-model';
import { prepareBoards } from '../src/features/board/prepare-boards';

const SUBJECTS = ['Chat service', 'News feed', 'Rate limiter', 'Key-value store', 'Web crawler', 'Payment gateway'];
const STATUSES = ['Draft', 'In review', 'done', 'Reviewed', '', 'Parked'];

/** The same numbers every time. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) yield (state = (state * 16807) % 2147483647);
}

function makeNote(index: number, random: Iterator<number, never>): NoteSummary {
  const next = (below: number) => random.next().value % below;
  const path = `Designs ${next(40)}/${SUBJECTS[next(SUBJECTS.length)]} ${index}.md`;
  const status = findStatus(DEFAULT_SETTINGS.workflow, STATUSES[next(STATUSES.length)] ?? '');
  const total = next(50);
  return {
    path,
    title: titleOfPath(path),
    status: status?.name ?? '',
    stage: status?.stage ?? null,
    peerReviews: next(4),
    started: `2025-0${1 + next(9)}-1${next(10)}`,
    editDate: `2026-0${1 + next(9)}-1${next(10)}`,
    purpose: '',
    done: total === 0 ? 0 : next(total + 1),
    total,
    phases: [{ title: 'Step 1', done: 1, total: 2, line: 4 }],
    relates: [],
    problems: [],
  };
}

const CLOCK: Clock = { now: () => new Date(2026, 10, 20), format: () => '2026-08-22' };

class BoardBench {
  private notes = new Map<string, NoteSummary>();
  private readonly listeners = new Set<(paths: ReadonlySet<string>) => void>();
  private model: BoardModel | null = null;
  private list: NoteSummary[] | null = null;
  private services = this.makeServices();

  /** Makes the index of so many notes, and does what the plugin does once it is complete. */
  async fill(count: number): Promise<void> {
    const random = numbers(7);
    this.notes = new Map(
      Array.from({ length: count }, (_, index) => makeNote(index, random)).map((note) => [note.path, note]),
    );
    this.list = null;
    this.services = this.makeServices();
    await prepareBoards(this.services);
  }

  /** Opens the board; resolves with the milliseconds to the second frame. */
  open(): Promise<number> {
    const container = document.querySelector<HTMLElement>('.design-phases-board-view') ?? document.body;
    render(null, container);
    const { services } = this;
    const start = performance.now();
    this.model = new BoardModel(services);
    const owner = { register: () => undefined };
    this.model.follow(owner as never);
    render(
      h(Board, {
        services,
        model: this.model,
        links: { app: services.app, hoverParent: { hoverPopover: null }, sourcePath: '' },
      }),
      container,
    );
    this.model.restore(this.model.state);
    return new Promise((resolve) =>
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start))),
    );
  }

  layout(layout: 'table' | 'columns'): void {
    this.model?.update({ layout });
  }

  /** Changes one note; resolves with the milliseconds until the page shows it, the time in which changes are gathered included. */
  async change(index: number): Promise<number> {
    const note = [...this.notes.values()][index];
    if (!note) return 0;
    const start = performance.now();
    this.notes.set(note.path, { ...note, done: 0, total: 99 });
    this.list = null;
    for (const listener of this.listeners) listener(new Set([note.path]));
    await new Promise<void>((resolve) => {
      const end = this.model?.changed.add(() => {
        end?.();
        resolve();
      });
    });
    await Promise.resolve();
    return performance.now() - start;
  }

  private makeServices(): Services {
    const { listeners } = this;
    const index = {
      ready: true,
      whenReady: () => Promise.resolve(),
      note: (path: string) => this.notes.get(path) ?? null,
      notes: () => (this.list ??= [...this.notes.values()]),
      tagsOf: () => [],
      related: () => [],
      onChange: (listener: (paths: ReadonlySet<string>) => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
    const settings = { current: DEFAULT_SETTINGS, onChange: () => () => undefined };
    return { app: {} as App, index, clock: CLOCK, settings } as unknown as Services;
  }
}

declare global {
  interface Window {
    bench: BoardBench;
  }
}

Platform.isPhone = false;
window.bench = new BoardBench();
