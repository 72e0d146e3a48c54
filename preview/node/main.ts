export { launchChromium, openPage } from './browser';
export { readPluginBuild } from './plugin-build';
export { servePreview } from './server';
export { copyVault, removeCopy } from './vault-copy';
