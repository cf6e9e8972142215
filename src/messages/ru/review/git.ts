import type { GitMessages } from '../../sections/git.ts';
import { counted, ERRORS } from '../counted.ts';

/** Что говорит `cyclo git`. */
export const git: GitMessages = {
  driverHint:
    'Программа cyclo не найдена, поэтому git сравнил и слил файлы построчно. Выполните ещё раз cyclo git setup или откажитесь от сравнения по смыслу: cyclo git remove.',
  attributesHeading: '# Сравнение и слияние по смыслу: cyclo git setup; отменить: cyclo git remove',
  ignoreHeading: '# Записи cyclo в git не хранятся: cyclo git setup; отменить: cyclo git remove',
  scriptHeading:
    '# Создан командой `cyclo git setup`, удаляется командой `cyclo git remove`. Git вызывает его для файлов с diff=cyclo и merge=cyclo.',
  setUp: 'Теперь git сравнивает и сливает планы этого репозитория по смыслу. Что изменено:',
  wouldSetUp: 'Ничего не изменено. Изменения были бы такими:',
  nothingToSetUp: 'Git уже сравнивает и сливает планы этого репозитория по смыслу: менять нечего.',
  removed: 'Git снова сравнивает и сливает планы построчно. Что изменено:',
  wouldRemove: 'Ничего не изменено. Изменения были бы такими:',
  nothingToRemove: 'В этом репозитории cyclo не настроена: отменять нечего.',
  isSetUp: 'Git сравнивает и сливает планы этого репозитория по смыслу. Отменить: cyclo git remove',
  isNotSetUp:
    'Git сравнивает и сливает планы этого репозитория построчно. Команда cyclo git setup изменит следующее:',
  steps: {
    made: (a) => `  новое     ${a.name}`,
    changed: (a) => `  изменено  ${a.name}`,
    gone: (a) => `  удалено   ${a.name}`,
  },
  elsewhere: (a) =>
    `${a.file}: другая строка передаёт этот файл иной программе или не передаёт никакой. Посмотрите git check-attr --all -- ${a.file} и уберите эту строку из .gitattributes или .git/info/attributes.`,
  afterSetUp:
    'Зафиксируйте .gitattributes в репозитории. Настроек из репозитория git не берёт, поэтому каждый, кому это нужно, один раз выполняет у себя cyclo git setup; у остальных всё остаётся по-прежнему.\ngit diff показывает, что и для кого изменилось; git log -p и git show — по строке на каждое сведение, а с параметром --ext-diff — так же подробно. Строки самого файла и заплата (patch): --no-ext-diff --no-textconv.',
  recordsInGit:
    'Журнал (.cyclo/) хранить в git не следует: cyclo git setup --ignore-records внесёт его в .gitignore.',
  mergedByLines: (a) => `${a.path}: редакции слиты построчно, как это делает git: ${a.reason}.`,
  byLines: {
    'not-a-plan': 'файл не является ни планом, ни реестром учреждений, ни календарём',
    broken: 'в одной из редакций есть ошибки, их показывает cyclo validate',
  },
  conflict: (a) =>
    `${a.path}: ${counted(a.count, ['конфликт отмечен', 'конфликта отмечены', 'конфликтов отмечены'])} в файле, всё остальное слито.`,
  unmerged: 'В файле конфликт: исправьте отмеченные места, затем git add.',
  newFile: 'новый файл',
  goneFile: 'файл удалён',
  otherMode: (a) => `права доступа ${a.before} → ${a.after}`,
  ownUnits: 'нет',
  otherRegistry: (a) => `Другой реестр учреждений (${a.actor}): ${a.before} → ${a.after}`,
  onlyForm: 'изменено только оформление файла',
  shownByLines: (a) => `Показаны строки файла: ${a.reason}.`,
  text: {
    plan: 'план',
    parts: { order: 'приказ', deadlines: 'сроки' },
    days: {
      extends: 'дополняет календарь',
      year: 'полностью описан год',
      week: 'рабочая неделя',
      'days-off': 'выходной',
      'working-days': 'рабочий день',
      'short-days': 'сокращённый день',
      from: 'перенесён с',
      to: 'перенесён на',
      source: 'основание',
    },
  },
  mergedWrong: (a) =>
    `${a.path}: каждая редакция верна, а в слитой ${counted(a.count, ERRORS)}. Исправьте файл, затем git add:`,
  goneInOurs: 'у нас удалено, у них изменено',
  goneInTheirs: 'у нас изменено, у них удалено',
  movedByBoth: 'перемещено в обеих редакциях, на разные места',
};
