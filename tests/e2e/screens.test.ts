import { SCREENS } from '../screens/all';
import { walk } from '../screens/walk';
import { closeBrowser } from './open-stand-in';

afterAll(closeBrowser);

test.each(SCREENS.map((screen) => [screen.name, screen] as const))(
  'axe finds nothing on the screen “%s”, light and dark',
  async (_name, screen) => {
    const found: string[] = [];
    await walk(screen, ['light', 'dark'], ({ look, violations }) => {
      found.push(...violations.map((violation) => `${look}: ${violation}`));
    });
    expect(found).toEqual([]);
  },
);
