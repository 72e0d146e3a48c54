import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { PluginBuild } from '../host/host';
import { nodeBackend } from '../host/vault/node-backend';
import { OwnWrites } from './own-writes';
import { callVault } from './vault-calls';
import { serveVaultSocket } from './vault-socket';
import { watchVault } from './watch-vault';

export interface StandInServer {
  readonly url: string;
  close(): Promise<void>;
}

export interface ServerOptions {
  readonly vault: string;
  readonly vaultName: string;
  /** The folder of the built page: page.js and page.css. */
  readonly page: string;
  /** Read anew for every load of the page, so that a reload shows a new build. */
  readonly readPlugin: () => Promise<PluginBuild>;
  readonly note: string | null;
  readonly port?: number;
}

/** Milliseconds after which a call of the page that the watcher has seen is done. */
const WRITE_TIME = 100;

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.html': 'text/html; charset=utf-8',
};

/**
 * Serves the page and the vault on 127.0.0.1 only. Another web page in the same browser cannot reach the vault:
 * the Host header must be ours, a foreign Origin is refused, and calls to the vault need the token that only our page has.
 */
export async function serveStandIn(options: ServerOptions): Promise<StandInServer> {
  const token = randomBytes(16).toString('hex');
  const backend = nodeBackend(options.vault);
  const listeners = new Set<ServerResponse>();
  const server = http.createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
    });
  });
  const ownWrites = new OwnWrites(backend);
  const endWatching = watchVault(options.vault, (changed) => {
    setTimeout(() => void tell(changed), WRITE_TIME);
  });
  const endCalls = serveVaultSocket(server, {
    mayCall: (request) => isOurs(request) && request.url === `/vault-calls?token=${token}`,
    async answer({ name, args }) {
      const result = await callVault(backend, name, args);
      await ownWrites.note(name, args);
      return result;
    },
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', origin());
    if (!isOurs(request)) return send(response, 403, 'text/plain', 'Refused.');
    if (request.method !== 'GET') return send(response, 405, 'text/plain', 'Not allowed.');
    if (url.pathname === '/') return send(response, 200, 'text/html; charset=utf-8', await pageHtml());
    if (url.pathname === '/changes') return listen(response);
    if (url.pathname === '/favicon.ico') return send(response, 204, 'text/plain', '');
    if (url.pathname.startsWith('/resource/')) {
      const file = decodeURIComponent(url.pathname.slice('/resource/'.length));
      return send(response, 200, typeOf(file), Buffer.from(await backend.readBinary(file)));
    }
    if (['/page.js', '/page.css'].includes(url.pathname)) {
      return send(response, 200, typeOf(url.pathname), await readFile(path.join(options.page, url.pathname)));
    }
    return send(response, 404, 'text/plain', 'Not found.');
  }

  async function tell(changed: string): Promise<void> {
    if (await ownWrites.isOwn(changed)) return;
    for (const listener of listeners) listener.write(`event: change\ndata: ${JSON.stringify(changed)}\n\n`);
  }

  function listen(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write('\n');
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
  }

  function isOurs({ headers }: IncomingMessage): boolean {
    const { port } = server.address() as AddressInfo;
    const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
    if (!hosts.includes(headers.host ?? '')) return false;
    return headers.origin === undefined || hosts.some((host) => headers.origin === `http://${host}`);
  }

  function origin(): string {
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  async function pageHtml(): Promise<string> {
    const { vaultName, note } = options;
    const data = { token, vaultName, note, plugin: await options.readPlugin() };
    const json = JSON.stringify(data).replace(/</g, '\\u003c');
    return [
      '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Obsidian stand-in</title>',
      '<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/page.css"></head>',
      `<body><script>window.standInOptions=${json}</script><script src="/page.js"></script></body></html>`,
    ].join('');
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  return {
    url: `${origin()}/`,
    async close() {
      endWatching();
      for (const listener of listeners) listener.end();
      endCalls();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(body);
}

function typeOf(file: string): string {
  return TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
}
