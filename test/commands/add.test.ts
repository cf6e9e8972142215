import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { canonicalForm } from '../../src/plan/canonical/form.ts';
import { runs } from '../runs.ts';
import { Workplace, type Outcome } from '../test-io.ts';

/** What is typed at each question of text; of a list the first is taken. */
const answers: string[] = [];

interface Question {
  readonly default?: string;
  readonly validate?: (answer: string) => unknown;
}

vi.mock('@inquirer/input', () => ({
  async default({ default: given = '', validate = () => true }: Question) {
    for (;;) {
      const text = answers.shift();
      if (text === undefined) throw Object.assign(new Error('force closed'), { name: 'ExitPromptError' });
      if ((await validate(text || given)) === true) return text || given;
    }
  },
}));
vi.mock('@inquirer/checkbox', () => ({
  async default({ choices }: { choices: readonly { value: unknown }[] }) {
    return choices.slice(0, 1).map(({ value }) => value);
  },
}));

let place: Workplace;
beforeEach(async () => {
  answers.length = 0;
  place = await Workplace.open(false);
});
afterEach(() => place.close());

const FILE = 'plans/plan.yaml';
const HEAD = 'cyclo: 1\nplan: plan\ntitle: План\nperiod: 2026-09..2026-12\nactors: {RUO: {name: РУО}}\n';
const added = async (plan: string, ...words: string[]): Promise<Outcome & { text: string }> => {
  await place.write(FILE, plan);
  const outcome = await place.cyclo(['add', '--actor', 'RUO', ...words]);
  return { ...outcome, text: await readFile(join(place.folder, FILE), 'utf8') };
};
const NEW = ['--title', 'New', '--when', '2026-10'];
const item = (id: string, when: string): string =>
  `- {id: ${id}, title: ${id}, when: ${when}, tasks: {RUO: ${id}}}\n`;
const LINES = ['  - id: new', '    title: New', '    when: 2026-10', '    tasks:', '      RUO: New', ''];

describe('the place of a new activity', () => {
  const list = `${HEAD}activities:\n`;
  it.each([
    ['an empty list', `${HEAD}activities: []\n`, `${HEAD}\nactivities:\n${LINES.join('\n')}`],
    [
      'an empty list with a comment',
      `${HEAD}\nactivities: []  # none\n`,
      `${HEAD}\nactivities:  # none\n${LINES.join('\n')}`,
    ],
    [
      'an empty list above other keys',
      `activities: []\n${HEAD}`,
      `activities:\n${LINES.join('\n')}\n${HEAD}`,
    ],
    [
      'no line break at the end',
      `${list}  ${item('a', '2026-09').trimEnd()}`,
      `${list}  ${item('a', '2026-09')}\n${LINES.join('\n')}`,
    ],
    [
      'before the heading of the first that begins later',
      `${list}\n  # November\n\n  ${item('b', '2026-11')}`,
      `${list}${LINES.join('\n')}\n  # November\n\n  ${item('b', '2026-11')}`,
    ],
    [
      'behind comments that are set in, before those of the next',
      `${list}  ${item('a', 'throughout')}      # of a\n  # of b\n  ${item('b', '2026-11')}`,
      `${list}  ${item('a', 'throughout')}      # of a\n\n${LINES.join('\n')}\n  # of b\n  ${item('b', '2026-11')}`,
    ],
    [
      'a list that is not set in',
      `${list}${item('a', '2026-10')}${item('b', '2026-11')}`,
      `${list}${item('a', '2026-10')}\n${LINES.map((line) => line.slice(2)).join('\n')}\n${item('b', '2026-11')}`,
    ],
    [
      'Windows’ line ends',
      `${list}  ${item('a', '2026-10')}`.replaceAll('\n', '\r\n'),
      `${list}  ${item('a', '2026-10')}\n${LINES.join('\n')}`.replaceAll('\n', '\r\n'),
    ],
  ])('%s', async (_, before, after) => {
    const { exit, text, err } = await added(before, ...NEW);
    expect([exit, err]).toEqual([0, '']);
    expect(text).toBe(after);
  });

  it.each([
    ['first', '2026-11', '[{"id":"new"', ', {id: a'],
    ['last', '2026-09', '{RUO: a}}, {"id":"new"', ']'],
  ])('in brackets, %s', async (_, when, before, after) => {
    const flow = `${HEAD}activities: [${item('a', when).slice(2).trim()}]\n`;
    const { exit, text } = await added(flow, ...NEW);
    expect(exit).toBe(0);
    expect(text).toContain(before);
    expect(text).toContain(`{"RUO":"New"}}${after}`);
  });
});

it('changes nothing else in a plan, wherever its work is put, and gives no error', async () => {
  const plans = await Promise.all(
    (await readdir('plans'))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => readFile(join('plans', name), 'utf8')),
  );
  const whole = await Workplace.open();
  const texts = fc.constantFrom(...plans.filter((text) => text.includes('\nactors:')));
  const shapes = fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => text.replaceAll('\n', '\r\n'),
    (text) => text.trimEnd(),
    (text) => text.replaceAll(/\n\n(?= {2}- id:)/g, '\n'),
  );
  try {
    await fc.assert(
      fc.asyncProperty(
        texts,
        shapes,
        fc.nat({ max: 11 }),
        fc.boolean(),
        async (plan, shape, index, isRule) => {
          const before = shape(plan);
          const actor = /^ {2}(\w+):/m.exec(plan.slice(plan.indexOf('\nactors:')))![1]!;
          const [, from = '', to = ''] = /^period: (\S+)\.\.(\S+)/m.exec(plan)!;
          const months = [from, to];
          const when = isRule ? '{every: month, by: 5}' : months[index % 2]!;
          await whole.write('plans/tried.yaml', before.replace(/^plan: \S+/m, 'plan: tried'));
          const given = await readFile(join(whole.folder, 'plans/tried.yaml'));
          const { exit, err } = await whole.cyclo([
            'add',
            '--plan',
            'plans/tried.yaml',
            '--title',
            'Work: # «1»',
            '--id',
            'tried',
            '--when',
            when,
            '--actor',
            actor,
          ]);
          expect([exit, err.includes('error')]).toEqual([0, false]);
          const after = await readFile(join(whole.folder, 'plans/tried.yaml'));
          let [head, tail] = [0, 0];
          while (head < given.length && given[head] === after[head]) head++;
          while (tail < given.length - head && given.at(-1 - tail) === after.at(-1 - tail)) tail++;
          expect(head + tail).toBe(given.length);
          if (before === plan) expect(canonicalForm(after.toString(), 'plan')).toBe(after.toString());
        },
      ),
      { numRuns: runs(120) },
    );
  } finally {
    await whole.close();
  }
});

describe('cyclo add', () => {
  it('writes nothing where the plan has an error already, or would have one', async () => {
    const broken = `${HEAD}activities:\n  ${item('a', '2026-13')}`;
    expect(await added(broken, ...NEW)).toMatchObject({ exit: 1, text: broken });
    const sound = `${HEAD}activities: []\n`;
    for (const words of [
      ['--title', 'New', '--when', '2028-10'],
      [...NEW, '--id', 'Новый'],
      [...NEW, '--text', ' '],
    ]) {
      const { exit, text } = await added(sound, ...words);
      expect([words, exit, text]).toEqual([words, 1, sound]);
    }
  });

  it('changes no text that keeps the lines behind it: the way out is said', async () => {
    const kept = `${HEAD}activities:\n  - id: a\n    title: A\n    when: 2026-09\n    tasks:\n      RUO: |+\n        a\n\n\n`;
    const { exit, err, text } = await added(kept, ...NEW);
    expect([exit, text]).toEqual([2, kept]);
    expect(err).toContain(`cyclo fmt ${FILE}`);
  });

  it('takes no id that an activity had, and no time that may be two', async () => {
    const plan = `${HEAD}activities:\n  - {id: a, was: [new], title: A, when: 2026-09, tasks: {RUO: a}}\n`;
    expect(await added(plan, ...NEW)).toMatchObject({ exit: 2, text: plan });
    expect(await added(plan, '--title', '«»', '--when', '2026-10')).toMatchObject({ exit: 2, text: plan });
    expect(await added(plan, '--title', 'B', '--when', 'когда-нибудь')).toMatchObject({
      exit: 2,
      text: plan,
    });
  });

  it('asks for what no option says', async () => {
    await place.write(FILE, `${HEAD}activities:\n  ${item('a', '2026-09')}`);
    answers.push(
      '',
      'Совещание',
      'когда-нибудь',
      'до 5 числа каждого месяца',
      'Участие в совещании',
      'a',
      '',
    );
    const { exit } = await place.cyclo('add', { interactive: true });
    expect([exit, answers]).toEqual([0, []]);
    const text = await readFile(join(place.folder, FILE), 'utf8');
    expect(text).toContain('  - id: soveshchanie\n');
    expect(text).toContain('      RUO: Участие в совещании\n');
  });
});
