import { describe, expect, it } from 'vitest';
import { STATUSES } from '../../src/progress/standing.ts';
import { REPORT_STATUSES, reportStatus } from '../../src/views/report/status.ts';
import { rollUp } from '../../src/progress/roll-up.ts';
import { States } from '../../src/progress/states.ts';
import { event, events, items, plan, sampleReport } from '../exporters/report-plan.ts';

const report = sampleReport();
const marks = new Map(report.items.map(({ activity, mark }) => [activity, mark]));

describe('a report', () => {
  it('says what it is about, and on which day', () => {
    expect(report.heading).toEqual([
      'Отчёт об исполнении плана «работы» <с детьми> & взрослыми на I полугодие, утверждённого приказом Управления образования от 20.08.2010 № 15',
      'по состоянию на 10 ноября 2010 г.',
    ]);
    expect(sampleReport({ actor: 'UO', month: '2010-10' }).heading.slice(1)).toEqual([
      'Исполнитель: Управление',
      'Месяц: октябрь 2010 г.',
      'по состоянию на 10 ноября 2010 г.',
    ]);
  });

  it('lists every item once, in the last row it stands in', () => {
    expect(report.items.map(({ number, row, activity, status }) => [number, row, activity, status])).toEqual([
      [1, 'сентябрь', 'sum', 'done-late'],
      [2, 'сентябрь', 'form', 'overdue'],
      [3, 'октябрь', 'talk', 'postponed'],
      [4, 'октябрь', 'any', 'overdue'],
      [5, 'ноябрь', 'gone', 'withdrawn'],
      [6, 'декабрь', 'move', 'postponed'],
      [7, 'декабрь', 'ask', 'upcoming'],
      [8, 'декабрь', 'long', 'upcoming'],
    ]);
    expect(report.items.map(({ text }) => text)).toContain('=Участие в семинаре, "очно"');
  });

  it('marks what has become of each', () => {
    expect(marks.get('sum')).toEqual([
      'выполнено 05.10.2010',
      'документ: Форма 76',
      'подтверждение: http://e.org/?a=1&b=2',
      'примечание: ждали школы',
    ]);
    expect(marks.get('form')).toEqual([
      'выполнено 20.09.2010 (1 из 4)',
      'принято 22.09.2010 (1 из 4)',
      'выполнено 21.09.2010, ожидает приёмки (1 из 4)',
      'не выполнено (2 из 4), просрочено на 41 день',
      'возвращено на доработку 27.09.2010 (1 из 4): нет подписи',
    ]);
    expect(marks.get('talk')).toEqual([
      'выполнено 18.10.2010–01.11.2010 (2 из 4)',
      'в том числе с опозданием — 1',
      'подтверждение: протокол № 1',
      'срок перенесён на 20.11.2010 (1 из 4): приказ № 30',
      'не применимо (1 из 4): нет 9-х классов',
    ]);
    expect(marks.get('any')).toEqual(['не выполнено, просрочено на 12 дней', 'примечание: ищут докладчика']);
    expect(marks.get('move')).toEqual(['срок перенесён, прежний — октябрь 2010 г.: приказ № 20']);
    expect(marks.get('gone')).toEqual(['снято: приказ № 21 (лишнее)']);
    expect(marks.get('long')).toEqual([]);
  });

  it('counts what `status` counts, by the closed set of an official report', () => {
    const { totals } = rollUp(plan, items, new States(plan, events), report.asOf);
    const counts = Object.fromEntries(report.totals.map(({ status, count }) => [status, count]));
    expect(counts).toEqual({
      done: 2,
      'done-late': 2,
      overdue: 3,
      upcoming: totals.due + totals.upcoming,
      postponed: 2,
      withdrawn: 1,
      excused: 1,
      'in-review': 1,
    });
    expect(counts['upcoming']).toBe(5);
    expect(report.obligations).toBe(totals.obligations);
    expect(report.totals.reduce((sum, { count }) => sum + count, 0)).toBe(totals.obligations);
    expect(STATUSES.map(reportStatus).every((status) => REPORT_STATUSES.includes(status))).toBe(true);
    expect(report.disciplineWords[0]).toBe(
      'Коэффициент исполнительской дисциплины: 2 ÷ (2 + 2 + 3) = 28,6 %',
    );
  });

  it('says why what was done is open again', () => {
    const note = 'нашли двойников';
    const reopened = event('sum', 'UO', '2010-09', { kind: 'reopened', on: '2010-10-11', note });
    const { items: marked, late } = sampleReport({}, plan, [reopened]);
    const said = 'исполнение возобновлено 11.10.2010: нашли двойников';
    expect(marked.find(({ activity }) => activity === 'sum')?.mark).toEqual([
      'не выполнено, просрочено на 41 день',
      said,
    ]);
    expect(late.find(({ activity }) => activity === 'sum')?.reasons).toEqual([said]);
    const again = event('sum', 'UO', '2010-09', { on: '2010-10-12' });
    expect(sampleReport({}, plan, [reopened, again]).late.map(({ reasons }) => reasons)).not.toContainEqual([
      said,
    ]);
  });

  it('names the late, by the body they answer to, with the reasons', () => {
    expect(
      report.late.map(({ parentName, unitName, activity, effectiveDeadline, delay, reasons }) => [
        parentName,
        unitName,
        activity,
        effectiveDeadline,
        delay,
        reasons,
      ]),
    ).toEqual([
      [
        'Управление',
        'Вторая',
        'talk',
        '2010-10-29',
        'выполнено 01.11.2010, на 3 дня позже срока',
        ['болезнь'],
      ],
      ['Управление', 'Четвёртая', 'form', '2010-09-30', 'просрочено на 41 день', []],
      [
        undefined,
        'Управление',
        'sum',
        '2010-09-30',
        'выполнено 05.10.2010, на 5 дней позже срока',
        ['ждали школы'],
      ],
      [undefined, 'Школы | все', 'any', '2010-10-29', 'просрочено на 12 дней', ['ищут докладчика']],
      [
        undefined,
        'Третья, «новая»',
        'form',
        '2010-09-30',
        'просрочено на 41 день',
        ['возвращено на доработку 27.09.2010: нет подписи'],
      ],
    ]);
    const { totals } = report;
    const lateCount = totals.filter(({ status }) => status === 'overdue' || status === 'done-late');
    expect(report.late).toHaveLength(lateCount.reduce((sum, { count }) => sum + count, 0));
  });

  it('is about one actor and one month where asked', () => {
    const only = sampleReport({ actor: 'SCH', month: '2010-10' });
    expect(only.items.map(({ row, activity }) => [row, activity])).toEqual([
      ['октябрь', 'talk'],
      ['октябрь', 'any'],
      ['октябрь', 'long'],
    ]);
    expect(only.obligations).toBe(9);
    expect(only.late.map(({ activity }) => activity)).toEqual(['talk', 'any']);
  });

  it('has nothing to judge before anything is due', () => {
    const early = sampleReport({ asOf: '2010-08-01', month: '2010-12', actor: 'SCH' });
    expect(early.disciplineWords).toEqual([
      'Коэффициент исполнительской дисциплины не рассчитывается: ничего не выполнено и не просрочено',
    ]);
    expect(early.late).toEqual([]);
  });

  it('speaks the language of the plan', () => {
    const english = sampleReport({}, { ...plan, language: 'en' });
    expect(english.heading.at(-1)).toBe('as of 10 November 2010');
    expect(english.items[2]?.mark[0]).toBe('done 18/10/2010–01/11/2010 (2 of 4)');
  });
});
