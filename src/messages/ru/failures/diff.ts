import type { diffFailures as en } from '../../en/failures/diff.ts';
import { counted, ERRORS } from '../counted.ts';
import { suggestion } from './suggestion.ts';

/** Почему две редакции нельзя сравнить. */
export const diffFailures: typeof en = {
  'diff-too-many': (a) =>
    `Сравниваются две редакции, а слов в команде ${a.words.length}: ${a.words.join(' ')}.\nДиапазон (v1..v2) уже означает обе. Чтобы сравнить только один план, укажите его: --plan ФАЙЛ.`,
  'diff-stdin-twice': () =>
    'Стандартный ввод можно прочесть только один раз. Укажите вместо одного из двух файл, коммит или ветку.',
  'diff-no-file': (a) =>
    `Файла ${a.path} нет. ${suggestion(a.nearest)}Файл из прежней редакции указывается так: КОММИТ:${a.path}.`,
  'diff-no-plans-in': (a) =>
    `В папке ${a.folder} нет ни одного плана. Укажите папку, где есть файлы YAML, или сам файл.`,
  'diff-no-counterpart': (a) =>
    `План «${a.plan}» сравнить не с чем: его нет здесь — ${a.where}.\nУкажите и другой файл: cyclo diff СТАРЫЙ.yaml НОВЫЙ.yaml.`,
  'edition-broken': (a) =>
    `В файле ${a.file} ${counted(a.count, ERRORS)} (см. выше), сравнить его нельзя.\nСравните с другой редакцией или укажите другие планы: --plan ФАЙЛ.`,
  'no-common-history': (a) =>
    `У «${a.from}» и «${a.to}» нет общей истории.\nСравните их напрямую: ${a.from}..${a.to}.`,
};
