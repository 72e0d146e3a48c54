import type { VaultBackend } from '../../packages/obsidian-stand-in/host/vault/backend';
import { takeTurn } from '../../packages/obsidian-stand-in/host/core/timers';
import { nodeBackend } from '../../packages/obsidian-stand-in/host/vault/node-backend';
import { createTestApp } from './stand-in';

const CLICKS = 200;

/** A phase that stays open, since its last item is never ticked. */
const note = (title: string, other: string) =>
  `---
Status: Draft
Relates: "[[${other}]]"
---
## Step 1: Scope

- [ ] Who uses ${title}?
- [ ] What does ${title} keep?
- [ ] How fast is ${title}?

## Step 2: Store
`;

/** Resolves at the end of the task, after one more, or with the next frame, so that clicks meet every state there is. */
const pauses: readonly (() => Promise<unknown>)[] = [
  () => Promise.resolve(),
  takeTurn,
  () => new Promise((resolve) => window.requestAnimationFrame(resolve)),
];

/** A disk that takes its time, now this long, now that. */
function unevenDisk(folder: string): VaultBackend {
  const backend = nodeBackend(folder);
  let reading = 0;
  return {
    ...backend,
    readText: async (path) => {
      for (let turns = reading++ % 5; turns > 0; turns -= 1) await pauses[1]?.();
      return backend.readText(path);
    },
  };
}

test(`a click on a related note right after a tick shows that note, ${CLICKS} of ${CLICKS} times`, async () => {
  const notes = { 'Feed.md': note('Feed', 'Chat'), 'Chat.md': note('Chat', 'Feed') };
  const app = await createTestApp(notes, undefined, undefined, { disk: unevenDisk });
  await app.open('Feed.md');
  await app.run('open-phase-panel');
  const panel = app.find('.design-phases-panel');
  const boxes = (title: string) =>
    [...panel.querySelectorAll('.design-phases-item')]
      .filter(({ textContent }) => textContent.includes(title))
      .flatMap((item) => item.querySelector('input') ?? []);
  const shows = (title: string) =>
    panel.querySelector('.design-phases-note-title')?.textContent === title && boxes(title).length === 3;
  const ticked = { Feed: 0, Chat: 0 };
  await app.until(() => shows('Feed'), 'the first note');
  let shown = 0;
  for (let click = 0; click < CLICKS; click += 1) {
    const [from, to] = click % 2 === 0 ? (['Feed', 'Chat'] as const) : (['Chat', 'Feed'] as const);
    boxes(from)[click % 4 < 2 ? 0 : 1]?.click();
    ticked[from] += 1;
    await pauses[click % pauses.length]?.();
    const link = panel.querySelector<HTMLElement>(`.design-phases-related a[href="${to}.md"]`);
    link?.dispatchEvent(new MouseEvent('pointerdown', { bubbles: true }));
    link?.click();
    // The mouse may still be in the panel while the note is loading.
    await pauses[(click + 1) % pauses.length]?.();
    panel.dispatchEvent(new MouseEvent('pointerdown', { bubbles: true }));
    await app.settle();
    await app.until(() => shows(to), `${to} at click ${click}`);
    shown += 1;
  }
  expect(shown).toBe(CLICKS);
  expect(ticked).toEqual({ Feed: CLICKS / 2, Chat: CLICKS / 2 });
  expect(await app.read('Feed.md')).toBe(note('Feed', 'Chat'));
  expect(await app.read('Chat.md')).toBe(note('Chat', 'Feed'));
  expect(app.errors).toEqual([]);
}, 120_000);
