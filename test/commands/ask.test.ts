import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { choose } from '../../src/commands/records/choose.ts';
import { Workplace, type Outcome } from '../test-io.ts';

/** What is typed at each question of text; nothing is Ctrl+C. The list takes the first unit and all of its items. */
const typed: (string | undefined)[] = [];
const questions: string[] = [];
const offered: string[][] = [];

interface Question {
  readonly message: string;
  readonly default?: string;
  readonly validate?: (answer: string) => unknown;
}

vi.mock('@inquirer/input', () => ({
  async default({ message, default: given = '', validate = () => true }: Question) {
    questions.push(message);
    const text = typed.shift();
    if (text === undefined) throw Object.assign(new Error('force closed'), { name: 'ExitPromptError' });
    const verdict = await validate(text || given);
    if (verdict !== true) throw new Error(String(verdict));
    return text || given;
  },
}));
vi.mock('@inquirer/checkbox', () => ({
  async default({ choices }: { choices: readonly { value: unknown; name: string }[] }) {
    offered.push(choices.map(({ name }) => name));
    return choices.map(({ value }) => value);
  },
}));

let place: Workplace;
beforeEach(async () => {
  for (const list of [typed, questions, offered]) list.length = 0;
  place = await Workplace.open();
});
afterEach(() => place.close());

const SEMINAR = 'done -u licey-31 -o 2010-10 --plan plans/sgo-2010-h1.yaml';
const asking = (line: string, lang = 'ru'): Promise<Outcome> =>
  place.cyclo(`${line} --lang ${lang}`, { interactive: true });
const recorded = async (): Promise<number> =>
  (await place.cyclo('log --format json')).out.split('"kind"').length - 1;

describe('cyclo done that asks', () => {
  it.each(['нет', 'Нет', 'н', 'no', 'n', ''])('records nothing after «%s»', async (answer) => {
    typed.push('', '', answer);
    const { exit, out } = await asking(SEMINAR);
    expect(exit).toBe(0);
    expect(out).toMatch(/Ничего не записано\.\n$/);
    expect(await recorded()).toBe(0);
  });

  it.each(['да', 'Д', 'y', 'yes'])('records after «%s»', async (answer) => {
    typed.push('', '', answer);
    expect((await asking(SEMINAR)).exit).toBe(0);
    expect(await recorded()).toBeGreaterThan(1);
  });

  it('says before the last question what would be recorded, for whom, on which day', async () => {
    typed.push('2010-10-02', 'приказ № 5', 'нет');
    const { out } = await asking(SEMINAR);
    expect(out).toContain('Лицей № 31 (licey-31) — Классный журнал, октябрь 2010 г., выполнено 02.10.2010');
    expect(questions.at(-1)).toMatch(
      /^Записать эти \d+ отметок \(Лицей № 31\), с примечанием «приказ № 5»\? \(да\/нет\)$/,
    );
  });

  it('names the unit and the item in the last question where there is one', async () => {
    await place.write(
      'plans/small.yaml',
      `cyclo: 1
plan: small
title: Small
period: 2010-10
actors:
  SCH: {name: School No. 1}
activities:
  - {id: form, title: The form, when: 2010-10, tasks: {SCH: Send the form}}
`,
    );
    typed.push('', '', 'no');
    await asking('done -u SCH --plan plans/small.yaml', 'en');
    expect(questions.at(-1)).toBe(
      'Record: School No. 1 (SCH) — The form, 2010-10, done on 2010-10-05? (yes/no)',
    );
  });

  it.each([0, 1, 2])(
    'ends with 130 after Ctrl+C at question %i, and has recorded nothing',
    async (before) => {
      typed.push(...Array<string>(before).fill(''));
      const { exit, out, err } = await asking(SEMINAR);
      expect([exit, err]).toEqual([130, '']);
      expect(out).toMatch(/Ничего не записано\.\n$/);
      expect(await recorded()).toBe(0);
    },
  );

  it('asks about all units that were named, and names the unit of each item', async () => {
    typed.push('', '', 'да');
    await asking('done -u licey-31 -u licey-11 -o 2010-10 --plan plans/sgo-2010-h1.yaml');
    expect(offered[0]!.filter((name) => name.includes('Лицей № 31: '))).not.toEqual([]);
    expect(questions.at(-1)).toContain('(Лицей № 11, Лицей № 31)');
  });

  it('takes no name that is nowhere', async () => {
    expect(await asking('done -a ZZZ')).toMatchObject({ exit: 2, err: expect.stringContaining('ZZZ') });
    expect(questions).toEqual([]);
  });
});

describe('the list to choose from', () => {
  const NAMES = ['Лицей № 11', 'Лицей № 31', 'Школа № 5', 'Школа № 15'];

  /** Types keys, each chunk at once, and gives what is chosen and what stands on the screen at the end. */
  async function answer(...chunks: string[]): Promise<{ value: string; screen: string }> {
    const [input, output] = [new PassThrough(), new PassThrough()];
    let screen = '';
    output.on('data', (data: Buffer) => (screen += data.toString()));
    const question = {
      message: '?',
      choices: NAMES.map((name) => ({ name, value: name })),
      pageSize: 5,
      keys: '',
      noneFits: 'none',
    };
    const value = choose(question, { input, output });
    for (const chunk of chunks) input.write(chunk);
    return { value: await value, screen };
  }

  it.each([
    [['\r'], 'Лицей № 11'],
    [['\u001b[B', '\u001b[B', '\r'], 'Школа № 5'],
    [['школа', '\r'], 'Школа № 5'],
    // All at once, before anything was shown.
    [['школа\u001b[B\r'], 'Школа № 15'],
    [['31\r'], 'Лицей № 31'],
    [['31\r\u001b[A\u001b[A15'], 'Лицей № 31'],
    [['ъъ\r', '\u007f\u007f', '15\r'], 'Школа № 15'],
    [['\u001b[A\u001b[A\r'], 'Лицей № 11'],
  ])('takes %j as it would have been typed slowly', async (chunks, expected) => {
    const { value, screen } = await answer(...chunks);
    expect(value).toBe(expected);
    const [, shown = ''] = /✔(?!.*✔)(.*)/s.exec(screen) ?? [];
    expect(NAMES.filter((name) => shown.includes(name))).toEqual([expected]);
  });
});
