/** Reads a part of a workbook, an XML file, element by element: nothing is built of it. */
import { SaxesParser } from 'saxes';
import type { FormProblem } from './problem.ts';

/** An element of a part. */
interface PartElement {
  /** Its name after those of the elements around it, without their prefixes: `sst/si/t`. */
  readonly place: string;
  /** By their names without a prefix. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Its own text, whole when it ends. */
  text: string;
}

/** Thrown where a workbook holds more than a form can. */
export class Overfull extends Error {
  readonly problem: FormProblem;

  constructor(problem: FormProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Workbooks nest their elements no deeper than this. */
const DEEPEST = 50;

/** How much of each kind a form can have; some hundred cells is what it has, and much that other programs add is borne. */
const MOST = { sheets: 30, cells: 10_000, characters: 1_000_000, elements: 100_000 };

/** Counts what was found in a workbook, whichever part it is in. */
export class Contents {
  readonly #found = { sheets: 0, cells: 0, characters: 0, elements: 0 };

  /** @throws Overfull where it is too much of this kind */
  add(what: keyof typeof MOST, count = 1): void {
    this.#found[what] += count;
    if (this.#found[what] > MOST[what]) throw overfull(what);
  }
}

function overfull(what: keyof typeof MOST): Overfull {
  return new Overfull({ code: 'overfull', args: { what, most: MOST[what] } });
}

/** Told of each element where it begins and, with its text, where it ends. */
export interface PartVisitor {
  readonly begin?: (element: PartElement) => void;
  readonly end?: (element: PartElement) => void;
}

/**
 * Reads a part.
 *
 * @throws where it is no well-formed XML, or {@link Overfull}
 */
export function readPart(xml: string, contents: Contents, { begin, end }: PartVisitor): void {
  const open: PartElement[] = [];
  const parser = new SaxesParser({ xmlns: true });
  const addText = (text: string): void => {
    const last = open.at(-1);
    if (last) last.text += text;
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, attributes }) => {
    contents.add('elements');
    if (open.length >= DEEPEST) throw overfull('elements');
    const own = Object.values(attributes).map((each) => [each.local, each.value] as const);
    const around = open.at(-1);
    const place = around ? `${around.place}/${local}` : local;
    const element = { place, attributes: Object.fromEntries(own), text: '' };
    open.push(element);
    begin?.(element);
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop()!;
    end?.(element);
  });
  parser.write(xml).close();
}
