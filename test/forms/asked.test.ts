import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Outcome, Workplace } from '../test-io.ts';
import { day, fill, formPath, makeForms, openCity } from './city.ts';

/** What somebody types; nothing is Ctrl+C. */
const typed: (string | undefined)[] = [];
const refusals: unknown[] = [];
const questions: string[] = [];
/** What happens while the question stands. */
let meanwhile = async (): Promise<unknown> => undefined;

vi.mock('@inquirer/input', () => ({
  async default({ message, validate }: { message: string; validate: (text: string) => unknown }) {
    questions.push(message);
    await meanwhile();
    for (;;) {
      const text = typed.shift();
      if (text === undefined) throw Object.assign(new Error('force closed'), { name: 'ExitPromptError' });
      const verdict = validate(text);
      if (verdict === true) return text;
      refusals.push(verdict);
    }
  },
}));

let place: Workplace;
beforeEach(async () => {
  for (const list of [typed, refusals, questions]) list.length = 0;
  meanwhile = async () => undefined;
  place = await openCity({ schools: ['one-001', 'two-002'] });
  await makeForms(place, '--actor SCH');
  await fill(place, formPath('one-001'), { F9: 'выполнено', G9: day('2010-10-12') });
  await fill(place, formPath('two-002'), { F9: 'выполнено' });
});
afterEach(() => place.close());

const importing = (more = '', columns = 80): Promise<Outcome> =>
  place.cyclo(`import-form forms --today 2010-11-10 --lang ru ${more}`, { interactive: true, columns });
const isRecorded = async (): Promise<boolean> =>
  !(await place.cyclo('log --format json')).out.includes('"events": []');

describe('on a terminal', () => {
  it.each(['да', 'Д', ' yes ', 'y'])('records after «%s»', async (answer) => {
    typed.push('может быть', answer);
    const { exit, out } = await importing();
    expect(exit).toBe(1);
    expect(questions).toEqual(['Записать 1 отметку? (да/нет)']);
    expect(refusals).toEqual(['Ответьте: да или нет']);
    expect(out).toMatch(/Записано: 1 отметка из 1 формы\.\n$/);
    expect(await isRecorded()).toBe(true);
  });

  it.each(['нет', 'n', '', undefined])('records nothing after %j', async (answer) => {
    typed.push(answer);
    expect((await importing()).out).toMatch(/Ничего не записано\.\n$/);
    expect(await isRecorded()).toBe(false);
  });

  it('never asks a program', async () => {
    const { exit, out, err } = await importing('--format json');
    expect([exit, out, err]).toEqual([2, '', expect.stringContaining('--yes')]);
    expect(questions).toEqual([]);
  });

  it('asks nothing where there is nothing to record, or where it was told', async () => {
    await importing('--dry-run');
    await importing('--yes');
    await importing();
    expect(questions).toEqual([]);
  });

  it('sees what others record while it asks', async () => {
    typed.push('да');
    meanwhile = () => place.cyclo('done meeting --unit one-001 --date 2010-10-05 --by petrova');
    const { exit, out } = await importing();
    expect(exit).toBe(1);
    expect(out).toContain(
      '✗ forms/city-one-001-2010-10.xlsx: не принято, ничего не записано\n    F9: указана дата 12.10.2010',
    );
    expect(out).toMatch(/Записано: 0 отметок из 0 форм\.\n$/);
    expect((await place.cyclo('log --format json')).out.match(/"kind"/g)).toHaveLength(1);
  });

  it('breaks lines at words, below the words they go on from', async () => {
    await fill(place, formPath('two-002'), { F9: null, F10: 'частично, кроме двух последних классов' });
    const { out } = await importing('--dry-run', 70);
    expect(out.split('\n').filter((line) => line.length > 70)).toEqual([]);
    expect(out).toContain(
      '    F10: «частично, кроме двух последних классов» — такой отметки нет;\n    допустимые: ',
    );
  });

  it('leaves out the totals where it shall be quiet', async () => {
    const { out, err } = await importing('--dry-run --quiet');
    expect(out).toMatch(/^✓ Школа 001.*\n✗ forms\/city-two-002.*\n {4}G9: .*\n$/);
    expect(err).toBe('');
  });
});
