import type { FindingArgs } from '../diagnostic.ts';
import { textRule } from './rule.ts';

type Kind = FindingArgs<'spacing'>['kind'];

/** What is odd, and what to write instead, in the order in which one outweighs the other. */
const ODDITIES: readonly (readonly [Kind, string, string])[] = [
  ['edge', String.raw`^\s+|\s+$`, ''],
  ['before-punctuation', String.raw`\s+(?=[,;!?»)\]]|[.:](?:\s|$))`, ''],
  ['after-opening', String.raw`(?<=[«(\[])\s+`, ''],
  ['double', String.raw`[ \u00A0]{2,}|\t+`, ' '],
  // «учителя(ей)» is an ending in brackets, not a remark.
  ['before-bracket', String.raw`(?<=[А-Яа-яЁё»])\((?![а-яё-]{1,5}\))`, ' ('],
  ['after-comma', String.raw`(?<=[А-Яа-яЁё»)]),(?=[А-Яа-яЁё«(])`, ', '],
  ['hyphen', String.raw`(?<=[\p{L}\d]) -(?=[\p{L}\d])`, '-'],
];

/** Each begins with one of these signs; a blank that is odd stands beside no letter, at an edge, or behind an opening sign. */
const FIRST = String.raw`(?=[\s(,])(?=[\t(,]|\s(?![\p{L}\d])|(?<=^|[«(\[])\s)`;
const ANY = new RegExp(`${FIRST}(?:${ODDITIES.map(([, pattern]) => `(${pattern})`).join('|')})`, 'gu');

/** White space that was typed by mistake: twice, at an edge, before a comma, missing before a bracket. */
export const spacing = textRule('spacing', ANY, (match) => {
  const found = match.slice(1).findIndex((group) => group !== undefined);
  const [kind, , replacement] = ODDITIES[found]!;
  return { args: { kind }, replacement };
});
