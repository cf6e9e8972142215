/**
 * What the writer most likely meant, as changes that make a text readable: so that one mistake of syntax does not hide
 * the mistakes of meaning around it. Nothing of this reaches the file.
 */
import type { Edit } from './edit.ts';
import { levelsOf } from './misindented.ts';
import type { YamlProblem } from './problem.ts';

/** A change, and whether everything the writer wrote survives it. */
export interface Repair {
  readonly edits: readonly Edit[];
  readonly whole: boolean;
}

const NO_REPAIR: Repair = { edits: [], whole: false };
// Looks like a colon, and means nothing to YAML.
const COLON = '\uA789';
const QUOTES: Readonly<Record<string, string>> = { '"': '”', "'": '’' };

/** The repair of one problem; offsets are those of the text, not of the file. */
export function repairOf(text: string, problem: YamlProblem): Repair {
  const { start, end } = problem;
  switch (problem.code) {
    case 'yaml-colon-in-text':
      return whole(
        [...text.slice(start, end).matchAll(/:(?=\s|$)/g)].map(({ index }) => at(start + index, 1, COLON)),
      );
    case 'yaml-first-character':
      return whole([at(start, 1, '·')]);
    case 'yaml-escape':
      return whole([at(start, 1, '/')]);
    case 'yaml-after-quote':
      return whole(quotesBefore(text, start));
    case 'yaml-unclosed':
      return unclosed(text, start);
    case 'yaml-no-colon':
      return keyOn(text, start);
    case 'yaml-indentation': {
      const level = levelsOf(text).get(start);
      const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
      return level === undefined
        ? NO_REPAIR
        : whole([{ start: lineStart, end: start, text: ' '.repeat(level) }]);
    }
    default:
      return NO_REPAIR;
  }
}

function whole(edits: readonly Edit[]): Repair {
  return { edits, whole: edits.length > 0 };
}

function at(start: number, length: number, text: string): Edit {
  return { start, end: start + length, text };
}

/** Both quotes of a text that went on after them become part of it. */
function quotesBefore(text: string, tail: number): Edit[] {
  const closing = text.slice(0, tail).trimEnd().length - 1;
  const quote = text[closing] ?? '';
  const opening = text.lastIndexOf(quote, closing - 1);
  if (!(quote in QUOTES) || opening < 0) return [];
  return [at(opening, 1, QUOTES[quote]!), at(closing, 1, QUOTES[quote]!)];
}

/** What is never closed is closed at the end of its line; a lone quote becomes part of the text. */
function unclosed(text: string, start: number): Repair {
  const sign = text[start] ?? '';
  if (sign in QUOTES) return whole([at(start, 1, QUOTES[sign]!)]);
  const length = /[^\r\n]*/.exec(text.slice(start))![0].trimEnd().length;
  return whole([at(start + length, 0, sign === '[' ? ']' : '}')]);
}

/** `when 2010-10`, `when:2010-10` and a bare `tasks` get what they lack; any other line is passed over. */
function keyOn(text: string, start: number): Repair {
  const line = /[^\r\n]*/.exec(text.slice(start))![0];
  const word = /^(?:- +)*[\w.-]+/.exec(line)?.[0];
  if (word === undefined) return { edits: [at(start, 1, '#')], whole: false };
  const next = line[word.length];
  if (next === ':') return whole([at(start + word.length + 1, 0, ' ')]);
  return next === undefined || next === ' '
    ? whole([at(start + word.length, 0, ':')])
    : { edits: [at(start, 1, '#')], whole: false };
}
