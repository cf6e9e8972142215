import { describe, expect, it } from 'vitest';
import { validateBytes } from './findings.ts';

/** Words of a task in three places, of which one holds what a rule finds. */
function plan(text: string, wording: string, twin = 'Проверка журналов'): string {
  return `cyclo: 1
plan: small
title: План
period: 2010-09..2010-10
actors:
  UO: { name: Управление }
activities:
  - id: seminar
    title: Семинар
    when: [2010-09, 2010-10]
    tasks:
      UO:
        text: ${text}
        wording:
          2010-10: ${wording}
  - id: check
    title: Проверка
    when: [2010-09, 2010-10]
    tasks:
      UO: ${twin}
`;
}

const [TEXT, WORDING] = [13, 15];
const CLEAN = 'Проведение семинара';

/** What is found, and on which line. */
async function found(text: string): Promise<string[]> {
  const { diagnostics } = await validateBytes(text);
  return diagnostics.map(({ code, span }) => `${span.line} ${code}`);
}

describe('a finding points at the words it is about', () => {
  it.each([
    ['final-stop', 'Проведение опроса.'],
    ['spacing', 'Проведение  опроса'],
    ['mixed-letters', 'Прoведение опроса'],
    ['invisible-character', 'Проведение оп\u00adроса'],
  ])('%s', async (code, words) => {
    expect(await found(plan(CLEAN, words))).toEqual([`${WORDING} ${code}`]);
    expect(await found(plan(words, CLEAN))).toEqual([`${TEXT} ${code}`]);
  });

  it('repeated-wording', async () => {
    const twin = 'Участие в опросе';
    const places = async (text: string, wording: string): Promise<unknown[]> => {
      const { diagnostics } = await validateBytes(plan(text, wording, twin));
      return diagnostics.map(({ code, related }) => [code, related?.map(({ line }) => line)]);
    };
    expect(await places(CLEAN, twin)).toEqual([['repeated-wording', [WORDING]]]);
    expect(await places(twin, CLEAN)).toEqual([['repeated-wording', [TEXT]]]);
  });
});
