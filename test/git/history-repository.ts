import { TestRepository } from './test-repository.ts';

const PLAN = `cyclo: 1
plan: reports-2026
language: ru
title: Циклограмма отчётности
period: 2026-09..2026-12
order:
  kind: ПРИКАЗ
  issuer: Управление образования
  number:
  date:
actors:
  UO: { name: Управление }
  RUO: { name: РУО, units: units/ruo.yaml }
activities:
  - id: summary
    title: Свод отчётов
    when: 2026-12
    tasks:
      UO: Составление свода
  - id: staff-list
    title: Список работников
    when: { every: month, by: 5 }
    tasks:
      RUO: Представление списка работников
  - id: seminar
    title: Семинар по отчётности
    when: 2026-10
    tasks:
      UO: { role: organizer, text: Организация семинара }
      RUO: { role: participant, text: Участие в семинаре }
`;
const UNITS = `cyclo-units: 1
units:
  - { id: north, name: Северное РУО, actor: RUO }
  - { id: south, name: Южное РУО, actor: RUO }
`;

/** A plan that everything happened to. */
export function eventfulRepository(): TestRepository {
  const made = new TestRepository({ 'plans/reports.yaml': PLAN, 'plans/units/ruo.yaml': UNITS });
  made.edit('plans/reports.yaml', ['  number:\n  date:', '  number: "215"\n  date: 2026-08-31']);
  made.commit('Вписать реквизиты приказа', '-m', 'Приказ подписан 31 августа.');
  made.edit('plans/reports.yaml', ['Участие в семинаре', 'Обязательное участие в семинаре']);
  made.commit('Уточнить участие');
  made.edit('plans/reports.yaml', ['UO: Составление свода', 'UO: { text: Составление свода }']);
  made.commit('Переписать иначе');
  made.git('mv', 'plans/reports.yaml', 'plans/отчётность.yaml');
  made.commit('Назвать файл по-русски');
  const plan = 'plans/отчётность.yaml';
  made.git('checkout', '--quiet', '-b', 'october');
  made.edit(plan, [
    'title: Свод отчётов\n    when: 2026-12',
    'title: Свод отчётов\n    when: 2026-11\n    moved: { from: 2026-12, by: приказ № 260 от 05.10.2026 }',
  ]);
  made.commit('Перенести свод');
  made.git('checkout', '--quiet', 'main');
  made.edit(plan, [
    'id: seminar\n    title: Семинар по отчётности',
    'id: training\n    was: [seminar]\n    title: Обучающий семинар',
  ]);
  made.commit('Назвать семинар обучающим');
  made.git('merge', '--quiet', '--no-edit', '-m', 'Слить октябрьские изменения', 'october');
  made.edit(plan, ['title: Список', 'titel: Список']);
  made.commit('Опечатка');
  made.edit(plan, ['titel: Список', 'title: Список']);
  made.edit('plans/units/ruo.yaml', ['Южное РУО', 'РУО Южного округа']);
  made.commit('Исправить опечатку, переименовать РУО');
  made.edit(plan, [
    '    when: { every: month, by: 5 }',
    '    when: { every: month, by: 10 }\n    withdrawn: { by: приказ № 300 от 01.11.2026, reason: дублирует другую форму }',
  ]);
  made.commit('Снять список работников');
  made.git('rm', '--quiet', plan);
  made.commit('Удалить план по ошибке');
  made.git('checkout', '--quiet', 'HEAD~1', '--', plan);
  made.edit(plan, ['Организация семинара', 'Организация и проведение семинара']);
  made.commit('Вернуть план');
  made.edit(plan, ['title: Свод отчётов', 'title: Сводный отчёт']);
  return made;
}
