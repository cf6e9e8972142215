import type { Messages } from '../../messages.ts';
import { agreed, counted, ITEMS } from '../counted.ts';
import { monthRange } from '../time/periods.ts';

/** Таблица, первый экран, записанный файл. */
export const views: Messages['views'] = {
  nothingToExport: (a) =>
    `В плане ${a.plan} нет пунктов указанного исполнителя, учреждения и времени: файл не записан.`,
  watching: 'Файл будет записываться заново при каждом изменении. Завершить: Ctrl+C.',
  written: (a) => `записан файл ${a.path}`,
  home: {
    noPlans:
      'Планов здесь нет. Планы — это файлы YAML в папке plans/.\nНачните план (cyclo init), составьте его из документа (cyclo import) или укажите: cyclo due --plan ФАЙЛ',
    thisMonth: (a) => `${a.month}: ${counted(a.items, ITEMS)}, выполнено ${a.done} из ${a.total}`,
    outside: (a) => `период плана — ${monthRange(a.from, a.to)}: в этом месяце сроков нет`,
    overdue: (a) =>
      `${agreed(a.items, ['просрочен', 'просрочено'])} ${counted(a.items, ITEMS)} (с учётом учреждений — ${a.missing}): cyclo due --overdue`,
    nothingOverdue: 'просроченного нет',
    next: (a) => `ближайший срок: ${a.day} — ${a.text}`,
    help: 'Что исполнить: cyclo due · отметить: cyclo done · всё остальное: cyclo --help',
  },
};
