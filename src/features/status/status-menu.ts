import type { Menu } from 'obsidian';
import { findStatus, type Workflow } from '../../core/workflow';

/** Adds the workflow's statuses to a menu, the current one checked. */
export function addStatusItems(
  menu: Menu,
  workflow: Workflow,
  current: string,
  choose: (status: string) => void,
): void {
  const checked = findStatus(workflow, current);
  for (const status of workflow)
    menu.addItem((item) =>
      item
        .setTitle(status.name)
        .setChecked(status === checked)
        .onClick(() => choose(status.name)),
    );
}
