import { verbHelp } from '../../phrases/verb-help.ts';

/** What `--help` says of registries. */
export const unitsHelp = verbHelp({
  units: {
    summary: 'make a registry of units of a list of institutions',
    about:
      'import reads a list of institutions from a workbook, a text document, a web page, a CSV or a plain text, and writes a registry: an id for each, made of what the list says of it alone, its district office as its parent (proposed where the list has none), tags from the column of kinds. What is named twice is told and kept as a comment; so is everything that was not understood. A registry that is there is refused; with --update new institutions are added behind the others, and nothing that was edited is changed.',
    examples: {
      'cyclo units import schools.xlsx -o plans/units/city.yaml --parent UO': 'a new registry',
      'cyclo units import schools.xlsx -o plans/units/city.yaml --update': 'add the schools that are new',
      'cyclo units import list.docx': 'look at what would be written',
    },
  },
});
