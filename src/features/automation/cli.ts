import type { CliData, CliFlags } from 'obsidian';
import { messageOf } from '../../core/message-of';
import type { Services } from '../../vault/services';
import type { Answer } from './by-name';
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

/** Runs a command and writes its answer, or what went wrong, in the format asked for. Never throws. */
async function answered(params: CliData, run: () => Answer | Promise<Answer>): Promise<string> {
  const format = params['format'] ?? 'text';
  const say = ({ data, text }: Answer) => (format === 'json' ? JSON.stringify(data, null, 2) : text);
  try {
    if (format !== 'json' && format !== 'text') throw new Error(cliStrings.badFormat(format));
    return say(await run());
  } catch (error) {
    const message = messageOf(error);
    return say({ data: { error: message }, text: cliStrings.error(message) });
  }
}
