import type { BasesEntry } from './bases-entry';
import { callFunction, callMethod } from './filter-functions';
import { formulaText } from './values';

type Scalar = unknown;
interface Token {
  readonly kind: 'number' | 'string' | 'name' | 'operator';
  readonly text: string;
}

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([\p{L}_$][\p{L}\p{N}_$]*)|(&&|\|\||[=!<>]=|[-+*/!<>().,[\]]))/uy;
const PRECEDENCE: Record<string, number> = {
  '||': 1,
  '&&': 2,
  '==': 3,
  '!=': 3,
  '<': 4,
  '>': 4,
  '<=': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
};

/** Evaluates a filter such as `file.inFolder("Designs") && Status != "Done"` for one file; throws on what it cannot read. */
export function evaluateFilter(expression: string, entry: BasesEntry): boolean {
  return truthy(new Evaluator(tokenize(expression), entry, expression).whole());
}

function tokenize(expression: string): Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  while (pattern.lastIndex < expression.trimEnd().length) {
    const match = pattern.exec(expression);
    if (!match) throw new Error(`Bases filter not understood: ${expression}`);
    const [, number, double, single, name, operator] = match;
    if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else if (operator !== undefined) tokens.push({ kind: 'operator', text: operator });
    else tokens.push({ kind: 'string', text: (double ?? single ?? '').replace(/\\(.)/g, '$1') });
  }
  return tokens;
}

export function truthy(value: Scalar): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** The object a name stands for before a dot: `file` or `note`. */
class Scope {
  constructor(readonly kind: 'file' | 'note') {}
}

class Evaluator {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly entry: BasesEntry,
    private readonly source: string,
  ) {}

  whole(): Scalar {
    const value = this.binary(0);
    if (this.at < this.tokens.length) this.fail();
    return value;
  }

  private binary(minimum: number): Scalar {
    let left = this.unary();
    for (;;) {
      const operator = this.tokens[this.at]?.text ?? '';
      const precedence = this.tokens[this.at]?.kind === 'operator' ? (PRECEDENCE[operator] ?? 0) : 0;
      if (precedence <= minimum) return left;
      this.at++;
      left = combine(operator, left, this.binary(precedence));
    }
  }

  private unary(): Scalar {
    if (this.accept('!')) return !truthy(this.unary());
    if (this.accept('-')) return -Number(this.unary());
    return this.postfix(this.primary());
  }

  private postfix(start: Scalar): Scalar {
    let value = start;
    for (;;) {
      if (this.accept('.')) value = this.member(value, this.name());
      else if (this.accept('[')) {
        value = this.member(value, String(this.binary(0)));
        this.expect(']');
      } else return value;
    }
  }

  private member(owner: Scalar, name: string): Scalar {
    if (this.accept('(')) return callMethod(owner instanceof Scope ? owner.kind : owner, name, this.args(), this.entry);
    if (owner instanceof Scope)
      return owner.kind === 'file' ? this.entry.fileProperty(name) : this.entry.property(name);
    if (name === 'length') return (owner as string | unknown[] | undefined)?.length ?? 0;
    return (owner as Record<string, unknown> | undefined)?.[name];
  }

  private primary(): Scalar {
    const token = this.tokens[this.at++];
    if (token === undefined) return this.fail();
    if (token.kind === 'number') return Number(token.text);
    if (token.kind === 'string') return token.text;
    if (token.kind === 'name') return this.named(token.text);
    if (token.text === '(') {
      const value = this.binary(0);
      this.expect(')');
      return value;
    }
    return token.text === '[' ? this.args(']') : this.fail();
  }

  private named(name: string): Scalar {
    if (this.accept('(')) return callFunction(name, this.args());
    if (name === 'file' || name === 'note') return new Scope(name);
    const constants: Record<string, Scalar> = { true: true, false: false, null: null };
    return name in constants ? constants[name] : this.entry.property(name);
  }

  private args(end = ')'): Scalar[] {
    const values: Scalar[] = [];
    while (!this.accept(end)) {
      values.push(this.binary(0));
      if (!this.accept(',') && this.tokens[this.at]?.text !== end) this.fail();
    }
    return values;
  }

  private name(): string {
    const token = this.tokens[this.at++];
    return token?.kind === 'name' ? token.text : this.fail();
  }

  private accept(operator: string): boolean {
    const token = this.tokens[this.at];
    const matches = token?.kind === 'operator' && token.text === operator;
    if (matches) this.at++;
    return matches;
  }

  private expect(operator: string): void {
    if (!this.accept(operator)) this.fail();
  }

  private fail(): never {
    throw new Error(`Bases filter not understood: ${this.source}`);
  }
}

function combine(operator: string, left: Scalar, right: Scalar): Scalar {
  const a = comparable(left);
  const b = comparable(right);
  switch (operator) {
    case '||':
      return truthy(left) || truthy(right);
    case '&&':
      return truthy(left) && truthy(right);
    case '==':
      return same(left, right);
    case '!=':
      return !same(left, right);
    case '<':
      return a < b;
    case '>':
      return a > b;
    case '<=':
      return a <= b;
    case '>=':
      return a >= b;
    case '+':
      return typeof a === 'string' || typeof b === 'string' ? `${a}${b}` : a + b;
    case '-':
      return Number(a) - Number(b);
    case '*':
      return Number(a) * Number(b);
    default:
      return Number(a) / Number(b);
  }
}

function same(left: Scalar, right: Scalar): boolean {
  if (Array.isArray(left) || Array.isArray(right)) return JSON.stringify(left) === JSON.stringify(right);
  return (left ?? '') === (right ?? '') || comparable(left) === comparable(right);
}

function comparable(value: Scalar): string | number {
  if (value instanceof Date) return value.getTime();
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  const text = formulaText(value);
  return /^\d{4}-\d{2}-\d{2}/.test(text) ? new Date(text).getTime() : text;
}
