/** What a source is counted with: its package, or its folder three levels deep. */
function partOf(source) {
  const [, inPackage] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source) ?? [];
  return inPackage ? `npm: ${inPackage}` : source.split('/').slice(0, 3).join('/');
}

/** Lines that say how many bytes of main.js come from where, largest first, from esbuild's metafile. */
export function partsOf({ outputs }) {
  const [{ inputs }] = Object.values(outputs);
  const sizes = new Map();
  for (const [source, { bytesInOutput }] of Object.entries(inputs))
    sizes.set(partOf(source), (sizes.get(partOf(source)) ?? 0) + bytesInOutput);
  return [...sizes]
    .sort(([, a], [, b]) => b - a)
    .map(([part, bytes]) => `${(bytes / 1024).toFixed(1).padStart(8)} KB  ${part}`);
}
