import { textOf } from '../core/text-of';
import { moment } from '../moment';
import type { TFile } from '../vault/files';

/** Values as Bases hands them to views. */
export abstract class Value {
  static type = 'value';

  static equals(a: Value | null, b: Value | null): boolean {
    return a === b || (a !== null && b !== null && a.equals(b));
  }

  static looseEquals(a: Value | null, b: Value | null): boolean {
    return Value.equals(a, b) || String(a) === String(b);
  }

  abstract toString(): string;
  abstract isTruthy(): boolean;

  equals(other: Value): boolean {
    return other.constructor === this.constructor && other.toString() === this.toString();
  }

  looseEquals(other: Value): boolean {
    return other.toString() === this.toString();
  }

  renderTo(el: HTMLElement): void {
    el.setText(this.toString());
  }
}

export class NullValue extends Value {
  static override type = 'null';
  static readonly value = new NullValue();

  toString(): string {
    return '';
  }

  isTruthy(): boolean {
    return false;
  }
}

export abstract class NotNullValue extends Value {}

export class PrimitiveValue<T extends string | number | boolean> extends NotNullValue {
  constructor(readonly data: T) {
    super();
  }

  toString(): string {
    return String(this.data);
  }

  isTruthy(): boolean {
    return Boolean(this.data);
  }
}

export class StringValue extends PrimitiveValue<string> {
  static override type = 'string';
}

export class NumberValue extends PrimitiveValue<number> {
  static override type = 'number';
}

export class BooleanValue extends PrimitiveValue<boolean> {
  static override type = 'boolean';
}

export class LinkValue extends StringValue {
  static override type = 'link';
}

export class TagValue extends StringValue {
  static override type = 'tag';
}

export class UrlValue extends StringValue {
  static override type = 'url';
}

export class DateValue extends NotNullValue {
  static override type = 'date';

  constructor(
    readonly date: Date,
    readonly showTime = false,
  ) {
    super();
  }

  toString(): string {
    return moment(this.date).format(this.showTime ? 'YYYY-MM-DDTHH:mm:ss' : 'YYYY-MM-DD');
  }

  isTruthy(): boolean {
    return true;
  }
}

export class FileValue extends NotNullValue {
  static override type = 'file';

  constructor(readonly file: TFile) {
    super();
  }

  toString(): string {
    return this.file.path;
  }

  isTruthy(): boolean {
    return true;
  }
}

export class ListValue extends NotNullValue {
  static override type = 'list';
  readonly values: readonly Value[];

  constructor(values: readonly unknown[]) {
    super();
    this.values = values.map(valueFrom);
  }

  length(): number {
    return this.values.length;
  }

  get(index: number): Value {
    return this.values[index] ?? NullValue.value;
  }

  includes(value: Value): boolean {
    return this.values.some((own) => own.looseEquals(value));
  }

  toString(): string {
    return this.values.join(', ');
  }

  isTruthy(): boolean {
    return this.values.length > 0;
  }
}

export class ObjectValue extends NotNullValue {
  static override type = 'object';

  constructor(readonly data: Record<string, unknown>) {
    super();
  }

  toString(): string {
    return JSON.stringify(this.data);
  }

  isTruthy(): boolean {
    return Object.keys(this.data).length > 0;
  }
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?$/;

/** The value for a property's data, as read from YAML. */
export function valueFrom(data: unknown): Value {
  if (data instanceof Value) return data;
  if (data === null || data === undefined) return NullValue.value;
  if (typeof data === 'boolean') return new BooleanValue(data);
  if (typeof data === 'number') return new NumberValue(data);
  if (Array.isArray(data)) return new ListValue(data);
  if (data instanceof Date) return new DateValue(data, true);
  if (typeof data === 'object') return new ObjectValue(data as Record<string, unknown>);
  const text = textOf(data);
  if (ISO_DATE.test(text)) return new DateValue(moment(text).toDate(), text.includes('T'));
  return /^\[\[.+\]\]$/.test(text) ? new LinkValue(text) : new StringValue(text);
}

/** Data as a filter reads it where it needs text. */
export function formulaText(data: unknown): string {
  return data instanceof Value ? data.toString() : textOf(data);
}
