import type { Accent, Line } from '../views/view.ts';
import type { Status } from '../progress/standing.ts';
import { statusLine } from '../views/parts/status-line.ts';

/** Colours by meaning of the terminal's own palette. Never the only sign of anything: a symbol or a word goes with it. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  green(text: string): string;
  cyan(text: string): string;
}

/** What a text is painted with: the beginnings and ends of the colours below. */
export const PAINTED = /\u001b\[(?:1|2|22|3[1236]|39)m/;

const same = (text: string): string => text;

/** Leaves text as it is. */
export const plainPaint: Paint = { bold: same, dim: same, red: same, yellow: same, green: same, cyan: same };

/** Colours for a terminal of at least sixteen. */
export async function terminalPaint(): Promise<Paint> {
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  // One text each: chalk's own functions would take what `map` gives besides for more words.
  return {
    bold: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
    red: (text) => chalk.red(text),
    yellow: (text) => chalk.yellow(text),
    green: (text) => chalk.green(text),
    cyan: (text) => chalk.cyan(text),
  };
}

const COLOURS: Readonly<Record<Accent, keyof Paint>> = {
  strong: 'bold',
  aside: 'dim',
  good: 'green',
  warning: 'yellow',
  bad: 'red',
  changed: 'cyan',
};

/** A line in the colour of its meaning. */
export function paintLine({ text, accent }: Line, paint: Paint): string {
  return accent === undefined ? text : paint[COLOURS[accent]](text);
}

/** The symbol of a status, coloured, with words after it in the same colour. */
export function statusMark(status: Status, paint: Paint, words = ''): string {
  return paintLine(statusLine(status, words), paint);
}
