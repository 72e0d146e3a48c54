import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { WebSocket } from 'ws';
import { serveStandIn, type StandInServer } from '../../packages/obsidian-stand-in/node/server';

let folder: string;
let server: StandInServer;
let token: string;

interface Answer {
  readonly status: number;
  readonly body: string;
}

function ask(target: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request(new URL(target, server.url), (response) => {
      let text = '';
      response.on('data', (part: Buffer) => (text += part.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
    });
    request.on('error', reject);
    request.end();
  });
}

/** Connects as the page does, makes one call and answers with what came back. */
function call(name: string, args: readonly unknown[], headers: Record<string, string> = {}): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}vault-calls?token=${token}`, { headers });
    socket.on('open', () => socket.send(JSON.stringify({ id: 7, name, args })));
    socket.on('error', reject);
    socket.on('message', (data: Buffer) => {
      socket.close();
      resolve(JSON.parse(data.toString()));
    });
  });
}

/** Hears as the page does what is changed; answers with the paths told until the one awaited. */
async function followChanges(): Promise<(awaited: string) => Promise<string[]>> {
  const response = await new Promise<http.IncomingMessage>((resolve) =>
    http.get(new URL('/changes', server.url), resolve),
  );
  return async (awaited) => {
    const told: string[] = [];
    for await (const part of response) {
      for (const [, json = ''] of String(part).matchAll(/^data: (.*)$/gm)) told.push(JSON.parse(json) as string);
      if (told.includes(awaited)) break;
    }
    return told;
  };
}

const aMoment = () => new Promise((resolve) => setTimeout(resolve, 100));

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'design-phases-server-'));
  fs.mkdirSync(path.join(folder, 'vault'));
  fs.writeFileSync(path.join(folder, 'vault', 'Note.md'), 'A note');
  fs.writeFileSync(path.join(folder, 'secret.txt'), 'Not yours');
  server = await serveStandIn({
    vault: path.join(folder, 'vault'),
    vaultName: 'vault',
    page: folder,
    readPlugin: () => Promise.resolve({ manifest: { id: 'x', name: '</script>', version: '1' }, code: '', css: '' }),
    note: null,
  });
  token = /"token":"([0-9a-f]+)"/.exec((await ask('/')).body)?.[1] ?? '';
});

afterAll(async () => {
  await server.close();
  fs.rmSync(folder, { recursive: true });
});

test('its own page reads and writes the notes', async () => {
  expect(await call('readText', ['Note.md'])).toEqual({ id: 7, value: 'A note' });
  expect(await call('writeText', ['Other.md', 'Written'])).toMatchObject({ value: { type: 'file', size: 7 } });
  expect(fs.readFileSync(path.join(folder, 'vault', 'Other.md'), 'utf8')).toBe('Written');
});

test('nothing outside of the vault can be reached', async () => {
  for (const target of ['../secret.txt', 'a/../../secret.txt', path.join(folder, 'secret.txt')]) {
    const error = expect.stringMatching(/Outside the vault|ENOENT/) as string;
    expect(await call('readText', [target])).toMatchObject({ error });
    expect(await call('writeText', [target, 'changed'])).toMatchObject({ error });
  }
  expect((await ask('/resource/..%2Fsecret.txt')).status).toBe(500);
  expect(fs.readFileSync(path.join(folder, 'secret.txt'), 'utf8')).toBe('Not yours');
});

test('another page, another host name and a call without the token are refused', async () => {
  await expect(call('readText', ['Note.md'], { origin: 'https://example.com' })).rejects.toThrow('403');
  await expect(call('readText', ['Note.md'], { host: 'rebound.example:80' })).rejects.toThrow('403');
  const known = token;
  token = 'guessed';
  await expect(call('readText', ['Note.md'])).rejects.toThrow('403');
  token = known;
});

test('operations it does not know are answered with an error', async () => {
  expect(await call('constructor', [])).toMatchObject({ error: 'There is no operation constructor.' });
});

test('the page is told what something else changes, in new folders too, and not what it wrote itself', async () => {
  const vault = path.join(folder, 'vault');
  const toldUntil = await followChanges();
  await call('writeText', ['Own.md', 'From the page']);
  fs.appendFileSync(path.join(vault, 'Note.md'), ' changed elsewhere');
  fs.mkdirSync(path.join(vault, 'New/Deep'), { recursive: true });
  fs.writeFileSync(path.join(vault, 'New/Deep/At once.md'), 'Came with its folder');
  await aMoment();
  fs.writeFileSync(path.join(vault, 'New/Deep/Later.md'), 'Came after it');
  expect(new Set(await toldUntil('New/Deep/Later.md'))).toEqual(
    new Set(['Note.md', 'New', 'New/Deep', 'New/Deep/At once.md', 'New/Deep/Later.md']),
  );
});

test('a folder that went and came again is followed', async () => {
  const again = path.join(folder, 'vault/Again');
  const toldUntil = await followChanges();
  fs.mkdirSync(again);
  await aMoment();
  fs.rmSync(again, { recursive: true });
  fs.mkdirSync(again);
  await aMoment();
  fs.writeFileSync(path.join(again, 'Note.md'), 'Here again');
  expect(await toldUntil('Again/Note.md')).toContain('Again');
});

test('what is put into the page cannot end its script', async () => {
  expect((await ask('/')).body.match(/<\/script>/g)).toHaveLength(2);
});
