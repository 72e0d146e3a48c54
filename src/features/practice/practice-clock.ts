import { Platform, type Plugin, setIcon, setTooltip } from 'obsidian';
import type { PracticeServices } from './practice-store';
import { clockTime, practiceStrings } from './strings';

/**
 * Shows the time left in the current phase while a practice is running: in the status bar, or on mobile, where there is
 * none (`addStatusBarItem` in obsidian.d.ts: "Not available on mobile"), over the note.
 */
export function showPracticeClock({ plugin, practice }: PracticeServices, onClick: () => void): void {
  const item = Platform.isMobile ? clockOverNote(plugin) : plugin.addStatusBarItem();
  item.addClass('mod-clickable', 'design-phases-practice-status');
  const icon = item.createSpan({ cls: 'design-phases-icon' });
  const time = item.createSpan({ cls: 'design-phases-practice-status-time' });
  plugin.registerDomEvent(item, 'click', onClick);
  const show = (): void => {
    const { view } = practice;
    item.toggle(view !== null);
    if (view === null) return;
    const { current, paused, phaseLeftMs, totalLeftMs, phases } = view;
    setIcon(icon, paused ? 'pause' : 'timer');
    time.setText(clockTime(phaseLeftMs));
    item.toggleClass('is-over', phaseLeftMs < 0);
    setTooltip(item, practiceStrings.status(phases[current]?.title ?? '', clockTime(totalLeftMs)), {
      placement: 'top',
    });
  };
  show();
  plugin.register(practice.onTick(show));
}

function clockOverNote(plugin: Plugin): HTMLElement {
  const clock = activeDocument.body.createEl('button', { cls: 'design-phases-practice-float' });
  plugin.register(() => clock.remove());
  return clock;
}
