import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { servePreview, type PreviewServer } from '../../preview/node/server';

let folder: string;
let server: PreviewServer;
let token: string;

interface Answer {
  readonly status: number;
  readonly body: string;
}

function ask(target: string, options: http.RequestOptions & { body?: string } = {}): Promise<Answer> {
  const { body, ...rest } = options;
  return new Promise((resolve, reject) => {
    const request = http.request(new URL(target, server.url), rest, (response) => {
      let text = '';
      response.on('data', (part: Buffer) => (text += part.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
    });
    request.on('error', reject);
    request.end(body);
  });
}

function call(name: string, args: readonly unknown[], headers: http.OutgoingHttpHeaders = {}): Promise<Answer> {
  return ask(`/vault-calls/${name}`, {
    method: 'POST',
    headers: { 'x-preview-token': token, ...headers },
    body: JSON.stringify(args),
  });
}

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'design-phases-server-'));
  fs.mkdirSync(path.join(folder, 'vault'));
  fs.writeFileSync(path.join(folder, 'vault', 'Note.md'), 'A note');
  fs.writeFileSync(path.join(folder, 'secret.txt'), 'Not yours');
  server = await servePreview({
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
  expect(JSON.parse((await call('readText', ['Note.md'])).body)).toEqual({ value: 'A note' });
  await call('writeText', ['Other.md', 'Written']);
  expect(fs.readFileSync(path.join(folder, 'vault', 'Other.md'), 'utf8')).toBe('Written');
});

test('nothing outside of the vault can be reached', async () => {
  for (const target of ['../secret.txt', 'a/../../secret.txt', path.join(folder, 'secret.txt')]) {
    expect((await call('readText', [target])).body).toMatch(/Outside the vault|ENOENT/);
    expect((await call('writeText', [target, 'changed'])).body).toMatch(/Outside the vault|ENOENT/);
  }
  expect((await ask('/resource/..%2Fsecret.txt')).status).toBe(500);
  expect(fs.readFileSync(path.join(folder, 'secret.txt'), 'utf8')).toBe('Not yours');
});

test('another page, another host name and a call without the token are refused', async () => {
  expect((await call('readText', ['Note.md'], { origin: 'https://example.com' })).status).toBe(403);
  expect((await call('readText', ['Note.md'], { host: 'rebound.example:80' })).status).toBe(403);
  expect((await call('readText', ['Note.md'], { 'x-preview-token': 'guessed' })).status).toBe(403);
});

test('operations it does not know are answered with an error', async () => {
  expect((await call('constructor', [])).body).toContain('There is no operation');
});

test('what is put into the page cannot end its script', async () => {
  expect((await ask('/')).body.match(/<\/script>/g)).toHaveLength(2);
});
