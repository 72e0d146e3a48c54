import { parseMetadata } from '../../packages/obsidian-stand-in/host/metadata/parse-metadata';
import { describeCaptures } from '../setup/shared-files';

describeCaptures("the stand-in's metadata equals captures of Obsidian's own cache", (captures) => {
  test.each(captures)('$name', ({ fileContents, cachedMetadata }) => {
    expect(JSON.parse(JSON.stringify(parseMetadata(fileContents)))).toEqual(cachedMetadata);
  });
});
