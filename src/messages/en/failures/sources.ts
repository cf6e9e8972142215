/** Why a document from outside is not read. */
export const sourcesFailures = {
  'unknown-units-verb': (a: { word: string; nearest: string | undefined; known: readonly string[] }) =>
    `cyclo units does not know ${a.word}${a.nearest === undefined ? '' : `. Did you mean ${a.nearest}?`}${a.nearest === undefined ? `; it knows: ${a.known.join(', ')}.` : ''}`,
  'units-whose-list': (_: object) =>
    'Name one file with the list of institutions: cyclo units import schools.xlsx -o plans/units/city.yaml.',
  'units-no-table': (a: { table: string }) =>
    `--table takes the number of a table, from 1; ${a.table} is none.`,
  'units-exist': (a: { path: string }) =>
    `${a.path} is there already, and nothing was written. To add what it lacks, give --update; for a new registry name another file.`,
  'units-none': (a: { path: string }) =>
    `No institutions were found in ${a.path}. Give the column with their names the heading “Name”, or write each on a line of its own.`,
  'units-not-registry': (a: { path: string }) =>
    `${a.path} is no registry in order, so nothing was added to it. cyclo validate ${a.path} says what is wrong.`,
  'units-not-added': (a: { path: string }) =>
    `What the list says could not be added to ${a.path} as it is written; nothing was changed. Write its units: as the last key of the file, an entry to a line, and try again.`,
  'source-empty': (a: { path: string }) =>
    `${a.path} is empty. Check that it is the right file, and that it was copied whole.`,
  'source-locked': (a: { path: string }) =>
    `${a.path} is protected by a password. Open it in the program that it was made with, save it without a password and give that copy.`,
  'source-other-format': (a: { path: string; format: string }) =>
    `${a.path} is ${a.format === '' ? 'no document that cyclo knows' : `a file of the format ${a.format}, which is not read`}. Open it in the program that it was made with and save it as DOCX or XLSX; DOCX, XLSX, ODT, ODS, HTML, CSV and plain text are read and, with LibreOffice, DOC, XLS and RTF.`,
  'source-too-big': (a: { path: string; megabytes: number }) =>
    `${a.path} takes more than ${a.megabytes} MB, or does when it is unpacked, and no plan does. Copy its tables into a new document and give that one.`,
  'source-overfull': (a: {
    path: string;
    what: 'files' | 'sheets' | 'cells' | 'characters' | 'elements' | 'depth';
    most: number;
  }) =>
    a.what === 'depth'
      ? `In ${a.path}, tables or lists stand in one another more than ${a.most} deep, which no plan needs. Copy its tables into a new document and give that one.`
      : `${a.path} holds more than ${a.most} ${{ files: 'files', sheets: 'sheets', cells: 'cells', characters: 'characters', elements: 'elements' }[a.what]}, and no plan does. Copy its tables into a new document and give that one.`,
  'source-broken': (a: { path: string }) =>
    `${a.path} is damaged and cannot be read. Open it in the program that it was made with, save it anew and give that copy.`,
  'source-office-absent': (a: { path: string; format: string; to: string }) =>
    `${a.path} is a file of the format ${a.format}, which is read through LibreOffice, and LibreOffice was not found. Install it, or save the file as ${a.to} and give that copy.`,
  'source-office-late': (a: { path: string; format: string; to: string }) =>
    `LibreOffice did not finish reading ${a.path} (${a.format}) in two minutes and was ended. Save the file as ${a.to} and give that copy.`,
  'source-office-failed': (a: { path: string; format: string; to: string }) =>
    `LibreOffice could not read ${a.path} (${a.format}): it may be damaged, or protected by a password. Open it in the program that it was made with, save it as ${a.to} without a password and give that copy.`,
};
