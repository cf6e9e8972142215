/** Lines of a `.gitattributes` that hand files to cyclo; every other line stays as it is. */
import { eolOf, linesBelow, withOwnLines, withoutOwnLines, type LinesHeading } from './own-lines.ts';

/** What files that cyclo compares and merges are given. */
const DRIVERS = 'diff=cyclo merge=cyclo';
/** And that they have the same line ends in every copy, whatever `core.autocrlf` says there. */
const ATTRIBUTES = `${DRIVERS} text eol=lf`;
/** A file's text with the patterns, each once; the text itself where it has them all. */
export function withPatterns(text: string, patterns: readonly string[], heading: LinesHeading): string {
  const upgraded = new Map(patterns.map((each) => [`${each} ${DRIVERS}`, lineOf(each)]));
  const before = linesBelow(text);
  const lines = before.map((line) => upgraded.get(line) ?? line);
  const missing = patterns.map(lineOf).filter((line) => !lines.includes(line));
  const eol = eolOf(text);
  if (missing.length === 0) return lines.some((line, at) => line !== before[at]) ? lines.join(eol) : text;
  const at = lines.findLastIndex((line) => isOurs(line) || heading.known.includes(line));
  return at < 0 ? withOwnLines(text, heading, missing) : lines.toSpliced(at + 1, 0, ...missing).join(eol);
}

/** A file's text without our lines: what it was before {@link withPatterns}. */
export function withoutPatterns(text: string, heading: LinesHeading): string {
  return withoutOwnLines(text, heading, isOurs);
}

/**
 * The patterns for all YAML below a folder, and for files elsewhere.
 *
 * @param folder from the top of the repository; empty for the top itself
 */
export function patternsFor(folder: string, files: readonly string[]): string[] {
  const start = folder === '' || folder === '.' ? '' : `${folder.replace(/\/$/, '')}/`;
  const within = ['yaml', 'yml'].map((ending) => pattern(`/${escaped(start)}**/*.${ending}`));
  return [
    ...within,
    ...filePatterns(files.filter((file) => !(file.startsWith(start) && /\.ya?ml$/.test(file)))),
  ];
}

/** The patterns for single files, by their names from the top. */
export function filePatterns(files: readonly string[]): string[] {
  return files.toSorted().map((file) => pattern(`/${escaped(file)}`));
}

function lineOf(each: string): string {
  return `${each} ${ATTRIBUTES}`;
}

function isOurs(line: string): boolean {
  return [ATTRIBUTES, DRIVERS].some((given) => line.endsWith(` ${given}`)) && !line.startsWith('#');
}

/** Characters that would stand for others. */
function escaped(path: string): string {
  return path.replaceAll(/[*?[\]\\]/g, (character) => `\\${character}`);
}

/** A pattern ends at a space, unless it is in quotes. */
function pattern(text: string): string {
  return /[\s"]/.test(text) ? `"${text.replaceAll(/["\\]/g, (character) => `\\${character}`)}"` : text;
}
