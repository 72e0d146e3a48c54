import type { VaultBackend } from './backend';

interface Answer {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
  readonly code?: string;
}

/**
 * The vault on the stand-in's own server. All calls go over one WebSocket: a change to a note reads and writes, and
 * an HTTP request for each takes several times as long.
 */
export function socketBackend(token: string): VaultBackend {
  const calls = new Calls(`ws://${window.location.host}/vault-calls?token=${token}`);
  const call = <T>(name: string, ...args: unknown[]): Promise<T> => calls.send(name, args) as Promise<T>;
  return {
    stat: (path) => call('stat', path),
    readText: (path) => call('readText', path),
    readBinary: async (path) => bytesOf(await call<string>('readBase64', path)),
    writeText: (path, data, times) => call('writeText', path, data, times),
    writeBinary: (path, data, times) => call('writeBase64', path, base64Of(data), times),
    mkdir: (path) => call('mkdir', path),
    remove: (path) => call('remove', path),
    rmdir: (path, recursive) => call('rmdir', path, recursive),
    rename: (from, to) => call('rename', from, to),
    copy: (from, to) => call('copy', from, to),
    list: (path) => call('list', path),
    walk: (options) => call('walk', options),
  };
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Calls under way, each with a number that its answer carries. Connects with the first one, and again after a break. */
class Calls {
  private readonly waiting = new Map<number, Waiting>();
  private socket: Promise<WebSocket> | null = null;
  private count = 0;

  constructor(private readonly url: string) {}

  async send(name: string, args: readonly unknown[]): Promise<unknown> {
    this.socket ??= this.connect();
    const socket = await this.socket;
    const id = ++this.count;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      socket.send(JSON.stringify({ id, name, args }));
    });
  }

  private connect(): Promise<WebSocket> {
    const socket = new WebSocket(this.url);
    socket.addEventListener('message', ({ data }: MessageEvent<string>) => this.take(JSON.parse(data) as Answer));
    return new Promise((resolve, reject) => {
      socket.addEventListener('open', () => resolve(socket));
      socket.addEventListener('close', () => {
        const broken = new Error("The stand-in's server does not answer.");
        reject(broken);
        this.socket = null;
        for (const call of this.waiting.values()) call.reject(broken);
        this.waiting.clear();
      });
    });
  }

  private take({ id, value, error, code }: Answer): void {
    const call = this.waiting.get(id);
    this.waiting.delete(id);
    if (error === undefined) call?.resolve(value);
    else call?.reject(Object.assign(new Error(error), { code }));
  }
}

export function base64Of(data: ArrayBuffer): string {
  let binary = '';
  for (const byte of new Uint8Array(data)) binary += String.fromCharCode(byte);
  return btoa(binary);
}

export function bytesOf(base64: string): ArrayBuffer {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer;
}
