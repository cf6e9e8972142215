import { textRule } from './rule.ts';

const NUMBER = /(?<![\d-])(\d{1,3})-РФ(?![А-Яа-яЁё])/g;

/** A federal law cited as «152-РФ»: the letters after the number of a federal law are ФЗ. */
export const lawNumber = textRule(
  'law-number',
  NUMBER,
  ({ 0: written, 1: number }) => {
    const replacement = `${number}-ФЗ`;
    return { args: { written, suggestion: replacement }, replacement };
  },
  ({ text }) => text.includes('-РФ'),
);
