/** What scripts run in Node. */
export { launchChromium, openPage } from './browser';
export { readPluginBuild } from './plugin-build';
export { serveStandIn } from './server';
export { serveVault } from './serve-vault';
export { copyVault, removeCopy } from './vault-copy';
