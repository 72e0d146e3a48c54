/**
 * A reader and writer of notes as the Spaced Repetition plugin (st3v3nmw/obsidian-spaced-repetition) has them, made from
 * its reading rules. `docs/spaced-repetition-format.md` names each rule and its place in that plugin's source; the
 * numbers in the comments are those of that list.
 */
export interface ReadCard {
  readonly type: 'one-line' | 'one-line-reversed' | 'basic' | 'reversed' | 'cloze';
  /** All lines of the card as the plugin looks for them in the note when it writes a schedule. */
  readonly text: string;
  readonly front: string;
  readonly back: string;
  /** The scheduling comments, in their order. */
  readonly schedules: readonly string[];
  /** The tag in front of the question. */
  readonly deck: string | null;
}

/** `1.13` reads `::` in an answer as a card of one line; since `1.15` only lines of no card are read so. */
export type PluginVersion = '1.13' | '1.15';

const SCHEDULE = /<!--SR:.+?-->/g;
const METADATA_CALLOUT = '> [!sr|card-metadata]';
const BLOCK_ID = / (\^[a-zA-Z0-9-]+)$/;

/** Every card of a note, in its order. */
export function readCards(note: string, version: PluginVersion): ReadCard[] {
  const lines = withoutProperties(note.replaceAll('\r\n', '\n').split('\n')); // 1, 2
  const cards: ReadCard[] = [];
  let text: string[] = [];
  let type: ReadCard['type'] | null = null;
  const end = (): void => {
    if (type !== null) cards.push(...cardOf(type, text.join('\n').trimEnd(), version));
    text = [];
    type = null;
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const trimmed = line.trim();
    if (line.startsWith('<!--') && !line.startsWith('<!--SR:')) {
      index = endOfComment(lines, index, version); // 3
      continue;
    }
    if (trimmed === '') {
      end(); // 4
      continue;
    }
    text.push(line.trimEnd());
    const isOneLine: ReadCard['type'] | null = type === null || version === '1.13' ? oneLineType(line) : null;
    if (isOneLine !== null) {
      text = [line];
      type = isOneLine; // 5
      if (lines[index + 1]?.startsWith('<!--SR:')) text.push(lines[(index += 1)] ?? '');
      end();
    } else if (trimmed === '?' || trimmed === '??') {
      if (text.join('\n').length > 1) type = trimmed === '?' ? 'basic' : 'reversed'; // 6
    } else if (/^(?:```|~~~)/.test(line)) {
      const fence = /^(?:`+|~+)/.exec(line)?.[0] ?? ''; // 7
      while (index + 1 < lines.length && !lines[index + 1]?.startsWith(fence)) text.push(lines[(index += 1)] ?? '');
      text.push(fence);
      index += 1;
    } else if (type === null && /==.+?==/.test(line)) {
      type = 'cloze'; // 8
    }
  }
  end();
  return cards;
}

/** How a review leaves the note: the schedule behind the card, in one of the three forms that the settings offer (10). */
export function review(
  note: string,
  card: ReadCard,
  schedule: string,
  form: 'below' | 'same-line' | 'callout',
): string {
  const bare = card.text.replace(/<!--SR:.+-->/g, '').trimEnd();
  const id = BLOCK_ID.exec(bare)?.[1];
  const question = id === undefined ? bare : bare.slice(0, -id.length).trimEnd();
  const behind = id === undefined ? '' : ` ${id}`;
  const inCallout = question.includes(METADATA_CALLOUT);
  if (form === 'callout' || inCallout) {
    const callout = inCallout ? '' : `\n${METADATA_CALLOUT} \n> `;
    return replaceOnce(note, card.text, `${question}${callout} ${schedule}${behind}`);
  }
  const below = form === 'below' || question.endsWith('```');
  return replaceOnce(note, card.text, below ? `${question}${behind}\n${schedule}` : `${question} ${schedule}${behind}`);
}

function withoutProperties(lines: string[]): string[] {
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  return lines.map((line, index) => (index <= end ? '' : line));
}

function endOfComment(lines: readonly string[], start: number, version: PluginVersion): number {
  const close = lines.findIndex((line, index) => index >= start && line.includes('-->'));
  if (version === '1.15') return close === -1 ? lines.length : close;
  return lines[start]?.includes('-->') ? start + 1 : lines.length;
}

function oneLineType(line: string): ReadCard['type'] | null {
  if (isMarked(line, ':::')) return 'one-line-reversed';
  return isMarked(line, '::') ? 'one-line' : null;
}

/** Whether the line's first such mark stands outside of code, by the backticks on both sides. */
function isMarked(line: string, mark: string): boolean {
  const at = line.indexOf(mark);
  if (at === -1) return false;
  const ticks = (text: string): number => text.split('`').length - 1;
  return !(ticks(line.slice(0, at)) % 2 === 1 && ticks(line.slice(at + mark.length)) % 2 === 1);
}

function cardOf(type: ReadCard['type'], text: string, version: PluginVersion): ReadCard[] {
  const schedules = text.match(SCHEDULE) ?? [];
  const bare = text.replace(/<!--SR:.+-->/g, '').trimEnd();
  const deck = /^#[^\s#]+/.exec(bare.trimStart())?.[0] ?? null; // 9
  const asked = deck === null ? bare : bare.trimStart().slice(deck.length).trimStart();
  const lines = asked.replace(BLOCK_ID, '').split('\n');
  const mark = type === 'reversed' ? '??' : '?';
  const at = lines.findIndex((line) => line.trim() === mark);
  const front = lines.slice(0, at).join('\n');
  const back = lines.slice(at + 1).join('\n');
  if (version === '1.15' && (type === 'basic' || type === 'reversed') && back.trim() === '') return [];
  return [{ type, text, front, back, schedules, deck }];
}

/** The plugin looks for the card's text in the note, and gives up where it is not there. */
function replaceOnce(note: string, before: string, after: string): string {
  if (!note.includes(before)) throw new Error(`The plugin would not find this card in the note:\n${before}`);
  return note.replace(before, () => after);
}
