import type { Messages } from '../messages.ts';

/** Что говорит `--help` о командах, которые работают с git. */
export const gitCommands: Pick<Messages['help']['commands'], 'git'> = {
  git: {
    summary: 'сравнение и слияние планов в git по смыслу',
    about:
      'setup: команды git diff, git log -p и git show показывают, что изменилось в плане, а не какие строки; git merge (rebase, cherry-pick, stash) соединяет две правки одного плана по тому, что в них изменено. В .gitattributes добавляются строки, а в настройки этой копии репозитория — параметры; что изменено, сообщается. remove отменяет всё это. status или вызов без слова показывает, как настроено сейчас.\nЕсли потом программа cyclo не найдётся, git поступит так, как поступает без неё.',
    examples: [
      ['cyclo git setup', 'один раз в каждой копии репозитория'],
      ['cyclo git setup --dry-run', 'только показать, что будет изменено'],
      ['cyclo git remove', 'вернуть как было'],
    ],
  },
};
