import { textRule } from './rule.ts';

const SPLIT = /(?<![А-Яа-яЁё])[А-ЯЁ](?: [А-ЯЁ])+(?![А-Яа-яЁё.])/g;

/** An abbreviation with spaces between its letters: «О У». */
export const splitAbbreviation = textRule('split-abbreviation', SPLIT, ({ 0: written }) => {
  const replacement = written.replaceAll(' ', '');
  return { args: { written, suggestion: replacement }, replacement };
});
