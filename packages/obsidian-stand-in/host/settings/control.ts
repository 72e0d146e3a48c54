import type { AppParts } from '../app-parts';
import { recordError } from '../core/errors';
import { textOf } from '../core/text-of';
import { AbstractInputSuggest } from '../ui/input-suggest';
import type { TextComponent } from '../ui/text-components';
import type { SettingControl } from './definitions';
import type { Setting } from './setting';

/** The tab's side of a control: where its value is. */
export interface SettingValues {
  getControlValue(key: string): unknown;
  setControlValue(key: string, value: unknown): void | Promise<void>;
  refreshDomState(): void;
}

/** Adds the control of a definition to its row, bound to the tab's values. */
export function addControl(control: SettingControl, setting: Setting, tab: SettingValues, app: AppParts): void {
  const current = tab.getControlValue(control.key) ?? control.defaultValue;
  const save = (value: unknown): void => {
    void store(control, value, setting, tab);
  };
  switch (control.type) {
    case 'toggle':
      setting.addToggle((toggle) => toggle.setValue(current === true).onChange(save));
      break;
    case 'dropdown':
      setting.addDropdown((list) => list.addOptions(control.options).setValue(textOf(current)).onChange(save));
      break;
    case 'textarea':
      setting.addTextArea((area) =>
        area
          .setPlaceholder(control.placeholder ?? '')
          .setValue(textOf(current))
          .onChange(save),
      );
      break;
    case 'number':
      setting.addText((text) =>
        addNumber(text, control)
          .setValue(textOf(current))
          .onChange((value) => save(value === '' ? undefined : Number(value))),
      );
      break;
    case 'slider':
      setting.addSlider((slider) =>
        slider
          .setLimits(control.min, control.max, control.step)
          .setValue(Number(current ?? control.min))
          .onChange(save),
      );
      break;
    case 'color':
      setting.addColorPicker((picker) => picker.setValue(textOf(current) || '#000000').onChange(save));
      break;
    case 'folder':
    case 'file':
      setting.addText((text) => {
        text
          .setPlaceholder(control.placeholder ?? '')
          .setValue(textOf(current))
          .onChange(save);
        new PathSuggest(app, text, control.type);
      });
      break;
    default:
      setting.addText((text) =>
        text
          .setPlaceholder(control.placeholder ?? '')
          .setValue(textOf(current))
          .onChange(save),
      );
  }
}

async function store(control: SettingControl, value: unknown, setting: Setting, tab: SettingValues): Promise<void> {
  try {
    const problem = await (control.validate as ((value: unknown) => unknown) | undefined)?.(value);
    setting.setErrorMessage(typeof problem === 'string' && problem !== '' ? problem : null);
    if (setting.errorEl) return;
    await tab.setControlValue(control.key, value);
    tab.refreshDomState();
  } catch (error) {
    recordError(`setting ${control.key}`, error);
  }
}

function addNumber(text: TextComponent, control: Extract<SettingControl, { type: 'number' }>): TextComponent {
  text.inputEl.type = 'number';
  for (const limit of ['min', 'max', 'step'] as const) {
    if (control[limit] !== undefined) text.inputEl.setAttribute(limit, String(control[limit]));
  }
  return text.setPlaceholder(control.placeholder ?? '');
}

class PathSuggest extends AbstractInputSuggest<string> {
  constructor(
    app: AppParts,
    text: TextComponent,
    private readonly kind: 'folder' | 'file',
  ) {
    super(app, text.inputEl);
    this.onSelect((path) => {
      text.setValue(path);
      text.onChanged();
      this.close();
    });
  }

  getSuggestions(query: string): string[] {
    const files = this.kind === 'folder' ? this.app.vault.getAllFolders() : this.app.vault.getFiles();
    return files.map((file) => file.path).filter((path) => path.toLowerCase().includes(query.toLowerCase()));
  }

  renderSuggestion(path: string, el: HTMLElement): void {
    el.setText(path);
  }
}
