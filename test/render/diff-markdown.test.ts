import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en.ts';
import { ru } from '../../src/messages/ru.ts';
import { renderDiffHtml } from '../../src/render/diff/html.ts';
import { renderDiffText } from '../../src/render/diff/lines.ts';
import { renderDiffMarkdown } from '../../src/render/diff/markdown.ts';
import { plainPaint } from '../../src/render/paint.ts';
import { diffOf } from './compared.ts';

const LONG =
  'подготовка и представление сведений о ходе работы в автоматизированной системе учреждениями района';

/** A plan with many activities for four actors. */
function plan(count: number, entry: (number: number) => string): string {
  return `cyclo: 1
plan: large
title: Большой план
period: 2026-09..2026-12
actors:
  UO: { name: Управление образования }
  RUO: { name: РУО }
  MOU: { name: МОУ }
  UMC: { name: УМЦ }
activities:
${Array.from({ length: count }, (_, number) => entry(number)).join('')}`;
}

function activity(number: number, when: string, words: string): string {
  const tasks = ['UO', 'RUO', 'MOU', 'UMC'].map((actor) => `      ${actor}: ${words} ${LONG} ${number}\n`);
  return `  - id: activity-number-${number}
    title: Мероприятие номер ${number} по представлению сведений
    when: ${when}
    tasks:\n${tasks.join('')}`;
}

const before = (count: number): string => plan(count, (number) => activity(number, '2026-10', 'Организация'));
const style = { messages: ru, unchanged: [], command: 'cyclo diff' };

describe('a thousand equal moves by one order', () => {
  const moved = plan(1000, (number) =>
    activity(number, '2026-11', 'Организация').replace(
      '    tasks:',
      `    moved: {from: 2026-10, by: приказ № 8}\n    tasks:`,
    ),
  );

  it('are told once, and each activity is named', async () => {
    const diff = await diffOf(before(1000), moved);
    const lines = renderDiffText([diff], { messages: ru, paint: plainPaint }).split('\n');
    expect(lines.length).toBeLessThan(1030);
    expect(lines.slice(0, 17)).toEqual([
      'plan.yaml: HEAD → now',
      '1000 изменений: изменение сроков — 1000',
      'Пункты к исполнению (с учётом учреждений): срок изменится у 4000',
      '',
      'Для кого',
      '  Управление образования  изменение сроков — 1000',
      '  РУО                     изменение сроков — 1000',
      '  МОУ                     изменение сроков — 1000',
      '  УМЦ                     изменение сроков — 1000',
      '',
      'По месяцам и мероприятиям: изменение сроков — 1000',
      '  октябрь–ноябрь 2026 г.',
      '    По каждому из 1000 мероприятий',
      '      Касается: Управление образования, РУО, МОУ и УМЦ',
      '      → Перенесено с октября на ноябрь 2026 г.; срок исполнения: 30.10.2026 → 30.11.2026; основание: приказ № 8',
      '        срок изменится у 4 пунктов к исполнению',
      '      activity-number-0  Мероприятие номер 0 по представлению сведений',
    ]);
    const page = renderDiffHtml([diff], style);
    expect(page.match(/Перенесено/g)).toHaveLength(1);
    const text = renderDiffMarkdown([diff], style);
    expect(text.length).toBeLessThan(60_000);
    for (let number = 0; number < 1000; number++) {
      expect(page).toContain(`<code>activity-number-${number}</code>`);
      expect(text).toContain(`\`activity-number-${number}\``);
    }
  });

  it('but not together with one by another order, or for another actor', async () => {
    const after = moved
      .replace('приказ № 8', 'приказ № 9')
      .replace(/\n {6}UMC: Организация [^\n]* 1\n/, '\n');
    const [base, others] = [before(5), after.split('  - id: activity-number-5\n')[0]!];
    const diff = await diffOf(base.replace(/\n {6}UMC: Организация [^\n]* 1\n/, '\n'), others);
    const text = renderDiffText([diff], { messages: en, paint: plainPaint });
    expect(text).toContain('Each of 3 activities');
    expect(text.match(/Moved from October to November 2026/g)).toHaveLength(3);
    expect(text).toMatch(/activity-number-0 .*\n.*\n.*by order: приказ № 9\n/);
    expect(text).toMatch(/activity-number-1 .*\n {6}Concerns: Управление образования, РУО and МОУ\n/);
  });
});

describe('a comparison as Markdown', () => {
  it('of 300 activities stays within what a pull request takes, opens with its summary and loses nothing', async () => {
    const after = plan(300, (number) =>
      number % 10 === 0 ? '' : activity(number, '2026-11', number % 2 ? 'Проведение' : 'Организация'),
    );
    const diff = await diffOf(before(300), after);
    expect(new Set(diff.changes.map((change) => change.activity)).size).toBe(300);
    const text = renderDiffMarkdown([diff], style);
    expect(text.length).toBeLessThan(60_000);
    expect(text.split('\n').slice(0, 6).join('\n')).toMatch(
      /^## Изменения плана large\n\nplan\.yaml: HEAD → now\n\n\*\*\d+ изменени[йяе]: увеличение|^## Изменения плана large\n\nplan\.yaml: HEAD → now\n\n\*\*\d+ изменени[йяе]: снижение нагрузки — 30/,
    );
    for (let number = 0; number < 300; number++) expect(text).toContain(`\`activity-number-${number}\``);
    const [, untold = ''] = /не уместились: (\d+)/.exec(text) ?? [];
    const told = [...text.matchAll(/<sub>[0-9a-f]{12}<\/sub>/g)].length;
    expect(Number(untold) + told).toBe(diff.changes.length);
  });

  it('tells what went before it leaves anything out', async () => {
    const after = plan(300, (number) => (number < 150 ? activity(number, '2026-11', 'Проведение') : ''));
    const diff = await diffOf(before(300), after);
    const text = renderDiffMarkdown([diff], style);
    const [told = '', untold = ''] = text.split('не уместились');
    for (let number = 150; number < 300; number++) {
      expect(told).toContain(`\`activity-number-${number}\``);
      expect(untold).not.toContain(`\`activity-number-${number}\``);
    }
    expect(untold).toContain('activity-number-');
    expect(text.length).toBeLessThan(60_000);
  });

  it('keeps within the limit whatever the size, and counts what it could not even name', async () => {
    const diff = await diffOf(
      before(2500),
      plan(2500, (number) => (number ? '' : activity(0, '2026-11', 'Иначе'))),
    );
    const text = renderDiffMarkdown([diff], style);
    expect(text.length).toBeLessThan(60_000);
    expect(text).toMatch(/не уместились: \d+ изменени/);
    expect(text).toMatch(/и ещё \d+/);
    const part = await diffOf(
      before(500),
      plan(500, (number) => (number ? '' : activity(0, '2026-11', 'Иначе'))),
    );
    const many = renderDiffMarkdown(
      Array.from({ length: 6 }, () => part),
      style,
    );
    expect(many.length).toBeLessThan(60_000);
  });

  it('tells a small change in full', async () => {
    const diff = await diffOf(
      before(2),
      plan(2, (number) => activity(number, number ? '2026-11' : '2026-10', 'Организация')),
    );
    const text = renderDiffMarkdown([diff], style);
    expect(text).toContain('### По месяцам и мероприятиям: изменение сроков — 1\n');
    expect(text).toContain('срок исполнения: 30.10.2026 → 30.11.2026');
    expect(text).not.toContain('не уместились');
  });

  it('says that nothing changed', async () => {
    const diff = await diffOf(before(1), before(1));
    expect(renderDiffMarkdown([diff], { ...style, messages: en, unchanged: ['plans/b.yaml'] })).toBe(
      '## Changes of the plan large\n\nplan.yaml: HEAD → now\n\n**No changes**\n\nUnchanged: plans/b.yaml\n',
    );
  });
});

describe('words of a plan', () => {
  const hostile = (text: string): string => `cyclo: 1
plan: x
title: ${JSON.stringify(text)}
period: 2026-09
actors: { UO: { name: ${JSON.stringify(text)} } }
activities:
  - id: a
    title: ${JSON.stringify(text)}
    when: 2026-09
    tasks: { UO: ${JSON.stringify(text)} }
`;
  const SOME = 'A <b onclick="x">*b*</b> | ~~c~~ `d` [e](f) &lt; @ivanova #12\nи ещё';

  it('stay words in Markdown', async () => {
    const text = renderDiffMarkdown([await diffOf(hostile('Было'), hostile(SOME))], style);
    expect(text).not.toMatch(/(?<!\\)<b onclick/);
    expect(text).not.toMatch(/(?<!\\)~~c/);
    expect(text).not.toMatch(/@ivanova|#12/);
    expect(text).toContain('\\`d\\`');
    expect(text).toContain('&amp;lt;');
    expect(text).not.toMatch(/^и ещё/m);
  });

  it('stay words in HTML', async () => {
    const page = renderDiffHtml([await diffOf(hostile('Было'), hostile(SOME))], style);
    expect(page).not.toContain('<b onclick');
    expect(page).toContain('&lt;b onclick=&quot;x&quot;&gt;');
    expect(page.match(/<(?:script|link|img|iframe)\b/g)).toBeNull();
  });
});
