import { guarded } from '../core/errors';
import type { SettingDefinitionList } from './definitions';
import type { Setting, SettingGroup } from './setting';

/** Handles to drag, buttons to delete and to add: what a definition of type `list` asks for. */
export function makeEditableList(
  definition: SettingDefinitionList,
  group: SettingGroup,
  settings: readonly Setting[],
): void {
  const { addItem, emptyState, onDelete, onReorder } = definition;
  if (settings.length === 0 && emptyState) group.listEl.createDiv('setting-list-empty').setText(emptyState);
  settings.forEach((setting, index) => {
    if (onDelete) addDelete(setting, () => onDelete(index));
    if (onReorder) addHandle(setting, index, group, onReorder);
  });
  if (!addItem) return;
  group.addExtraButton((button) => {
    button.setIcon('lucide-plus').setTooltip(addItem.name);
    button.onClick(() => addItem.action(button.extraSettingsEl));
  });
}

function addDelete(setting: Setting, remove: () => void): void {
  setting.addExtraButton((button) => button.setIcon('lucide-trash-2').setTooltip('Delete').onClick(remove));
  setting.settingEl.tabIndex = 0;
  setting.settingEl.addEventListener('keydown', (event) => {
    if (event.target === setting.settingEl && (event.key === 'Delete' || event.key === 'Backspace')) remove();
  });
}

function addHandle(
  setting: Setting,
  index: number,
  group: SettingGroup,
  reorder: (from: number, to: number) => void,
): void {
  const { settingEl } = setting;
  setting.addExtraButton((button) => {
    button.setIcon('lucide-grip-vertical').setTooltip('Drag to rearrange');
    button.extraSettingsEl.addClass('drag-handle');
  });
  settingEl.draggable = true;
  settingEl.addEventListener('dragstart', (event) => {
    event.dataTransfer?.setData('text/plain', String(index));
    settingEl.addClass('is-being-dragged');
  });
  settingEl.addEventListener('dragend', () => settingEl.removeClass('is-being-dragged'));
  settingEl.addEventListener('dragover', (event) => event.preventDefault());
  settingEl.addEventListener('drop', (event) => {
    event.preventDefault();
    const dragged = group.listEl.querySelector('.is-being-dragged');
    const from = Array.from(group.listEl.children).indexOf(dragged as Element);
    if (from >= 0 && from !== index) guarded('onReorder', () => reorder(from, index));
  });
}
