import { MarkdownView } from 'obsidian';
import { itemAt, nextOpenItem, nextPhase, previousPhase } from '../../core/outline/navigate';
import type { Outline } from '../../core/outline/outline';
import { navigationStrings } from './strings';
import { reportRefusal } from '../../ui/notices';
import { goToLine } from '../../ui/open-note';
import type { Services } from '../../vault/services';
import { activeNote } from '../../ui/note-command';
import { showNotice } from '../../ui/open-surfaces';

/** Where a step leads in an outline, seen from a zero-based line; in words where it leads nowhere. */
type Step = (outline: Outline, line: number) => { readonly line: number } | string;

const steps: readonly { readonly id: string; readonly name: string; readonly icon: string; readonly step: Step }[] = [
  {
    id: 'next-open-item',
    name: navigationStrings.nextOpenItem,
    icon: 'arrow-down-to-dot',
    step: (outline, line) => nextOpenItem(outline, line) ?? navigationStrings.noOpenItem,
  },
  {
    id: 'next-phase',
    name: navigationStrings.nextPhase,
    icon: 'arrow-down',
    step: (outline, line) => nextPhase(outline, line) ?? navigationStrings.lastPhase,
  },
  {
    id: 'previous-phase',
    name: navigationStrings.previousPhase,
    icon: 'arrow-up',
    step: (outline, line) => previousPhase(outline, line) ?? navigationStrings.firstPhase,
  },
];

/** The phase panel, as these commands know it. */
interface FocusedPanel {
  readonly shownPath: string | null;
  /** What is done with these is done from the panel. */
  readonly services: Services;
}

/**
 * The commands that lead through a note's phases and items.
 * @param focusedPanel the phase panel while it has the focus, else null
 */
export function registerNavigationCommands(services: Services, focusedPanel: () => FocusedPanel | null): void {
  const panelNote = () => focusedPanel()?.shownPath ?? null;
  services.plugin.addCommand({
    id: 'complete-item',
    name: navigationStrings.completeItem,
    icon: 'check-check',
    checkCallback: (checking) => {
      const inPanel = panelNote();
      const path = inPanel ?? activeNote(services.app)?.path;
      if (path === undefined) return false;
      if (!checking) void completeItem(focusedPanel()?.services ?? services, path, inPanel !== null);
      return true;
    },
  });
  for (const { step, ...command } of steps)
    services.plugin.addCommand({
      ...command,
      checkCallback: (checking) => {
        const path = panelNote() ?? activeNote(services.app)?.path;
        if (path === undefined) return false;
        if (!checking) void take(services, path, step);
        return true;
      },
    });
}

/**
 * Marks the item that the cursor is at as done and goes to the next open one; in the panel, where the next open item is
 * marked, marks that one. Where there is no open item at the cursor, or in reading view no cursor, it only goes on.
 */
async function completeItem(services: Services, path: string, inPanel: boolean): Promise<void> {
  const { actions } = services;
  const outline = await actions.outline(path);
  if (!outline) return;
  const line = inPanel ? -1 : await lineInView(services, path);
  const atCursor = (await services.editors.editorOf(path)) ? itemAt(outline, line) : null;
  const item = inPanel ? nextOpenItem(outline, -1) : atCursor;
  const isOpen = item?.state === 'open';
  if (isOpen) {
    const result = await actions.setItemMark(path, outline, item);
    reportRefusal(result);
    if (result.outcome === 'refused') return;
  }
  const next = nextOpenItem((await actions.outline(path)) ?? outline, isOpen ? item.line : line);
  if (next === null) showNotice(navigationStrings.noOpenItem);
  else if (!inPanel) await show(services, path, next.line);
}

async function take(services: Services, path: string, step: Step): Promise<void> {
  const outline = await services.actions.outline(path);
  if (!outline) return;
  const target =
    outline.phases.length > 0 ? step(outline, await lineInView(services, path)) : navigationStrings.noPhases;
  if (typeof target === 'string') showNotice(target);
  else await show(services, path, target.line);
}

/** The line of the cursor, or the topmost one that is shown in reading view; in front of the first where the note is not open. */
async function lineInView({ app, editors }: Services, path: string): Promise<number> {
  const editor = await editors.editorOf(path);
  if (editor) return editor.getCursor().line;
  const reading = readingView(
    app.workspace.getLeavesOfType('markdown').map(({ view }) => view),
    path,
  );
  return reading ? Math.round(reading.previewMode.getScroll()) : -1;
}

/** In reading view the line goes to the top, so that the next step sees where this one led. */
async function show({ app }: Services, path: string, line: number): Promise<void> {
  await goToLine(app, path, line);
  readingView([app.workspace.getActiveViewOfType(MarkdownView)], path)?.previewMode.applyScroll(line);
}

function readingView(views: readonly unknown[], path: string): MarkdownView | null {
  for (const view of views)
    if (view instanceof MarkdownView && view.file?.path === path && view.getMode() === 'preview') return view;
  return null;
}
