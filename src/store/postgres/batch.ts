/** Statements that go to the server in one parcel, and come back in one. */
import type pg from 'pg';
import type { Connection, Submittable } from 'pg';
import type { SqlRow, SqlStatement } from './session.ts';

/** How the text of a value becomes what it is. */
type Parser = (text: string) => unknown;

/** What a statement answers with: the names of its columns, and how to read each. */
interface AnswerShape {
  readonly names: readonly string[];
  readonly parsers: readonly Parser[];
}

const NO_ROWS: AnswerShape = { names: [], parsers: [] };

/** A statement that the server has thought of. */
interface Prepared {
  readonly name: string;
  /** Known once it has answered; without it the server is asked each time. */
  shape?: AnswerShape;
}

/** What the driver tells of columns: `dataTypeID` is the server's number of a type. */
interface RowDescription {
  readonly fields: readonly { readonly name: string; readonly dataTypeID: number }[];
}

/** The server's number of the type `bigint`. */
const BIGINT = 20;

/** What one connection has: how values go over it, and the statements that the server keeps for it, by their texts. */
export class Wire {
  readonly write: (value: unknown) => unknown;
  readonly reader: (dataTypeID: number) => Parser;
  readonly #byText = new Map<string, Prepared>();
  #count = 0;

  constructor(driver: typeof pg) {
    // The driver has it, and its types do not.
    const { prepareValue } = (driver as unknown as { utils: { prepareValue: Wire['write'] } }).utils;
    this.write = (value) => (typeof value === 'string' ? value : prepareValue(value));
    // No number of ours is greater than those of JavaScript.
    this.reader = (dataTypeID) => (dataTypeID === BIGINT ? Number : driver.types.getTypeParser(dataTypeID));
  }

  prepared(text: string): Prepared | undefined {
    return this.#byText.get(text);
  }

  prepare(text: string): Prepared {
    // A name is never used twice: nobody knows whether the server has a statement with which something went wrong.
    const made = { name: `c${++this.#count}` };
    this.#byText.set(text, made);
    return made;
  }

  drop(text: string): void {
    this.#byText.delete(text);
  }
}

/**
 * Goes to the driver in the place of a query: one message for each step of each statement, and one end for all. Where one of them
 * fails, the server does none of those after it. The driver by itself would end each statement, and have each answer described anew.
 */
export class Batch implements Submittable {
  readonly #statements: readonly SqlStatement[];
  readonly #wire: Wire;
  readonly #done: (error: unknown, answers: readonly (readonly SqlRow[])[]) => void;
  readonly #answers: SqlRow[][] = [];
  readonly #shapes: (AnswerShape | undefined)[] = [];
  #rows: SqlRow[] = [];

  constructor(
    statements: readonly SqlStatement[],
    wire: Wire,
    done: (error: unknown, answers: readonly (readonly SqlRow[])[]) => void,
  ) {
    this.#statements = statements;
    this.#wire = wire;
    this.#done = done;
  }

  /** Called by the driver when it is its turn. */
  submit(driver: Connection): void {
    const connection = driver as unknown as ProtocolMessages;
    connection.stream.cork();
    for (const { text, values, again = false } of this.#statements) {
      let kept = again ? this.#wire.prepared(text) : undefined;
      const isNew = kept === undefined;
      if (again) kept ??= this.#wire.prepare(text);
      const name = kept?.name ?? '';
      if (isNew) connection.parse({ text, name });
      connection.bind({ statement: name, values, valueMapper: this.#wire.write });
      if (!kept?.shape) connection.describe({ type: 'P', name: '' });
      this.#shapes.push(kept?.shape);
      connection.execute();
    }
    connection.sync();
    connection.stream.uncork();
  }

  handleRowDescription({ fields }: RowDescription): void {
    const at = this.#answers.length;
    const shape = {
      names: fields.map(({ name }) => name),
      parsers: fields.map(({ dataTypeID }) => this.#wire.reader(dataTypeID)),
    };
    this.#shapes[at] = shape;
    this.#keep(shape);
  }

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    const { names, parsers } = this.#shapes[this.#answers.length]!;
    const row: Record<string, unknown> = {};
    for (let index = 0; index < fields.length; index++) {
      const text = fields[index]!;
      row[names[index]!] = text === null ? null : parsers[index]!(text);
    }
    this.#rows.push(row);
  }

  handleCommandComplete(): void {
    if (!this.#shapes[this.#answers.length]) this.#keep(NO_ROWS);
    this.#answers.push(this.#rows);
    this.#rows = [];
  }

  /** Keeps what the statement that is being answered answers with. */
  #keep(shape: AnswerShape): void {
    const { text, again = false } = this.#statements[this.#answers.length]!;
    const kept = again ? this.#wire.prepared(text) : undefined;
    if (kept) kept.shape = shape;
  }

  handleReadyForQuery(): void {
    this.#done(undefined, this.#answers);
  }

  handleError(error: unknown): void {
    for (const { text } of this.#statements.slice(this.#answers.length)) this.#wire.drop(text);
    this.#done(error, []);
  }
}

/** The messages of the protocol, as the driver sends them. */
interface ProtocolMessages {
  readonly stream: { cork(): void; uncork(): void };
  parse(message: { readonly name: string; readonly text: string }): void;
  bind(message: {
    readonly statement: string;
    readonly values: readonly unknown[] | undefined;
    readonly valueMapper: (value: unknown) => unknown;
  }): void;
  describe(message: { readonly type: 'P'; readonly name: string }): void;
  execute(): void;
  sync(): void;
}
