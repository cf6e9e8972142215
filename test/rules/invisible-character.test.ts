import { expect, test } from 'vitest';
import { validateBytes } from './findings.ts';

const codesOf = async (title: string): Promise<unknown[]> => {
  const plan = `cyclo: 1\nplan: p\ntitle: ${title}\nperiod: 2010-10\nactors: {UO: {name: Управление}}\nactivities: [{id: a, title: Работа, when: 2010-10, tasks: {UO: Работа}}]\n`;
  return (await validateBytes(plan)).diagnostics.map(({ code, args }) => [code, args]);
};

test.each([
  0x7f, 0x85, 0xad, 0x34f, 0x61c, 0x115f, 0x180e, 0x200b, 0x200e, 0x202e, 0x2060, 0x2064, 0x2066, 0x3164,
  0xfe0f, 0xfeff, 0xffa0, 0xfff9, 0xe0001, 0x1b, 0x9b,
])('U+%s is told', async (point) => {
  const hex = point.toString(16).toUpperCase();
  const title = `"Сда\\U${hex.padStart(8, '0')}ча"`;
  expect(await codesOf(title)).toEqual([['invisible-character', { character: `U+${hex.padStart(4, '0')}` }]]);
});

test.each(['👨‍👩‍👧 Семья', '❤️ Сердце', '1️⃣ Первое', '🏴󠁧󠁢󠁥󠁮󠁧󠁿 Флаг', '👩🏽‍💻 Работа'])(
  'a joiner inside an emoji is no fault: %s',
  async (title) => {
    expect(await codesOf(title)).toEqual([]);
  },
);
