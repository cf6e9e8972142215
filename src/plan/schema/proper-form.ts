import type { FindingArgs } from '../../diagnostic.ts';
import type { SchemaError } from '../generated/validate-plan.js';
import { inLetters, LATIN_OF } from '../look-alikes.ts';

/** Ways a text has to be written, as the catalogue explains them. */
export type ProperForm = FindingArgs<'schema-form'>['form'];

/** By the names of the schema's definitions. */
const FORMS: Readonly<Record<string, ProperForm>> = {
  id: 'id',
  actorId: 'actor-id',
  unitRef: 'unit-id',
  day: 'day',
  email: 'email',
  occurrence: 'occurrence',
  monthSpan: 'months',
  whenText: 'when',
  distance: 'distance',
  dayName: 'id',
  spanId: 'span',
  spanName: 'span',
  spanRange: 'span',
};

/** What a text broke with its pattern, and how it would keep it; nothing where the pattern only asks for some words. */
export function brokenForm(
  error: SchemaError,
  given: string,
): { form: ProperForm; suggestion?: string } | undefined {
  const name = /\$defs\/(\w+)\/pattern$/.exec(error.schemaPath)?.[1];
  const form = name === undefined ? undefined : FORMS[name];
  if (form === undefined) return undefined;
  const pattern = new RegExp(String(error.params['pattern']));
  const suggestion = candidates(form, given).find((candidate) => pattern.test(candidate));
  return { form, ...(suggestion === undefined ? {} : { suggestion }) };
}

/** Hyphens, dashes and minus signs that are none to a program, as word processors put them. */
const HYPHENS = /[\u2010-\u2012\u2212\uFE58\uFE63\uFF0D]/g;
/** What nobody sees. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

function candidates(form: ProperForm, written: string): string[] {
  const given = written.replace(UNSEEN, '').replace(HYPHENS, '-');
  if (form === 'id' || form === 'unit-id' || form === 'actor-id' || form === 'span') {
    const latin = inLetters(given.trim(), LATIN_OF);
    if (/[^ -~]/.test(latin)) return [];
    const joined = latin.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '');
    return [latin, joined, joined.toLowerCase()];
  }
  if (form === 'distance') return distanceMeant(given);
  // As a mail program or a page has it.
  if (form === 'email') return [given.trim().replace(/^(?:mailto:|[^<]*<)|>$/gi, '')];
  // A dash stands between two dates or, typed for a hyphen, within one.
  return [given, given.replace(/[–—]/g, '-')].map((text) =>
    text
      .trim()
      .replace(/\s*(?:\.{2,}|…|–|—)\s*/g, '..')
      .split('..')
      .map(properDate)
      .join('..'),
  );
}

/** Units of distances by the beginnings of their words; the words of a distance may be Russian. */
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/work|рабоч/, 'working day'],
  [/week|недел/, 'week'],
  [/month|месяц/, 'month'],
  [/^$|day|дн|день|сут/, 'day'],
];

/** `5`, `10-day`, «10 рабочих дней» as plans write them. */
function distanceMeant(written: string): string[] {
  const [, count, words = ''] = /^(\d{1,3})[\s-]*(.*)$/.exec(written.trim().toLowerCase()) ?? [];
  const [, unit] = UNITS.find(([word]) => word.test(words)) ?? [];
  return count === undefined || unit === undefined
    ? []
    : [`${Number(count)} ${unit}${Number(count) === 1 ? '' : 's'}`];
}

/** `5.10.2010`, `2010/10/5` and `2010-9` as plans write them. */
function properDate(text: string): string {
  const parts = text.trim().split(/[-./]/);
  if (/^\d{1,2}[./]/.test(text)) parts.reverse();
  const [year = '', ...others] = parts;
  return [year, ...others.map((part) => part.padStart(2, '0'))].join('-');
}
