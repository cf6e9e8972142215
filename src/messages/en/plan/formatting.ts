import { plural } from '../../phrases/plural.ts';

/** What is said when files are brought into the canonical form. */
export const formatting = {
  formatted: (a: { file: string }) => `formatted: ${a.file}`,
  differs: (a: { file: string }) => `not in the canonical form: ${a.file}`,
  input: 'standard input',
  total: (a: { files: number; changed: number; broken: number; check: boolean }) => {
    const files = `${a.files} ${plural('en', a.files, { one: 'file', other: 'files' })}`;
    const changed = a.check ? `${a.changed} to be formatted` : `${a.changed} formatted`;
    const broken =
      a.broken > 0
        ? [`${a.broken} with mistakes left as ${plural('en', a.broken, { one: 'it is', other: 'they are' })}`]
        : [];
    if (a.changed + a.broken === 0)
      return `${files}: ${plural('en', a.files, { one: '', other: 'all ' })}in the canonical form.`;
    return `${files}: ${[...(a.changed > 0 ? [changed] : []), ...broken].join(', ')}.${a.check && a.changed > 0 ? ' To format: cyclo fmt' : ''}`;
  },
};
