/**
 * Texts of one's own: a template of Mustache, filled with a plan for programs. It has names, sections and nothing else: no code of a
 * template is run, and what stands in a plan is never taken for one.
 */
import Mustache from 'mustache';
import type { TemplateFault as NamedFault } from '../messages/en/failures/files.ts';
import type { RecordShape } from '../views/plan-record-shape.ts';

/** What is wrong at a place of a template, before anything is suggested. */
type PlacedFault = Omit<NamedFault, 'nearest'>;

/** A part of a template as Mustache reads it: its kind, its words, where it begins and ends, and the parts of a section. */
type TemplateToken = readonly [
  kind: string,
  words: string,
  start: number,
  end: number,
  parts?: readonly TemplateToken[],
];

/** Everything that is wrong with a template; what Mustache itself would leave empty without a word, too. */
export function templateFaults(template: string, shape: RecordShape): PlacedFault[] {
  let tokens: readonly TemplateToken[];
  try {
    tokens = Mustache.parse(template) as unknown as readonly TemplateToken[];
  } catch (error) {
    return [brokenAt(template, error instanceof Error ? error.message : String(error))];
  }
  const faults: PlacedFault[] = [];
  const walk = (parts: readonly TemplateToken[], around: readonly RecordShape[]): void => {
    for (const [kind, words, start, , inner = []] of parts) {
      const fault = (what: PlacedFault['kind']): void =>
        void faults.push({ ...positionAt(template, start), kind: what, name: words, known: namesIn(around) });
      if (kind === '>') fault('partial');
      if (!['name', '&', '#', '^'].includes(kind)) continue;
      const found = lookUp(words, around);
      if (found === undefined) fault('unknown');
      else walk(inner, kind === '#' ? [...around, elementOf(found)] : around);
    }
  };
  walk(tokens, [shape]);
  return faults;
}

/**
 * Fills a template in.
 *
 * @param isMarkup whether it is HTML or XML: then what stands in the plan is escaped, unless the template has three braces
 */
export function renderTemplate(template: string, data: object, isMarkup: boolean): string {
  return Mustache.render(template, data, {}, isMarkup ? {} : { escape: String });
}

/** What a name means at a place: what the nearest thing around it has under it. */
function lookUp(name: string, around: readonly RecordShape[]): RecordShape | undefined {
  if (name === '.') return around.at(-1);
  const [first = '', ...more] = name.split('.');
  const holder = around.toReversed().find((each) => member(each, first) !== undefined);
  return more.reduce<RecordShape | undefined>(
    (found, key) => (found === undefined ? undefined : member(found, key)),
    holder === undefined ? undefined : member(holder, first),
  );
}

function member(shape: RecordShape, name: string): RecordShape | undefined {
  if (shape === null || Array.isArray(shape) || !Object.hasOwn(shape, name)) return undefined;
  return (shape as Readonly<Record<string, RecordShape>>)[name];
}

function elementOf(shape: RecordShape): RecordShape {
  return Array.isArray(shape) ? (shape as readonly [RecordShape])[0] : shape;
}

function namesIn(around: readonly RecordShape[]): string[] {
  return around
    .toReversed()
    .flatMap((shape) => (shape === null || Array.isArray(shape) ? [] : Object.keys(shape)));
}

/** A message of Mustache: `Unclosed section "rows" at 120`. */
function brokenAt(template: string, message: string): PlacedFault {
  const [, what = '', name = '', at = ''] = /^(Un\w+ \w+)(?: "(.*)")? at (\d+)$/s.exec(message) ?? [];
  const kinds: Readonly<Record<string, PlacedFault['kind']>> = {
    'Unclosed section': 'unclosed-section',
    'Unopened section': 'unopened-section',
    'Unclosed tag': 'unclosed-tag',
  };
  const kind = kinds[what] ?? 'other';
  // Of a section that is not closed its beginning is looked for, not the end of the template.
  const opening = kind === 'unclosed-section' ? template.lastIndexOf(name, Number(at)) : Number(at);
  return { ...positionAt(template, Math.max(0, opening)), kind, name: name || message, known: [] };
}

function positionAt(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
