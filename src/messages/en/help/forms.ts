/** What `--help` says of the commands that make forms and read them. */
export const formCommands = {
  form: {
    summary: 'a form to fill in, for units without cyclo',
    about:
      'Writes an XLSX workbook with what a unit owes in a month: marks to choose from a list, dates, documents, notes. Everything but the answers is protected. What comes back is read by cyclo import-form.',
    examples: [
      ['cyclo form --unit licey-31 --month 2010-10', 'one school, in this folder'],
      [
        'cyclo form --actor MOU --month 2010-10 --output forms',
        'every school, a file each, in the folder forms',
      ],
    ],
  },
  'import-form': {
    summary: 'record what filled forms say',
    about:
      'Reads forms that were filled in, checks every answer, shows a summary and, once it is confirmed, records. Each form is recorded as a whole or not at all; those that are refused are named with the cell and the reason, and end with exit code 1. Running it again changes nothing.',
    examples: [
      ['cyclo import-form forms', 'every form in a folder; asks before recording'],
      ['cyclo import-form *.xlsx --dry-run', 'only look'],
      ['cyclo import-form *.xlsx --yes --format json', 'record without asking, for a program'],
    ],
  },
};
