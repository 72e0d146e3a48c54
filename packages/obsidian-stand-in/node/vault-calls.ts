import type { VaultBackend } from '../host/vault/backend';

const PASSED_ON = [
  'stat',
  'readText',
  'writeText',
  'mkdir',
  'remove',
  'rmdir',
  'rename',
  'copy',
  'list',
  'walk',
] as const;

interface CallResult {
  readonly value?: unknown;
  readonly error?: string;
  readonly code?: string | undefined;
}

/** Answers one call of the page's backend: with `value`, or with `error` and its `code`. */
export async function callVault(backend: VaultBackend, name: string, args: readonly unknown[]): Promise<CallResult> {
  try {
    return { value: await dispatch(backend, name, args) };
  } catch (error) {
    const { message, code } = error as { message?: string; code?: string };
    return { error: message ?? String(error), code };
  }
}

async function dispatch(backend: VaultBackend, name: string, args: readonly unknown[]): Promise<unknown> {
  const [path, data, times] = args as unknown as [string, string, { mtime?: number } | undefined];
  if (name === 'readBase64') return Buffer.from(await backend.readBinary(path)).toString('base64');
  if (name === 'writeBase64')
    return backend.writeBinary(path, new Uint8Array(Buffer.from(data, 'base64')).buffer, times);
  const known = PASSED_ON.find((operation) => operation === name);
  if (!known) throw new Error(`There is no operation ${name}.`);
  return (backend[known] as (...given: unknown[]) => Promise<unknown>)(...args);
}
