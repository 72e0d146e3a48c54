import type { VaultBackend } from './backend';

/** The vault behind the preview's own server: each call is one POST to `/vault-calls/<name>`. */
export function httpBackend(token: string): VaultBackend {
  const call = async <T>(name: string, ...args: unknown[]): Promise<T> => {
    const response = await fetch(`/vault-calls/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-preview-token': token },
      body: JSON.stringify(args),
    });
    const answer = (await response.json()) as { value?: T; error?: string; code?: string };
    if (answer.error !== undefined) throw Object.assign(new Error(answer.error), { code: answer.code });
    return answer.value as T;
  };
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

export function base64Of(data: ArrayBuffer): string {
  let binary = '';
  for (const byte of new Uint8Array(data)) binary += String.fromCharCode(byte);
  return btoa(binary);
}

export function bytesOf(base64: string): ArrayBuffer {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer;
}
