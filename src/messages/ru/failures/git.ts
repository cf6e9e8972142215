import type { gitFailures as en } from '../../en/failures/git.ts';
import { suggestion } from './suggestion.ts';

/** Чего не даёт git. */
export const gitFailures: typeof en = {
  'git-missing': () =>
    'Git не установлен, или программа git не найдена в папках из PATH.\nУстановите её (https://git-scm.com) или сравните два файла: cyclo diff СТАРЫЙ.yaml НОВЫЙ.yaml.',
  'git-failed': (a) =>
    `Git не выполнил команду (git ${a.args[0] ?? ''}): ${a.reason.trim() || 'причина не указана'}\nУстраните то, на что указывает git, и повторите команду.`,
  'no-repository': (a) =>
    `Папка ${a.folder} не входит ни в один репозиторий git, поэтому прежних редакций здесь нет.\nПерейдите в папку репозитория или создайте его: git init.`,
  'no-working-tree': (a) =>
    `Папка ${a.folder} относится к репозиторию без рабочих файлов (это «голый» репозиторий или сама папка .git).\nПерейдите в его рабочую папку; создать её можно командами git worktree add или git clone.`,
  'no-commits': () =>
    'В репозитории ещё нет ни одного коммита, поэтому сравнивать не с чем.\nСделайте первый: git add plans, затем git commit.',
  'unknown-revision': (a) =>
    `Ни коммита, ни ветки, ни метки «${a.revision}» нет. ${suggestion(a.nearest)}Ветки и метки показывают git branch --all и git tag.`,
  'revision-too-far': (a) =>
    `Коммита «${a.revision}» нет: история «${a.base}» короче. Её показывает git log ${a.base}; если репозиторий получен не полностью, остальное загрузит git fetch --unshallow.`,
  'ambiguous-revision': (a) =>
    `С «${a.revision}» начинаются хеши нескольких коммитов. Укажите больше знаков.`,
  'not-in-revision': (a) =>
    `В редакции ${a.revision} нет файла ${a.path}. ${suggestion(a.nearest)}Что в ней есть, показывает git ls-tree -r --name-only ${a.revision}.`,
  'outside-repository': (a) =>
    `Файл ${a.file} лежит вне репозитория ${a.root}, поэтому истории у него там нет.\nПерейдите в репозиторий плана или укажите план из этого: --plan ФАЙЛ.`,
  'git-file-unusable': (a) =>
    `Файл ${a.path} нельзя прочитать или записать (${a.reason}).\nОткройте к нему доступ и повторите команду: сделанное сохранится и дважды не повторится.`,
};
