import { setIcon, setTooltip } from 'obsidian';
import { practiceStrings } from './strings';
import { clockTime } from './clock-time';
import type { PracticeServices } from './practice-store';

/** Counts the current phase's time down in the status bar while a practice is running. */
export function showPracticeInStatusBar({ plugin, practice }: PracticeServices, onClick: () => void): void {
  const item = plugin.addStatusBarItem();
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
