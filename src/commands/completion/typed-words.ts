/** What of a command line was typed before the word that is to be completed. */
import type { OptionSpec } from '../command.ts';

/** A word that is being typed, and what it can be. */
export interface OpenWord {
  /** What there is of it. */
  readonly typed: string;
  /** Where the value is written behind its option, that option and the sign between: `--month=`. */
  readonly lead: string;
  /** The option whose value it is. */
  readonly option?: OptionSpec;
  /** The words before it that are no options and no values of options: the verb first. */
  readonly plain: readonly string[];
  /** The options before it by their long flags, with their values. */
  readonly given: ReadonlyMap<string, string>;
  /** Whether it comes after `--`, where nothing is an option. */
  readonly noOptions: boolean;
}

/** The flags of an option: `-m` and `--month`. */
function flagsOf({ flags }: OptionSpec): string[] {
  return flags.match(/(?<![\w-])--?[\w-]+/g) ?? [];
}

/** The flag by which an option is known, whatever verb has it. */
export function longFlag(option: OptionSpec): string {
  return flagsOf(option).at(-1) ?? '';
}

/** Whether a value follows an option. */
function takesValue({ flags }: OptionSpec): boolean {
  return flags.includes('<');
}

/**
 * Reads the words before the one that is typed.
 *
 * @param words the words after `cyclo`, the open one last; bash gives `--month=x` as three
 * @param options what can be given here
 */
export function openWord(words: readonly string[], options: readonly OptionSpec[]): OpenWord {
  const plain: string[] = [];
  const given = new Map<string, string>();
  let option: OptionSpec | undefined;
  let noOptions = false;
  const optionOf = (flag: string): OptionSpec | undefined =>
    noOptions ? undefined : options.find((each) => flagsOf(each).includes(flag));
  for (const word of words.slice(0, -1)) {
    if (option) {
      if (word === '=') continue;
      given.set(longFlag(option), word);
      option = undefined;
    } else if (word === '--' && !noOptions) {
      noOptions = true;
    } else if (word.startsWith('-') && !noOptions) {
      const [flag = '', ...value] = word.split('=');
      const found = optionOf(flag);
      if (found && takesValue(found) && value.length === 0) option = found;
      else if (found) given.set(longFlag(found), value.join('='));
    } else {
      plain.push(word);
    }
  }
  const last = words.at(-1) ?? '';
  const rest = { plain, given, noOptions };
  if (option) return { ...rest, typed: last === '=' ? '' : last, lead: '', option };
  const [, flag = '', value = ''] = /^(--[\w-]+)=(.*)$/s.exec(last) ?? [];
  const valued = optionOf(flag);
  return valued && takesValue(valued)
    ? { ...rest, typed: value, lead: `${flag}=`, option: valued }
    : { ...rest, typed: last, lead: '' };
}
