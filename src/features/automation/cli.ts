import type { CliFlags } from 'obsidian';
import type { Services } from '../../vault/services';
import { answered } from './answer';
import { cliCommands } from './cli-commands';
import { cliStrings } from './strings';

const FORMAT: CliFlags = { format: { value: '<json|text>', description: cliStrings.flags.format } };

/** Registers `design-phases`, which lists the others, and `design-phases:<name>` for each of them. */
export function registerCli(services: Services): void {
  const { plugin } = services;
  const { id } = plugin.manifest;
  const commands = cliCommands(services);
  const list = Object.entries(commands).map(([name, { description }]) => ({ command: `${id}:${name}`, description }));
  const help = { data: list, text: list.map(({ command, description }) => `${command}\n  ${description}`).join('\n') };
  plugin.registerCliHandler(id, cliStrings.descriptions.help, FORMAT, (params) => answered(params, () => help));
  for (const [name, { description, flags, run }] of Object.entries(commands))
    plugin.registerCliHandler(`${id}:${name}`, description, { ...flags, ...FORMAT }, (params) =>
      answered(params, () => run(params)),
    );
}
