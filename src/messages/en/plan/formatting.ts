import { agreed, counted } from '../counted.ts';

/** What is said when files are brought into the canonical form. */
export const formatting = {
  formatted: (a: { file: string }) => `formatted: ${a.file}`,
  differs: (a: { file: string }) => `not in the canonical form: ${a.file}`,
  input: 'standard input',
  total: (a: { files: number; changed: number; broken: number; check: boolean }) => {
    const files = counted(a.files, 'file');
    const changed = a.check ? `${a.changed} to be formatted` : `${a.changed} formatted`;
    const broken =
      a.broken > 0 ? [`${a.broken} with mistakes left as ${agreed(a.broken, 'it is', 'they are')}`] : [];
    if (a.changed + a.broken === 0) return `${files}: ${agreed(a.files, '', 'all ')}in the canonical form.`;
    return `${files}: ${[...(a.changed > 0 ? [changed] : []), ...broken].join(', ')}.${a.check && a.changed > 0 ? ' To format: cyclo fmt' : ''}`;
  },
};
