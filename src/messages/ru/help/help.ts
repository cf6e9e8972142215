import type { HelpWords } from '../../messages.ts';
import { timeHelp } from './time.ts';
import { controlHelp } from './control.ts';
import { recordsHelp } from './records.ts';
import { planHelp } from './plan.ts';
import { reviewHelp } from './review.ts';
import { gitHelp } from './git.ts';
import { helpArguments, helpOptions } from './options.ts';

/** Что говорит `--help`. */
export const help: HelpWords = {
  about:
    'Ведёт циклограмму — план мероприятий с исполнителями и сроками — в файле YAML: проверяет её, показывает, кому, что и к какому сроку исполнить, записывает отметки о выполнении, печатает приложение к приказу.',
  version: 'номер версии',
  help: 'эта справка',
  examples: 'Примеры:',
  titles: {
    'Usage:': 'Вызов:',
    'Options:': 'Параметры:',
    'Commands:': 'Команды:',
    'Arguments:': 'Аргументы:',
    'Global Options:': 'Общие параметры:',
  },
  choices: (a) => a.choices.join(', '),
  argumentNames: {
    activity: 'мероприятие',
    verb: 'действие',
    forms: 'формы',
    options: 'параметры',
    command: 'команда',
    activities: 'мероприятия',
    events: 'номера',
    files: 'файлы',
    versions: 'редакции',
    name: 'имя',
    rule: 'правило',
  },
  commands: {
    ...timeHelp,
    ...controlHelp,
    ...recordsHelp,
    ...planHelp,
    ...reviewHelp,
    ...gitHelp,
  },
  arguments: helpArguments,
  options: helpOptions,
};
