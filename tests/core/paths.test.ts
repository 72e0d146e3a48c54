import { folderOf, titleOfPath } from '../../src/core/paths';

test.each([
  ['Designs/URL shortener.md', 'URL shortener', 'Designs'],
  ['Designs/v1.2/Chat v2.1.md', 'Chat v2.1', 'Designs/v1.2'],
  ['Chat.md', 'Chat', ''],
  ['Designs/v1.2/README', 'README', 'Designs/v1.2'],
  ['Designs/.draft', '.draft', 'Designs'],
])('%s is called “%s” and lies in “%s”', (path, title, folder) => {
  expect(titleOfPath(path)).toBe(title);
  expect(folderOf(path)).toBe(folder);
});
