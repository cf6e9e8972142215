import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** The texts of the Russian catalogue, without what is typed: ids, options, values that are put in. */
const texts = readdirSync('src/messages/ru', { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) =>
    readFileSync(`src/messages/ru/${name}`, 'utf8')
      .replaceAll(/\/\*\*.*?\*\//gs, '')
      .split('\n')
      .map((line, index) => ({ place: `${name}:${index + 1}`, text: line.replaceAll(/\$\{[^{}]*\}/g, '…') })),
  )
  .filter(({ text }) => /[а-яё]/i.test(text));

/**
 * One word for one thing: what CONTRIBUTING names is said so, and these are the words that it was called by besides. `until`
 * is read as excluding the day.
 */
const OTHERWISE: readonly (readonly [words: RegExp, instead: string])[] = [
  [/(?:спис(?:ок|к\p{L}*)|файл\p{L}*) учреждений/iu, 'реестр учреждений'],
  [/хранилищ/iu, 'журнал'],
  [/(?:журнал\p{L}*|папк\p{L}*) (?:с )?запис(?:ей|ями)(?! за)(?!')/iu, 'журнал'],
  [/обязанност/iu, 'пункт к исполнению'],
  [/ревизи/iu, 'редакция; у git — коммит'],
  [/исполнено|невыполнен/iu, 'выполнено, не выполнено'],
  [/неприменим/iu, 'не применимо'],
  [/соединени[ея] редакций|соединить редакции/iu, 'слияние'],
  [/цепочк/iu, 'последовательность работ'],
  [/клетк/iu, 'ячейка'],
  [/(?:возьмите|взять) в кавычки/iu, 'заключить в кавычки'],
  [/(?<!\p{L})до (?:\d|…-го|последнего)/iu, 'не позднее'],
  [/№ … от …/u, 'от … № …'],
  [/Выберите одно из/u, 'Возможные значения'],
];

it.each(OTHERWISE)('nothing is called %s: it is %s', (words) => {
  expect(texts.filter(({ text }) => words.test(text))).toEqual([]);
});

it('Russian sentences have Russian quotes and dashes', () => {
  const straight = texts.filter(({ text }) =>
    /[а-яё]"|"[а-яё]|[а-яё] - [а-яё]/i.test(text.replaceAll(/cyclo .*/g, '')),
  );
  expect(straight).toEqual([]);
});
