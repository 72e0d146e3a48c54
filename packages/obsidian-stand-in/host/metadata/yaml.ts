import { parse, stringify } from 'yaml';

/** Throws on YAML that is not valid, duplicate keys included. */
export function parseYaml(yaml: string): unknown {
  return parse(yaml, { logLevel: 'error', uniqueKeys: true }) as unknown;
}

/** As the app writes properties: null as nothing, no folding of long lines, lists indented by two. */
export function stringifyYaml(value: unknown): string {
  return stringify(value, { nullStr: '', lineWidth: 0 }).replace(/^(\s*(?:- )?[^\n:]+:) $/gm, '$1');
}
