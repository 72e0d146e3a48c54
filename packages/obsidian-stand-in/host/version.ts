/** The version of Obsidian whose interface this follows. */
export const apiVersion = '1.13.1';

export function requireApiVersion(version: string): boolean {
  const wanted = version.split('.').map(Number);
  const own = apiVersion.split('.').map(Number);
  const differences = own.map((part, at) => part - (wanted[at] ?? 0));
  return (differences.find((difference) => difference !== 0) ?? 0) >= 0;
}

export function getLanguage(): string {
  return 'en';
}
