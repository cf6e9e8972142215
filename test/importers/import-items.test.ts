import { expect, it } from 'vitest';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { recognise } from '../../src/importers/recognition/recognise.ts';
import { phrases } from '../../src/messages/ru/time/when-phrases.ts';
import { whenEntry } from '../../src/plan/when/write.ts';

async function imported(text: string, path: string): Promise<NonNullable<ReturnType<typeof recognise>>> {
  const bytes = new TextEncoder().encode(text);
  const document = await readDocument({ bytes, path, language: 'ru', env: {} });
  const made = recognise(document, {
    today: '2026-09-01',
    phrases: { when: { phrases } },
    merge: 'exact',
    link: 'likely',
    decided: new Map(),
    units: false,
    period: ['2026-09', '2026-10'],
  });
  if (!made) throw new Error('no plan');
  return made;
}

const HEAD =
  'План;Строка плана;Раздел;Мероприятие;Исполнитель;Название;Пункт циклограммы;Срок словами;Ответственный';

it('a list for programs is the table that it was made of, with its ids', async () => {
  const rows = [
    HEAD,
    'p;сентябрь;;own-a;RUO;Журналы;Проверка журналов;ежемесячно;',
    'p;сентябрь;;own-b;MOU;Отчёт;Отчёт школы;в сентябре 2026 г.;',
    'p;октябрь;;own-a;RUO;Журналы;Проверка журналов;ежемесячно;',
  ];
  const { plan } = await imported(rows.join('\n'), 'plan.csv');
  expect(plan.rows).toBe('month');
  expect(plan.works.map(({ id, title, when }) => [id, title, whenEntry(when)])).toEqual([
    ['own-a', 'Журналы', { every: 'month' }],
    ['own-b', 'Отчёт', '2026-09'],
  ]);
});

it('of a list without rows each work is there once, with what stands beside it', async () => {
  const rows = [
    HEAD,
    'p;;Контроль;own-a;SCH;Журналы;Проверка журналов;еженедельно, по пятницам;завуч',
    'p;;Контроль;own-a;SCH;Журналы;Проверка журналов;еженедельно, по пятницам;завуч',
    'p;;Кадры;own-b;SCH;Педсовет;Педсовет;12 октября 2026 г.;директор',
  ];
  const { plan } = await imported(rows.join('\n'), 'plan.csv');
  expect(plan.works.map(({ id, section, when }) => [id, section, whenEntry(when)])).toEqual([
    ['own-a', 'Контроль', { every: 'week', weekday: 'friday' }],
    ['own-b', 'Кадры', '2026-10-12'],
  ]);
  expect(plan.works[0]!.tasks[0]!.details.responsible).toEqual(['завуч']);
});

it('of a page of cyclo the table is read, and what says the same again is not', async () => {
  const { plan, findings } = await imported(
    `<main data-page="{}"><a class="skip" href="#table">Перейти к таблице</a><h1>Циклограмма</h1>
<p class="tools"><button>Печать</button></p><section class="view table"><h2 id="table-name">Таблица</h2>
<table><tr><th>Месяц<th>РУО<th>МОУ<tr><td>сентябрь<td>Проверка<td>Отчёт<tr><td>октябрь<td>Анализ<td></table></section>
<section class="view calendar"><table><tr><th>пн<th>вт<tr><td>1<td>Проверка</table></section></main>`,
    'plan.html',
  );
  expect(plan.title).toBe('Циклограмма');
  expect(plan.works.map(({ title }) => title)).toEqual(['Проверка', 'Отчёт', 'Анализ']);
  expect(findings.filter(({ code }) => code === 'kept-as-comment')).toEqual([]);
});

it('tells what it guessed of the label of a band, once', async () => {
  const { plan, findings } = await imported(
    ['Мероприятие;Ответственный', 'I четверть;', 'Сбор;завуч', 'Смотр;завуч'].join('\n'),
    'plan.csv',
  );
  expect(plan.works.map(({ when }) => whenEntry(when))).toEqual([
    { during: '2026-09..2026-10', words: 'I четверть' },
    { during: '2026-09..2026-10', words: 'I четверть' },
  ]);
  expect(findings.filter(({ code }) => code === 'term-usual')).toEqual([
    { code: 'term-usual', text: 'I четверть', sure: 0.6, place: { table: 1, row: 2, column: 1, line: 2 } },
  ]);
});

it('says how sure it is of days that stand beside a name, and of what stands in a cell', async () => {
  const { plan, findings } = await imported(
    ['Мероприятие;Срок', 'Сбор;на осенних каникулах (28 октября – 31 октября)', 'Смотр;2 раза в неделю'].join(
      '\n',
    ),
    'plan.csv',
  );
  expect(plan.works.map(({ when }) => whenEntry(when))).toEqual([
    { during: '2026-10-28..2026-10-31', words: 'на осенних каникулах (28 октября – 31 октября)' },
    { every: 'week', words: '2 раза в неделю' },
  ]);
  expect(findings.flatMap(({ code, sure }) => (code.startsWith('term') ? [[code, sure]] : []))).toEqual([
    ['term-dated', 0.9],
    ['term-often', 0.6],
  ]);
});
