/** Carries out an amending order on paper, statement by statement, as a person would who has only the paper and the order. */
import { Cursor, type Named } from './cursor.ts';
import type { Paper, PaperRow } from './paper.ts';

/** A statement: its sentence, and the new texts behind it, each in quotes or under the name of its cell. */
interface Statement {
  readonly sentence: string;
  readonly lines: readonly string[];
}

/** The order carried out on the paper, which is changed. @param text the order as it is printed */
export function carryOut(paper: Paper, text: string): void {
  for (const { isOfOrder, statement } of statementsIn(text)) {
    const reader = new Reader(paper, statement, isOfOrder);
    reader.carryOut();
  }
}

function statementsIn(text: string): { isOfOrder: boolean; statement: Statement }[] {
  const found: { isOfOrder: boolean; statement: { sentence: string; lines: string[] } }[] = [];
  let isOfOrder = false;
  let isOpen = false;
  for (const line of text.split('\n')) {
    const clause = /^\d+\. Внести в (приказ )?.* следующ(?:ее|ие) изменени[ея]:$/.exec(line);
    const statement = /^\d+\) (.*)$/.exec(line);
    if (clause) [isOfOrder, isOpen] = [clause[1] !== undefined, true];
    else if (isOpen && statement)
      found.push({ isOfOrder, statement: { sentence: statement[1]!, lines: [] } });
    else if (isOpen && /^\d+\. /.test(line)) isOpen = false;
    else if (isOpen && found.length > 0) found.at(-1)!.statement.lines.push(line);
  }
  for (const { statement } of found) {
    const all = [statement.sentence, ...statement.lines];
    const last = all.at(-1)!;
    if (!/[;.]$/.test(last)) throw new Error(`no sign ends it: ${last}`);
    all[all.length - 1] = last.slice(0, -1);
    [statement.sentence, statement.lines] = [all[0]!, all.slice(1)];
  }
  return found;
}

const IN_CELLS = /строк(?:е|ах)|граф(?:е|ах)|пункт(?:е|ах)/;

/** A place on paper: a list of paragraphs, to be read and written. */
interface Place {
  get(): string[];
  set(lines: string[]): void;
}

class Reader {
  readonly #paper: Paper;
  readonly #lines: readonly string[];
  readonly #isOfOrder: boolean;
  readonly #at: Cursor;

  constructor(paper: Paper, { sentence, lines }: Statement, isOfOrder: boolean) {
    this.#paper = paper;
    this.#lines = lines;
    this.#isOfOrder = isOfOrder;
    this.#at = new Cursor(sentence);
  }

  carryOut(): void {
    const at = this.#at;
    if (this.#isOfOrder && this.#clause()) return this.#end();
    if (this.#part() || this.#name() || this.#order() || this.#column() || this.#row()) return this.#end();
    if (at.take(/в (?=абзаце)/)) {
      at.must(/абзаце/);
      const [paragraph] = at.names() as number[];
      return this.#reworded(this.#places(), paragraph);
    }
    if (at.take(/текст/)) {
      for (const place of this.#places()) place.set([]);
      at.must(/исключить/);
      return this.#end();
    }
    if (at.take(/в(?= (?:строк|граф))/)) return this.#inside(this.#places());
    const places = this.#places();
    at.must(/изложить в следующей редакции:/);
    for (const place of places) place.set(this.#texts());
    this.#end();
  }

  #end(): void {
    if (this.#at.rest !== '') throw new Error(`not understood: ${this.#at.rest}`);
  }

  #texts(): string[] {
    return this.#lines.map(unquoted);
  }

  /** What is done in a place with paragraphs. */
  #inside(places: readonly Place[]): void {
    const at = this.#at;
    if (/^(?:слов|цифр|после )/.test(at.rest)) return this.#reworded(places, undefined);
    if (at.take(/дополнить абзацем следующего содержания:/)) {
      for (const place of places) place.set([...place.get(), ...this.#texts()]);
      return this.#end();
    }
    const start = at.verbs;
    const [verbless] = /^абзац(?:ы)? .*? считать /.exec(start) ?? [];
    const isShift = verbless !== undefined && !/(?:исключить|изложить)/.test(verbless);
    const shifts = isShift ? this.#shifts(/абзацы?/, /абзац(?:ем|ами)/) : new Map<number, number>();
    if (isShift && at.rest === '') {
      for (const place of places) place.set(moved(place.get(), shifts, []));
      return;
    }
    if (at.take(/дополнить абзац(?:ем|ами)/)) {
      const numbers = at.names() as number[];
      at.must(/следующего содержания:/);
      const texts = this.#texts();
      if (texts.length !== numbers.length)
        throw new Error(`${numbers.length} paragraphs and ${texts.length} texts`);
      for (const place of places)
        place.set(
          moved(
            place.get(),
            shifts,
            texts.map((text, n) => [numbers[n]!, text]),
          ),
        );
      return this.#end();
    }
    at.must(/абзацы?/);
    const names = at.names();
    if (at.take(/изложить в следующей редакции:/)) {
      const texts = this.#texts();
      for (const place of places)
        place.set(place.get().with(indexOf(place.get(), names[0]!), texts.join('\n')));
      return this.#end();
    }
    at.must(/исключить,?/);
    const later = at.rest === '' ? undefined : this.#shifts(/абзацы?/, /абзац(?:ем|ами)/);
    for (const place of places) {
      const gone = new Set(names.map((name) => indexOf(place.get(), name)));
      const kept = new Map(
        [...place.get().keys()].filter((index) => !gone.has(index)).map((index, to) => [index + 1, to + 1]),
      );
      const told = new Map([...kept].filter(([from, to]) => from !== to));
      // Who names a paragraph by its words says nothing of places.
      if (typeof names[0] === 'number' && JSON.stringify([...told]) !== JSON.stringify([...(later ?? [])]))
        throw new Error(`places are not told right: ${JSON.stringify([[...told], [...(later ?? [])]])}`);
      place.set(place.get().filter((_, index) => !gone.has(index)));
    }
    this.#end();
  }

  /** «абзацы третий и четвёртый считать соответственно абзацами вторым и третьим, …». */
  #shifts(noun: RegExp, as: RegExp): Map<number, number> {
    const shifts = new Map<number, number>();
    do {
      this.#at.must(noun);
      const from = this.#at.names() as number[];
      this.#at.must(/считать (?:соответственно )?/);
      this.#at.must(as);
      const to = this.#at.names() as number[];
      if (from.length !== to.length) throw new Error(`${from.length} are to be ${to.length}`);
      for (const [index, each] of from.entries()) shifts.set(each, to[index]!);
    } while (this.#at.take(/,/) && new RegExp(`^(?:${noun.source}) `).test(this.#at.rest));
    return shifts;
  }

  #reworded(places: readonly Place[], paragraph: number | undefined): void {
    const at = this.#at;
    const changes: ((text: string) => string)[] = [];
    const words = /(?:слов|цифр)(?:ами|ом|о|а|ы)?(?= «)/;
    do {
      if (at.take(/после/)) {
        at.must(words);
        const behind = at.quoted()!;
        at.must(/дополнить/);
        at.must(words);
        const added = at.quoted()!;
        changes.push((text) => replacedOnce(text, behind, `${behind} ${added}`));
      } else {
        at.must(words);
        const old = at.quoted()!;
        if (at.take(/исключить/))
          changes.push((text) => replacedOnce(text, old, '').replace(/ {2,}/g, ' ').trim());
        else {
          at.must(/заменить/);
          at.must(words);
          const now = at.quoted()!;
          changes.push((text) => replacedOnce(text, old, now));
        }
      }
    } while (at.take(/,/));
    for (const place of places) {
      let lines = place.get();
      for (const change of changes) {
        if (paragraph !== undefined) lines = lines.with(paragraph - 1, change(lines[paragraph - 1]!));
        else {
          // The words stand in one paragraph only.
          const whole = change(lines.join('\u0001'));
          lines = whole.split('\u0001');
        }
      }
      place.set(lines);
    }
    this.#end();
  }

  /** «строке «октябрь» графы «РУО»», in any case: cells, each a list of paragraphs. */
  #places(): Place[] {
    const at = this.#at;
    let [rows, columns]: [Named[] | undefined, Named[] | undefined] = [undefined, undefined];
    let bands: string[] | undefined;
    for (;;) {
      if (at.take(/строк(?:ах|ой|ами|и|у|е|а)?(?= )|пункт(?:ов|ах|а|е|ы)?(?= )/)) rows = at.names();
      else if (at.take(/граф(?:ах|ой|ами|ы|у|е|а)?(?= )/)) columns = at.names();
      else if (/^(?:под)?раздел/.test(at.rest)) bands = this.#bands();
      else break;
    }
    const { rows: all } = this.#paper;
    const within = bands ? all.filter((row) => row.bands.join('\n') === bands.join('\n')) : all;
    const inRows = rows
      ? rows.map((row) => this.#rowAt(row, bands))
      : within.length === 1
        ? within
        : undefined;
    if (!inRows || !columns) throw new Error('no cell');
    return inRows.flatMap((row) =>
      columns.map((name): Place => {
        const column = this.#columnAt(name);
        return { get: () => row.cells[column]!, set: (lines) => void (row.cells[column] = lines) };
      }),
    );
  }

  /** «подраздела «октябрь» раздела «Контроль»», the outermost first. */
  #bands(): string[] {
    const bands: string[] = [];
    while (this.#at.take(/(?:под)*раздел(?:а|е|ом)?(?= )/)) bands.unshift(this.#at.quoted()!);
    return bands;
  }

  #nameOf(row: PaperRow): string {
    return this.#paper.names.map((at) => row.cells[at]!.join('\n')).join(', ');
  }

  #rowAt(name: Named, bands: readonly string[] | undefined): PaperRow {
    const { rows, isNumbered } = this.#paper;
    const isWithin = (row: PaperRow): boolean => !bands || row.bands.join('\n') === bands.join('\n');
    const near = rows.filter(isWithin);
    if (typeof name === 'number') {
      const found = isNumbered ? rows.find(({ cells }) => cells[0]![0] === String(name)) : near[name - 1];
      if (!found) throw new Error(`no row ${name}`);
      return found;
    }
    const found = near.filter((row) => this.#nameOf(row) === name);
    if (found.length !== 1) throw new Error(`${found.length} rows «${name}»`);
    return found[0]!;
  }

  #columnAt(name: Named): number {
    const { columns } = this.#paper;
    if (typeof name === 'number') return name - 1;
    const found = [...columns.keys()].filter((at) => columns[at] === name);
    if (found.length !== 1) throw new Error(`${found.length} columns «${name}»`);
    return found[0]!;
  }

  /** «наименование», «заголовок», «преамбула», «примечание». */
  #part(): boolean {
    const at = this.#at;
    const paper = this.#paper;
    const one = (key: 'heading' | 'title' | 'preamble'): Place => ({
      get: () => (paper[key] === undefined ? [] : [paper[key]]),
      set: ([text]) => void (paper[key] = text as string),
    });
    const parts: readonly (readonly [RegExp, Place])[] = [
      [/(?:наименовани[ея])(?= (?:слов|цифр|после|изложить|исключить))/, one('heading')],
      [/заголов(?:ке|ок)/, one('title')],
      [/преамбул[еу]/, one('preamble')],
      [/примечани[ея]м? к таблице/, { get: () => paper.notes, set: (lines) => void (paper.notes = lines) }],
    ];
    const inside = /^в (?=наименовании (?:слов|цифр|после)|заголовке|преамбуле|примечании)/.test(at.rest);
    const whole = /^(?:наименование (?:изложить|исключить)|заголовок|преамбулу|примечание) ?/.test(at.rest);
    const within = /^в абзаце \S+ примечания/.test(at.rest);
    if (!inside && !whole && !within) return false;
    at.take(/в/);
    const paragraph = at.take(/абзаце/) ? (at.names()[0] as number) : undefined;
    const found = parts.find(([pattern]) => at.take(new RegExp(pattern.source.replace('[ея]', '[еяи]'))));
    if (!found) throw new Error(`which part? ${at.rest}`);
    const [, place] = found;
    if (at.take(/изложить в следующей редакции:/)) place.set(this.#texts());
    else if (whole && at.take(/исключить/)) place.set([]);
    else if (paragraph !== undefined) this.#reworded([place], paragraph);
    else this.#inside([place]);
    return true;
  }

  /** The name of a row, a column, a section. */
  #name(): boolean {
    const at = this.#at;
    if (!at.take(/наименование(?= (?:строки|графы|(?:под)*раздела))/)) return false;
    const [text] = this.#texts();
    const { rows, columns, names } = this.#paper;
    if (at.take(/графы/)) columns[this.#columnAt(at.names()[0]!)] = text!;
    else if (at.take(/строки/)) {
      const [name] = at.names();
      const bands = /^(?:под)*раздел/.test(at.rest) ? this.#bands() : undefined;
      const row = this.#rowAt(name!, bands);
      row.cells[names[0]!] = [text!];
    } else {
      const bands = this.#bands();
      for (const row of rows)
        if (bands.every((band, level) => row.bands[level] === band)) row.bands[bands.length - 1] = text!;
    }
    at.must(/изложить в следующей редакции:/);
    return true;
  }

  #order(): boolean {
    const at = this.#at;
    const match = /^(строки|графы)(?: .*)? расположить/.exec(at.verbs);
    if (!match) return false;
    at.must(/строки|графы/);
    const bands = /^(?:под)*раздел/.test(at.rest) ? this.#bands() : undefined;
    at.must(/расположить в следующей последовательности:/);
    const names = at.names();
    const paper = this.#paper;
    if (match[1] === 'графы') {
      const order = names.map((name) => this.#columnAt(name));
      const all = paper.isNumbered ? [0, ...order] : order;
      if (all.length !== paper.columns.length) throw new Error('not all columns');
      paper.columns = all.map((index) => paper.columns[index]!);
      for (const row of paper.rows) row.cells = all.map((index) => row.cells[index]!);
      return true;
    }
    const order = names.map((name) => this.#rowAt(name, bands));
    const places = paper.rows.flatMap((row, index) => (order.includes(row) ? [index] : []));
    for (const [index, place] of places.entries()) paper.rows[place] = order[index]!;
    return true;
  }

  #column(): boolean {
    const at = this.#at;
    const paper = this.#paper;
    if (/^графу .* исключить$/.test(at.verbs)) {
      at.must(/графу/);
      const column = this.#columnAt(at.names()[0]!);
      at.must(/исключить/);
      paper.columns.splice(column, 1);
      for (const row of paper.rows) row.cells.splice(column, 1);
      return true;
    }
    const match = /^(?:после графы .*?|перед остальными графами) дополнить графой/.exec(at.verbs);
    if (!match) return false;
    let place = paper.isNumbered ? 1 : 0;
    if (at.take(/после графы/)) place = this.#columnAt(at.names()[0]!) + 1;
    else at.must(/перед остальными графами/);
    at.must(/дополнить графой/);
    const [name] = at.names();
    at.take(/следующего содержания:/);
    paper.columns.splice(place, 0, String(name));
    for (const row of paper.rows) row.cells.splice(place, 0, []);
    for (const { cursor, texts } of this.#cells()) {
      const rows = cursor.take(IN_CELLS) ? cursor.names() : undefined;
      const bands: string[] = [];
      while (cursor.take(/(?:под)*раздел[ае](?= )/)) bands.unshift(cursor.quoted()!);
      const meant = rows
        ? rows.map((each) => this.#rowAt(each, bands.length > 0 ? bands : undefined))
        : [paper.rows.find((each) => each.bands.join('\n') === bands.join('\n'))!];
      for (const row of meant) row.cells[place] = texts;
    }
    return true;
  }

  /** «в графе «Срок»: «октябрь»»: the cells of a row or a column. */
  #cells(): { cursor: Cursor; texts: string[] }[] {
    const cells: { cursor: Cursor; texts: string[] }[] = [];
    for (const line of this.#lines) {
      if (line.startsWith('«')) {
        const last = cells.at(-1) ?? { cursor: new Cursor(''), texts: [] };
        if (cells.length === 0) cells.push(last);
        last.texts.push(unquoted(line));
        continue;
      }
      const cursor = new Cursor(line.replace(/^в /, ''));
      const before = new Cursor(line.replace(/^в /, ''));
      if (before.take(IN_CELLS)) before.names();
      while (before.take(/(?:под)*раздел[ае](?= )/)) before.quoted();
      before.must(/:/);
      cells.push({ cursor, texts: before.rest === '' ? [] : [unquoted(before.rest)] });
    }
    return cells;
  }

  #row(): boolean {
    const at = this.#at;
    const paper = this.#paper;
    if (
      /^(?:строк[уи]|пункты?) .*?исключить/.test(at.verbs) ||
      /^(?:под)*раздел «»(?: (?:под)*раздела «»)* исключить/.test(at.verbs)
    ) {
      let gone: PaperRow[];
      if (at.take(/строк[уи]|пункты?/)) {
        const names = at.names();
        const bands = /^(?:под)*раздел/.test(at.rest) ? this.#bands() : undefined;
        gone = names.map((name) => this.#rowAt(name, bands));
      } else {
        const bands = this.#bands();
        gone = paper.rows.filter((row) => row.bands.join('\n') === bands.join('\n'));
      }
      at.must(/исключить,?/);
      paper.rows = paper.rows.filter((row) => !gone.includes(row));
      if (at.rest !== '') this.#renumber(this.#shifts(/пункты?/, /пункт(?:ом|ами)/));
      return true;
    }
    if (/^пункт \d+ изложить/.test(at.rest)) {
      at.must(/пункт/);
      const row = this.#rowAt(at.names()[0]!, undefined);
      at.must(/изложить в следующей редакции:/);
      this.#fill(row);
      return true;
    }
    if (/^строку .* изложить/.test(at.verbs)) {
      at.must(/строку/);
      const [name] = at.names();
      const row = this.#rowAt(name!, /^(?:под)*раздел/.test(at.rest) ? this.#bands() : undefined);
      at.must(/изложить в следующей редакции:/);
      this.#fill(row);
      return true;
    }
    if (/^пункты? .*? считать/.test(at.verbs)) {
      const shifts = this.#shifts(/пункты?/, /пункт(?:ом|ами)/);
      if (at.rest === '') {
        this.#renumber(shifts);
        paper.rows.sort((a, b) => Number(a.cells[0]![0]) - Number(b.cells[0]![0]));
        return true;
      }
      this.#renumber(shifts);
      return this.#addRow();
    }
    const isRow =
      /^(?:(?:под)*раздел.*? |после (?:строки|(?:под)*раздела) .*? |перед остальными строками )?дополнить (?:(?:под)*разделом|пунктом|строкой)/;
    return isRow.test(at.verbs) && this.#addRow();
  }

  #addRow(): boolean {
    const at = this.#at;
    const paper = this.#paper;
    let bands = /^(?:под)*раздел/.test(at.rest) ? this.#bands() : [];
    let place: number | undefined;
    if (at.take(/после строки/)) place = paper.rows.indexOf(this.#rowAt(at.names()[0]!, bands)) + 1;
    else if (at.take(/после(?= (?:под)*раздела)/)) {
      const behind = this.#bands().join('\n');
      place = paper.rows.findLastIndex((row) => row.bands.join('\n') === behind) + 1;
    } else if (at.take(/перед остальными строками/))
      place = Math.max(
        0,
        paper.rows.findIndex((row) => row.bands.join('\n') === bands.join('\n')),
      );
    at.must(/дополнить/);
    if (/^(?:под)*разделом/.test(at.rest)) {
      bands = this.#bands();
      at.take(/со?(?= )/);
    }
    at.take(/пунктом|строкой/);
    const name = /^следующего|^$/.test(at.rest) ? undefined : at.names()[0];
    at.take(/следующего содержания:/);
    const row: PaperRow = { bands, cells: paper.columns.map(() => []) };
    if (typeof name === 'number') {
      row.cells[0] = [String(name)];
      place = paper.rows.filter(({ cells }) => Number(cells[0]![0]) < name).length;
    } else if (name !== undefined) row.cells[paper.names[0]!] = [name];
    if (place === undefined) throw new Error('where?');
    paper.rows.splice(place, 0, row);
    this.#fill(row);
    return true;
  }

  /** The cells that are named; the others are empty, but for what the row is called by. */
  #fill(row: PaperRow): void {
    const isName = (at: number): boolean =>
      (this.#paper.isNumbered && at === 0) || (!this.#lines.length && this.#paper.names.includes(at));
    row.cells = row.cells.map((cell, at) => (isName(at) || this.#isGridName(at) ? cell : []));
    for (const { cursor, texts } of this.#cells()) {
      cursor.must(IN_CELLS);
      for (const name of cursor.names()) row.cells[this.#columnAt(name)] = texts;
    }
  }

  /** Whether rows of a table are called by this column, in which nothing else stands. */
  #isGridName(at: number): boolean {
    return (
      this.#paper.names.includes(at) &&
      !this.#lines.some(
        (line) => /^в граф(?:е|ах) /.test(line) && line.includes(`«${this.#paper.columns[at]}»`),
      )
    );
  }

  #renumber(shifts: ReadonlyMap<number, number>): void {
    for (const row of this.#paper.rows) {
      const to = shifts.get(Number(row.cells[0]![0]));
      if (to !== undefined) row.cells[0] = [String(to)];
    }
  }

  /** A clause of the order. */
  #clause(): boolean {
    const at = this.#at;
    const paper = this.#paper;
    const shiftsHere = () => this.#shifts(/пункты?/, /пункт(?:ом|ами)/);
    if (at.take(/в пункте/)) {
      const [number] = at.names() as number[];
      this.#reworded([{ get: () => paper.clauses, set: (all) => void (paper.clauses = all) }], number);
      return true;
    }
    if (/^пункты? .*? считать/.test(at.verbs) && !/исключить/.test(at.verbs)) {
      const shifts = shiftsHere();
      if (at.rest === '') {
        paper.clauses = moved(paper.clauses, shifts, []);
        return true;
      }
      at.must(/дополнить пунктом/);
      const [number] = at.names() as number[];
      at.must(/следующего содержания:/);
      paper.clauses = moved(paper.clauses, shifts, [[number!, this.#texts().join('\n')]]);
      return true;
    }
    if (at.take(/дополнить пунктом/)) {
      const [number] = at.names() as number[];
      at.must(/следующего содержания:/);
      paper.clauses = moved(paper.clauses, new Map(), [[number!, this.#texts().join('\n')]]);
      return true;
    }
    if (!at.take(/пункты?/)) return false;
    const names = at.names() as number[];
    if (at.take(/изложить в следующей редакции:/)) {
      paper.clauses = paper.clauses.with(names[0]! - 1, this.#texts().join('\n'));
      return true;
    }
    at.must(/исключить,?/);
    const shifts = at.rest === '' ? new Map<number, number>() : shiftsHere();
    const kept = new Map(paper.clauses.map((text, index) => [index + 1, text] as const));
    for (const name of names) kept.delete(name);
    paper.clauses = placed(new Map([...kept].map(([from, text]) => [shifts.get(from) ?? from, text])));
    return true;
  }
}

function unquoted(line: string): string {
  if (!line.startsWith('«') || !line.endsWith('»')) throw new Error(`not in quotes: ${line}`);
  return line.slice(1, -1);
}

function indexOf(lines: readonly string[], name: Named): number {
  if (typeof name === 'number') {
    if (name > lines.length) throw new Error(`no paragraph ${name} of ${lines.length}`);
    return name - 1;
  }
  // The sign between items is none of their words.
  const found = [...lines.keys()].filter((index) => [name, `${name}.`, `${name};`].includes(lines[index]!));
  if (found.length !== 1) throw new Error(`${found.length} paragraphs «${name}»`);
  return found[0]!;
}

/** A list whose paragraphs have got other numbers, with those that come. */
function moved(
  lines: readonly string[],
  shifts: ReadonlyMap<number, number>,
  come: readonly (readonly [number, string])[],
): string[] {
  const all = new Map<number, string>();
  for (const [index, text] of lines.entries()) {
    const to = shifts.get(index + 1) ?? index + 1;
    if (all.has(to)) throw new Error(`two paragraphs are the ${to}th`);
    all.set(to, text);
  }
  for (const [to, text] of come) {
    if (all.has(to)) throw new Error(`there is a ${to}th paragraph already`);
    all.set(to, text);
  }
  return placed(all);
}

/** @throws Error where a number is missing */
function placed(all: ReadonlyMap<number, string>): string[] {
  return Array.from({ length: all.size }, (_, index) => {
    const text = all.get(index + 1);
    if (text === undefined) throw new Error(`no ${index + 1}th of ${all.size}`);
    return text;
  });
}

function replacedOnce(text: string, old: string, now: string): string {
  const parts = text.split(old);
  if (parts.length !== 2) throw new Error(`«${old}» stands ${parts.length - 1} times in «${text}»`);
  return parts.join(now);
}
