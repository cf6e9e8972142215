/** Copies a part of a workbook, an XML file, without whatever is not wanted of it: other elements, comments, prefixes. */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { FormProblem } from './form-problem.ts';

/** The elements that are kept, by their names without a prefix, and what is kept of their attributes. Others go with all in them. */
export type KeptElements = Readonly<Record<string, readonly string[]>>;

/** An element on its way into the copy. */
export interface PartElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What is written before its own text. */
  readonly text?: string;
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

/** How many more elements may be looked at in one workbook. Other programs write an element for every empty cell. */
export class ElementBudget {
  readonly most = 100_000;
  #looked = 0;

  /**
   * @param depth how deep the element is nested
   * @throws Overfull where there are too many
   */
  take(depth: number): void {
    if (++this.#looked > this.most || depth > DEEPEST)
      throw new Overfull({ code: 'overfull', args: { what: 'elements', most: this.most } });
  }
}

/** What is done to the elements of a part on their way. */
export interface Rewriting {
  /** What an element becomes; nothing where it is left out after all. */
  readonly rewrite?: (element: PartElement) => PartElement | undefined;
  /** Told of each element that gets into the copy. */
  readonly copied?: (element: PartElement) => void;
}

/** The elements that say nothing while they are empty. */
const NOTHING_WHEN_EMPTY = new Set(['row', 'c', 'v', 'is', 'r', 't']);

/** The elements whose text is kept. */
const TEXTS = new Set(['v', 't']);

/**
 * Copies a part.
 *
 * @throws where it is no well-formed XML
 */
export function copyPart(
  xml: string,
  kept: KeptElements,
  budget: ElementBudget,
  { rewrite = (element) => element, copied = () => undefined }: Rewriting = {},
): string {
  const out: string[] = [];
  /** The elements that are open, and whether each was written yet. */
  const open: { element: PartElement; written: boolean }[] = [];
  /** How many elements that are left out are open. */
  let skipped = 0;
  const writeOpen = (): void => {
    for (const each of open) {
      if (each.written) continue;
      each.written = true;
      const attributes = Object.entries(each.element.attributes);
      out.push(
        `<${each.element.name}${attributes.map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('')}>`,
      );
      copied(each.element);
    }
  };
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    budget.take(open.length + skipped);
    const attributes = kept[tag.local];
    const element = skipped === 0 && attributes ? rewrite(elementOf(tag, attributes)) : undefined;
    if (!element) {
      skipped++;
      return;
    }
    open.push({ element, written: false });
    if (element.text !== undefined || !NOTHING_WHEN_EMPTY.has(element.name)) writeOpen();
    if (element.text !== undefined) out.push(escapeXml(element.text));
  });
  const write = (text: string): void => {
    if (skipped > 0 || !TEXTS.has(open.at(-1)?.element.name ?? '')) return;
    writeOpen();
    out.push(escapeXml(text));
  };
  parser.on('text', write);
  parser.on('cdata', write);
  parser.on('closetag', () => {
    if (skipped > 0) {
      skipped--;
      return;
    }
    const { element, written } = open.pop()!;
    if (written) out.push(`</${element.name}>`);
  });
  parser.write(xml).close();
  return out.join('');
}

function elementOf({ local, attributes }: SaxesTagNS, kept: readonly string[]): PartElement {
  const own = Object.values(attributes).filter((each) => kept.includes(each.local));
  return { name: local, attributes: Object.fromEntries(own.map((each) => [each.local, each.value])) };
}

/** A text as XML holds it. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
