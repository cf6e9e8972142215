import { counted } from '../counted.ts';

/** The frame around findings. */
export const diagnostics = {
  severity: { error: 'error', warning: 'warning' },
  related: (a: { line: number }) => `see line ${a.line}:`,
  replaceBy: (a: { text: string }) => `replace by: ${a.text}`,
  remove: 'delete what is marked',
  total: (a: { files: number; errors: number; warnings: number }) => {
    const files = counted(a.files, 'file');
    if (a.errors + a.warnings === 0) return `${files} checked: nothing to object to.`;
    const errors = counted(a.errors, 'error');
    const warnings = counted(a.warnings, 'warning');
    return `${files} checked: ${errors}, ${warnings}.`;
  },
};
