import { type App, Platform, type TFile } from 'obsidian';
import { printStrings } from './strings';
import { showNotice } from '../../ui/open-surfaces';

/** What the app has on desktop and mobile beyond its typed API. */
interface OpensFiles {
  openWithDefaultApp?(path: string): unknown;
}

/** Opens a page outside the app: in the share sheet on mobile, in the browser on desktop. Else a notice says where it is. */
export async function openOutside(app: App & OpensFiles, file: TFile, html: string): Promise<void> {
  if (Platform.isMobile && (await share(file.name, html))) return;
  if (app.openWithDefaultApp) await app.openWithDefaultApp(file.path);
  else if (!openInWindow(html)) showNotice(printStrings.written(file.path));
}

async function share(name: string, html: string): Promise<boolean> {
  const { navigator } = activeWindow;
  const files = [new File([html], name, { type: 'text/html' })];
  if (!navigator.canShare?.({ files })) return false;
  try {
    await navigator.share({ files });
    return true;
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError';
  }
}

function openInWindow(html: string): boolean {
  const url = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  return activeWindow.open(url, '_blank') !== null;
}
