import type { HelpWords } from '../../messages.ts';
import { timeHelp } from './time.ts';
import { controlHelp } from './control.ts';
import { recordsHelp } from './records.ts';
import { planHelp } from './plan.ts';
import { reviewHelp } from './review.ts';
import { gitHelp } from './git.ts';
import { unitsHelp } from './units.ts';
import { shellHelp } from './shell.ts';
import { helpArguments, helpOptions } from './options.ts';

/** Что подставить в команду. */
export const PLACEHOLDERS: Readonly<Record<string, string>> = {
  activities: 'мероприятия',
  activity: 'мероприятие',
  class: 'вид',
  command: 'команда',
  date: 'дата',
  numbers: 'номера',
  file: 'файл',
  files: 'файлы',
  plans: 'планы',
  folder: 'папка',
  format: 'вид',
  forms: 'формы',
  id: 'имя',
  kind: 'вид',
  language: 'язык',
  month: 'месяц',
  months: 'месяцы',
  name: 'имя',
  number: 'число',
  options: 'параметры',
  place: 'место',
  quarter: 'квартал',
  rule: 'правило',
  span: 'период',
  shell: 'оболочка',
  step: 'шаг',
  text: 'текст',
  time: 'срок',
  url: 'адрес',
  verb: 'действие',
  versions: 'редакции',
  what: 'группа',
  zone: 'пояс',
};

/** Что говорит `--help`. */
export const help: HelpWords = {
  about:
    'Ведёт циклограмму — план мероприятий с исполнителями и сроками — в файле YAML: проверяет её, показывает, кому, что и к какому сроку исполнить, записывает отметки о выполнении, печатает приложение к приказу.',
  version: 'номер версии',
  help: 'эта справка',
  examples: 'Примеры:',
  globals: 'Параметры, общие для всех команд (--plan, --today, --lang и др.): cyclo --help',
  titles: {
    'Usage:': 'Вызов:',
    'Options:': 'Параметры:',
    'Commands:': 'Команды:',
    'Arguments:': 'Аргументы:',
  },
  manual: {
    name: 'НАЗВАНИЕ',
    synopsis: 'ВЫЗОВ',
    description: 'ОПИСАНИЕ',
    options: 'ОБЩИЕ ПАРАМЕТРЫ',
    commands: 'КОМАНДЫ',
    summary: 'циклограмма — план мероприятий с исполнителями и сроками — в файле YAML',
  },
  choices: (a) => a.choices.join(', '),
  placeholder: (name) => PLACEHOLDERS[name] ?? name,
  commands: {
    ...timeHelp,
    ...controlHelp,
    ...recordsHelp,
    ...planHelp,
    ...reviewHelp,
    ...unitsHelp,
    ...gitHelp,
    ...shellHelp,
  },
  arguments: helpArguments,
  options: helpOptions,
};
