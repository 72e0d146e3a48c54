import type { AppParts } from '../app-parts';
import type { BasesQueryResult } from './bases-view';

/** The app's own table view, in its plainest form: one row a file, one column a chosen property. */
export function drawPlainTable(el: HTMLElement, result: BasesQueryResult, app: AppParts): void {
  el.empty();
  const columns = result.properties.length > 0 ? result.properties : ['file.name'];
  const table = el.createEl('table', 'bases-table');
  const header = table.createEl('thead').createEl('tr');
  for (const column of columns) header.createEl('th', { text: column.slice(column.indexOf('.') + 1) });
  const body = table.createEl('tbody');
  for (const group of result.groupedData) {
    if (group.hasKey())
      body.createEl('tr').createEl('th', { text: String(group.key), attr: { colspan: columns.length } });
    for (const entry of group.entries) {
      const row = body.createEl('tr');
      row.addEventListener('click', () => void app.workspace.getLeaf().openFile(entry.file));
      for (const column of columns) row.createEl('td', { text: String(entry.getValue(column) ?? '') });
    }
  }
}
