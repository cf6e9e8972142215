import { plural } from '../../phrases/plural.ts';

/** The frame around findings. */
export const diagnostics = {
  severity: { error: 'error', warning: 'warning' },
  related: (a: { line: number }) => `see line ${a.line}:`,
  replaceBy: (a: { text: string }) => `replace by: ${a.text}`,
  remove: 'delete what is marked',
  total: (a: { files: number; errors: number; warnings: number }) => {
    const files = `${a.files} ${plural('en', a.files, { one: 'file', other: 'files' })}`;
    if (a.errors + a.warnings === 0) return `${files} checked: nothing to object to.`;
    const errors = `${a.errors} ${plural('en', a.errors, { one: 'error', other: 'errors' })}`;
    const warnings = `${a.warnings} ${plural('en', a.warnings, { one: 'warning', other: 'warnings' })}`;
    return `${files} checked: ${errors}, ${warnings}.`;
  },
};
