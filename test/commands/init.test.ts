import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { canonicalForm } from '../../src/plan/canonical/form.ts';
import { runs } from '../runs.ts';
import { Workplace } from '../test-io.ts';

/** What is typed at each question of text, and chosen from each list. */
const answers: string[] = [];
const asked: string[] = [];

interface Question {
  readonly message: string;
  readonly default?: string;
  readonly validate?: (answer: string) => unknown;
}

vi.mock('@inquirer/input', () => ({
  async default({ message, default: given = '', validate = () => true }: Question) {
    asked.push(message);
    for (;;) {
      const text = answers.shift();
      if (text === undefined) throw Object.assign(new Error('force closed'), { name: 'ExitPromptError' });
      const verdict = await validate(text || given);
      if (verdict === true) return text || given;
      asked.push(String(verdict));
    }
  },
}));
vi.mock('../../src/commands/records/choose.ts', () => ({
  async choose({ message, choices }: { message: string; choices: readonly { value: string }[] }) {
    asked.push(message);
    const answer = answers.shift();
    return choices.find(({ value }) => value === answer)!.value;
  },
}));

let place: Workplace;
beforeEach(async () => {
  answers.length = asked.length = 0;
  place = await Workplace.open(false);
});
afterEach(() => place.close());

const read = (name: string): Promise<string> => readFile(join(place.folder, name), 'utf8');
const written = async (): Promise<string[]> => readdir(join(place.folder, 'plans')).catch(() => []);

describe('cyclo init that asks', () => {
  it('asks for what no option says, and again where an answer makes no sense', async () => {
    answers.push(
      '',
      'План',
      'осень',
      '2026-09..2026-12',
      'quarters',
      'nowhere.yaml',
      '',
      ';',
      'РУО; MOU=Школы',
      'нет',
    );
    const { exit, out } = await place.cyclo('init --lang ru', { interactive: true });
    expect([exit, answers]).toEqual([0, []]);
    expect(out).toContain('plans/plan-2026-09.yaml');
    const text = await read('plans/plan-2026-09.yaml');
    expect(text).toContain('title: План\nperiod: 2026-09..2026-12\nrows: quarter\n');
    expect(text).toContain('actors:\n  RUO: {name: РУО}\n  MOU: {name: Школы}\n');
    expect(asked.join('\n')).toContain('nowhere.yaml');
  });

  it('offers the school year that begins, and the bodies of a registry', async () => {
    await place.write(
      'city.yaml',
      'cyclo-units: 1\nunits:\n  - {id: s-1, name: Школа, actor: MOU, parent: UO}\n',
    );
    answers.push('Plan', '', 'months', 'city.yaml', '', 'no');
    await place.cyclo('init', { interactive: true, now: '2026-08-20T06:00:00.000Z' });
    const text = await read('plans/plan-2026-09.yaml');
    expect(text).toContain('period: 2026-09..2027-05\n');
    expect(text).toContain('actors:\n  UO: {name: UO}\n  MOU: {name: MOU, units: ../city.yaml}\n');
  });

  it('writes nothing where it is ended', async () => {
    answers.push('Plan', '2026-09');
    await place.cyclo('init --table list --git', { interactive: true });
    expect(await written()).toEqual([]);
  });
});

describe('cyclo init', () => {
  it('writes nothing where the plan would have an error', async () => {
    const outside = { cwd: join(place.folder, 'plans') };
    await place.write(
      'plans/old.yaml',
      'plan: new-2026-09\ncyclo: 1\ntitle: A\nperiod: 2026-09\nactors: {A: {name: A}}\nactivities: []\n',
    );
    expect((await place.cyclo('init .. --title New --period 2026-09 -a A', outside)).exit).toBe(2);
    expect((await place.cyclo('init --name No --title New --period 2026-09 -a A')).exit).toBe(1);
    expect(
      (await place.cyclo(['init', '--title', 'x'.repeat(501), '--period', '2026-09', '-a', 'A'])).exit,
    ).toBe(1);
    expect(await written()).toEqual(['old.yaml']);
  });

  it('gives a plan without a finding and in the canonical form, whatever it is called and whoever is in it', async () => {
    const line = fc
      .oneof(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.constantFrom('План: «работа» # 1', '- x', '{a: b}', 'null', '2026-09', "'", '"', '№ 5'),
      )
      .filter(
        (text) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text) && !text.startsWith('-') && !text.includes('\0'),
      );
    const month = fc.integer({ min: 0, max: 11 });
    const table = fc.constantFrom('months', 'weeks', 'quarters', 'list');
    let number = 0;
    await fc.assert(
      fc.asyncProperty(
        line,
        month,
        month,
        table,
        fc.array(line, { minLength: 1, maxLength: 4 }),
        async (title, from, length, kind, names) => {
          const last = from + length;
          const monthOf = (at: number): string =>
            `${2026 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
          const folder = `p${number++}`;
          const actors = names.map((name, index) => `A${index}=${name}`);
          const { exit, err } = await place.cyclo([
            'init',
            folder,
            '--title',
            title,
            '--period',
            `${monthOf(from)}..${monthOf(last)}`,
            '--table',
            kind,
            ...actors.flatMap((each) => ['--actor', each]),
          ]);
          expect([exit, err]).toEqual([0, '']);
          const [file = ''] = await readdir(join(place.folder, folder, 'plans'));
          const text = await read(`${folder}/plans/${file}`);
          expect(canonicalForm(text, 'plan')).toBe(text);
          const { exit: found } = await place.cyclo(['validate', `${folder}/plans/${file}`]);
          expect(found).toBe(0);
        },
      ),
      { numRuns: runs(300) },
    );
  });
});
