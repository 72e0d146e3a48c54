import type { CliData } from 'obsidian';
import { messageOf } from '../../core/message-of';
import { cliStrings } from './strings';

/** What a command has to say: plain data for `format=json`, lines of words for `format=text`. */
export interface Answer {
  readonly data: unknown;
  readonly text: string;
}

/** A mistake in the call, said in words. */
export class CliMistake extends Error {}

/** Runs a command and writes its answer, or what went wrong, in the format asked for. Never throws. */
export async function answered(params: CliData, run: () => Answer | Promise<Answer>): Promise<string> {
  const format = params['format'] ?? 'text';
  const say = ({ data, text }: Answer) => (format === 'json' ? JSON.stringify(data, null, 2) : text);
  try {
    if (format !== 'json' && format !== 'text') throw new CliMistake(cliStrings.badFormat(format));
    return say(await run());
  } catch (error) {
    const message = messageOf(error);
    return say({ data: { error: message }, text: cliStrings.error(message) });
  }
}
