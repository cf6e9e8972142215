/** Plans written with Russian words for keys and values: the word of the format is proposed. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { meantWord, RUSSIAN, russianFor } from '../../src/plan/schema/russian-words.ts';
import { Workplace } from '../test-io.ts';

/** Every key and fixed value of the schemas but the languages and the formats' own names. */
function wordsOfFormat(): string[] {
  const words = new Set<string>();
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    const { properties, enum: values, const: value } = part as Record<string, unknown>;
    if (!Array.isArray(part)) {
      for (const key of Object.keys(properties ?? {})) words.add(key);
      for (const each of [values ?? [], value ?? []].flat()) if (typeof each === 'string') words.add(each);
    }
    for (const each of Object.values(part)) walk(each);
  };
  for (const file of readdirSync('schemas')) walk(JSON.parse(readFileSync(`schemas/${file}`, 'utf8')));
  return [...words].filter((word) => !/^cyclo|^(ru|en)$/.test(word));
}

describe('Russian words', () => {
  it('are there for every key and fixed value of the format, and for nothing else', () => {
    const words = wordsOfFormat();
    expect(words.filter((word) => russianFor(word).join('').trim() === '')).toEqual([]);
    expect(Object.keys(RUSSIAN).filter((word) => !words.includes(word))).toEqual([]);
  });

  it.each([
    ['срок', ['id', 'title', 'when', 'tasks'], 'when'],
    ['Срок исполнения', ['title', 'when'], 'when'],
    ['название', ['id', 'title'], 'title'],
    ['название', ['id', 'name'], 'name'],
    ['исполнители', ['actors', 'activities'], 'actors'],
    ['исполнители', ['when', 'tasks'], 'tasks'],
    ['месяц', ['week', 'month', 'quarter'], 'month'],
    ['организатор', ['organizer', 'participant'], 'organizer'],
    ['оргонизатор', ['organizer', 'participant'], 'organizer'],
    ['четвертая', ['fourth', 'last'], 'fourth'],
    ['Учереждения', ['units', 'title'], 'units'],
    ['кто_выполняет', ['done-by', 'host'], 'done-by'],
    ['свекла', ['units', 'title'], undefined],
    // The words that changes of the key are told by.
    ['Набор', ['units', 'set'], 'set'],
    ['titel', ['units', 'title'], 'title'],
    ['titlе', ['units', 'title'], 'title'],
  ])('%s among %j is %s', (word, known, meant) => {
    expect(meantWord(word, known)).toBe(meant);
  });

  it('are proposed where they stand', async () => {
    const place = await Workplace.open(false);
    await place.write(
      'plans/p.yaml',
      `cyclo: 1
plan: p
название: План
period: 2010-10
исполнители: {RUO: {name: РУО}}
activities:
  - {id: a, title: A, срок: 2010-10, tasks: {RUO: {text: Текст, role: организатор}}}
`,
    );
    const { out } = await place.cyclo('validate --format gcc --lang ru');
    const proposed = out.split('\n').filter((line) => line !== '' && !line.includes('schema-missing-key'));
    expect(proposed).toEqual([
      'plans/p.yaml:3:1: error: Ключ «название» здесь недопустим. Возможно, имелось в виду «title»? [schema-unknown-key]',
      'plans/p.yaml:5:1: error: Ключ «исполнители» здесь недопустим. Возможно, имелось в виду «actors»? [schema-unknown-key]',
      'plans/p.yaml:7:23: error: Ключ «срок» здесь недопустим. Возможно, имелось в виду «when»? [schema-unknown-key]',
      'plans/p.yaml:7:71: error: Значение «организатор» здесь недопустимо. Возможно, имелось в виду «organizer»? [schema-choice]',
    ]);
    await place.close();
  });
});
