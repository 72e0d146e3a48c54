/** @jest-environment jsdom */
import { showTooltips } from '../../packages/obsidian-stand-in/host/ui/tooltip';
import { openDrawersBySwipe } from '../../packages/obsidian-stand-in/host/ui/swipes';
import { type Recorder, startRecorder } from './recorder-plugin';

const CHAT = '# Chat\n\nAbout chat.\n\n## Step 1: Clarify\n\n- [ ] Who?\n\nSee [[Queue]].\n';
let app: Recorder;

async function start(notes: Record<string, string>): Promise<void> {
  app = await startRecorder({ 'Queue.md': '# Queue\n', 'Feed.md': '# Feed\n', ...notes });
}

afterEach(() => app.close());

describe('reading view', () => {
  test('shows each section to post-processors once, and again only when its HTML changed', async () => {
    await start({ 'Chat.md': CHAT });
    await app.host.openNote('Chat.md', 'preview');
    expect(app.processed).toEqual(['Chat', 'About chat.', 'Step 1: Clarify', 'Who?', 'See Queue.']);
    app.processed.length = 0;
    await app.writeOutside('Chat.md', CHAT.replace('[ ] Who', '[x] Who'));
    expect(app.processed).toEqual(['Who?']);
    app.processed.length = 0;
    await app.writeOutside('Chat.md', `# New\n\n${CHAT.replace('[ ] Who', '[x] Who')}`);
    expect(app.processed).toEqual(['New']);
  });

  test('tells a section that was kept where it is now, and nothing to one that is gone', async () => {
    await start({ 'Chat.md': CHAT });
    await app.host.openNote('Chat.md', 'preview');
    const lineOf = (text: string): number | undefined => app.section(text)?.lineStart;
    expect([lineOf('Step 1: Clarify'), lineOf('See Queue.')]).toEqual([4, 8]);
    await app.writeOutside('Chat.md', `A line.\n\n${CHAT.replace('See [[Queue]].', 'Nothing.')}`);
    expect([lineOf('Step 1: Clarify'), lineOf('See Queue.')]).toEqual([6, undefined]);
  });

  test('unloads what was added to a section when it goes', async () => {
    await start({ 'Chat.md': CHAT });
    await app.host.openNote('Chat.md', 'preview');
    await app.writeOutside('Chat.md', CHAT.replace('About chat.', 'About chats.'));
    expect(app.unloaded).toEqual(['About chat.']);
  });

  test('is rendered before a plugin that is switched on later, which sees nothing of it', async () => {
    await start({ 'Chat.md': CHAT });
    await app.host.openNote('Chat.md', 'preview');
    app.processed.length = 0;
    await app.switchOnAgain();
    expect(app.processed).toEqual([]);
  });

  test('an embedded note is kept up to date section by section', async () => {
    await start({ 'Chat.md': CHAT, 'Map.md': '![[Chat]]\n' });
    await app.host.openNote('Map.md', 'preview');
    app.processed.length = 0;
    await app.writeOutside('Chat.md', CHAT.replace('[ ] Who', '[x] Who'));
    expect(app.processed).toEqual(['Who?']);
  });
});

describe('internal links', () => {
  const NOTES = { 'Map.md': '```recorded\n[[Queue]]\n```\n\n![[Chat]]\n\nThe end.\n', 'Chat.md': CHAT };
  const clickOn = (link: string, event: Event): void => {
    app.find(`.workspace-leaf.mod-active ${link}`).dispatchEvent(event);
  };
  const openNotes = (): string[] => {
    const { workspace } = app.host.app;
    return workspace.getLeavesOfType('markdown').map(({ view }) => view.getDisplayText());
  };

  test.each([
    ['preview', '.markdown-reading-view .block-language-recorded'],
    ['source', '.cm-content .block-language-recorded'],
    ['preview', '.markdown-reading-view .markdown-embed'],
    ['source', '.cm-content .markdown-embed'],
  ] as const)('in %s mode, the app opens those in %s, whoever drew them', async (mode, place) => {
    await start(NOTES);
    const view = await app.host.openNote('Map.md', mode);
    view.editor.setCursor({ line: 6, ch: 0 });
    await app.host.settle();
    clickOn(`${place} a.internal-link`, new MouseEvent('click', { bubbles: true, cancelable: true }));
    await app.host.settle();
    expect(openNotes()).toEqual(['Queue']);
  });

  test('a plugin that opens one by itself as well gets two tabs', async () => {
    await start(NOTES);
    await app.host.openNote('Map.md', 'preview');
    const { workspace } = app.host.app;
    const link = app.find('.block-language-recorded a');
    link.addEventListener('click', (event) => {
      event.preventDefault();
      void workspace.openLinkText('Queue', '', 'tab');
    });
    link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }));
    await app.host.settle();
    expect(openNotes()).toEqual(['Map', 'Queue', 'Queue']);
  });

  test('middle click opens a tab, the context menu is the one of the file, hovering is announced', async () => {
    await start(NOTES);
    await app.host.openNote('Map.md', 'preview');
    const { workspace } = app.host.app;
    const heard: string[] = [];
    workspace.on('hover-link', ({ linktext, source }: { linktext: string; source: string }) =>
      heard.push(`${source} ${linktext}`),
    );
    workspace.on('file-menu', (_menu: unknown, file: { path: string }) => heard.push(file.path));
    const link = '.block-language-recorded a';
    clickOn(link, new MouseEvent('mouseover', { bubbles: true }));
    clickOn(link, new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
    clickOn(link, new MouseEvent('auxclick', { bubbles: true, cancelable: true, button: 1 }));
    await app.host.settle();
    expect(heard).toEqual(['preview Queue', 'Queue.md']);
    expect(openNotes()).toEqual(['Map', 'Queue']);
  });
});

describe('swipes on a phone', () => {
  beforeEach(() => start({}));

  function swipe(from: Element | null, across: number, down: number): string[] {
    const opened: string[] = [];
    openDrawersBySwipe(document, { left: () => opened.push('left'), right: () => opened.push('right') });
    const touch = (type: string, x: number, y: number): unknown =>
      from?.dispatchEvent(Object.assign(new Event(type, { bubbles: true }), { touches: [{ clientX: x, clientY: y }] }));
    touch('touchstart', 200, 200);
    touch('touchmove', 200 + across, 200 + down);
    return opened;
  }

  test('open the drawer of the side they come from, but not from within an element that ignores them', () => {
    document.body.innerHTML = '<p>Text</p><div data-ignore-swipe><b>Card</b></div>';
    const [text, card] = [document.querySelector('p'), document.querySelector('b')];
    expect(swipe(text, 100, 10)).toEqual(['left']);
    expect(swipe(text, -100, 10)).toEqual(['right']);
    expect(swipe(text, 30, 100)).toEqual([]);
    expect(swipe(card, 100, 0)).toEqual([]);
  });
});

describe('tooltips', () => {
  beforeEach(() => start({}));

  test.each(['group', 'grid', 'region'])('the label of the nearest ancestor is shown, also of a %s', (role) => {
    jest.useFakeTimers();
    document.body.innerHTML = `<section aria-label="Outer"><div role="${role}" aria-label="Inner"><p>Text</p></div></section>`;
    showTooltips(window);
    document.querySelector('p')?.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
    jest.runAllTimers();
    expect(document.querySelector('.tooltip')?.textContent).toBe('Inner');
    jest.useRealTimers();
  });
});
