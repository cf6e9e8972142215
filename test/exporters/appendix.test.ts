import { describe, expect, it } from 'vitest';
import type { PlanFile } from '../../src/plan/generated/plan-file.ts';
import { documentOf, planOf, seedPlan, sourceTable } from './plans.ts';

const small: PlanFile = {
  cyclo: 1,
  plan: 'small',
  title: 'План',
  period: '2010-12..2011-01',
  actors: { A: { name: 'Отдел' } },
  activities: [
    { id: 'report', title: 'Отчет', when: { every: 'month', by: 5 }, tasks: { A: 'Сдача\n отчета ' } },
  ],
};

describe('the appendix of the order of 2010', () => {
  const appendix = documentOf(seedPlan());

  it('has the cells of the order', () => {
    const source = sourceTable();
    expect(appendix.rows.map(({ label }) => label)).toEqual(source.labels);
    expect(appendix.rows.map(({ cells }) => cells)).toEqual(source.cells);
    expect(appendix.header).toEqual(['Месяц', 'Управление...', 'РУО', 'МОУ', 'МОУ ДПО УМЦ']);
  });

  it('leaves a blank for the number and the day', () => {
    expect(appendix.mark).toEqual([
      'Приложение',
      'к приказу Управления...',
      'от ______________ № ____________',
    ]);
  });

  it('lists every bullet with what is known about it', () => {
    expect(appendix.tasks).toHaveLength(54);
    expect(appendix.tasks.find(({ id }) => id === 'form-76-rik-district')).toEqual({
      label: 'сентябрь',
      actor: 'РУО',
      title: '76-РИК по району',
      text: 'Формирование 76-РИК по району',
      role: 'исполнитель',
      deadline: '2010-09-30',
      time: 'в сентябре 2010 г.',
      output: '76-РИК по району',
      id: 'form-76-rik-district',
    });
    expect(
      appendix.tasks.filter(({ id }) => id === 'parent-meetings').map(({ deadline }) => deadline),
    ).toEqual(['2010-10-29']);
  });
});

describe('an appendix', () => {
  it('fills the mark from the order, in the case the words need', () => {
    const order = {
      kind: 'РАСПОРЯЖЕНИЕ',
      issuer: 'Комитет по образованию',
      number: '15-р',
      date: '2010-08-09',
    };
    const appendix = documentOf(planOf({ ...small, order }));
    expect(appendix.mark).toEqual([
      'Приложение',
      'к распоряжению Комитета по образованию',
      'от 09.08.2010 № 15-р',
    ]);
    expect([appendix.issuer, appendix.date]).toEqual(['Комитет по образованию', '2010-08-09']);
  });

  it('speaks the language of the plan', () => {
    const order = { kind: 'ORDER', issuer: 'Office of Education', number: '15' };
    const appendix = documentOf(planOf({ ...small, language: 'en', order }));
    expect(appendix.mark).toEqual([
      'Appendix',
      'to the order of Office of Education',
      'No. 15 of ______________',
    ]);
    expect(appendix.header[0]).toBe('Month');
    expect(appendix.rows.map(({ label }) => label)).toEqual(['December 2010', 'January 2011']);
  });

  it('has no mark without an order, and bears the first day of its period', () => {
    const appendix = documentOf(planOf(small));
    expect(appendix.mark).toEqual([]);
    expect(appendix.date).toBe('2010-12-01');
    expect(appendix.issuer).toBeUndefined();
  });

  it('names the years where there are several, and breaks no line of its own', () => {
    const appendix = documentOf(planOf(small));
    expect(appendix.rows.map(({ label }) => label.replaceAll('\u00a0', ' '))).toEqual([
      'декабрь 2010 г.',
      'январь 2011 г.',
    ]);
    expect(appendix.rows[0]?.cells).toEqual([['Сдача отчета (не позднее 5-го числа)']]);
  });

  it('calls weeks and quarters by their names', () => {
    const weeks = documentOf(planOf({ ...small, rows: 'week' }));
    expect(weeks.header[0]).toBe('Неделя');
    expect(weeks.rows[1]?.label).toBe('06.12–12.12.2010');
    const quarters = documentOf(planOf({ ...small, rows: 'quarter' }));
    expect(quarters.rows.map(({ label }) => label)).toEqual(['IV квартал 2010 г.', 'I квартал 2011 г.']);
    const oneYear = documentOf(planOf({ ...small, rows: 'quarter', period: '2010-07..2010-12' }));
    expect(oneYear.rows.map(({ label }) => label)).toEqual(['III квартал', 'IV квартал']);
  });
});
