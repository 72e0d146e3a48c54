import { parseSettings } from '../../../src/core/settings-parse';
import { DEFAULT_SETTINGS } from '../../../src/core/default-settings';
import { settingAt, settingChange } from '../../../src/features/settings/setting-values';
import { settingWords } from '../../../src/features/settings/strings';

const changed = (key: string, value: unknown) =>
  parseSettings({ ...DEFAULT_SETTINGS, ...settingChange(DEFAULT_SETTINGS, key, value) });

test('a key names a setting, or one of a group', () => {
  expect(settingAt(DEFAULT_SETTINGS, 'requiredReviews')).toBe(1);
  expect(settingAt(DEFAULT_SETTINGS, 'properties.editDate')).toBe('EditDate');
  expect(settingAt(DEFAULT_SETTINGS, 'nothing.here')).toBeUndefined();
});

test('a change touches that setting only', () => {
  expect(changed('requiredReviews', 3)).toEqual({ ...DEFAULT_SETTINGS, requiredReviews: 3 });
  const { panel } = DEFAULT_SETTINGS;
  expect(changed('panel.hideDoneItems', true)).toEqual({
    ...DEFAULT_SETTINGS,
    panel: { ...panel, hideDoneItems: true },
  });
});

test('every control has words and names a setting that exists', () => {
  for (const [key, { name }] of Object.entries(settingWords)) {
    expect(settingAt(DEFAULT_SETTINGS, key)).toBeDefined();
    expect(name).not.toBe('');
  }
});
