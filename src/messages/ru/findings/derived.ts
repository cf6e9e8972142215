import type { ChangeKind } from '../../../change-kind.ts';
import type { derivedFindings as en } from '../../en/findings/derived.ts';
import { dayInFigures } from '../../phrases/dates.ts';
import { changes } from '../review/changes.ts';
import { period } from '../time/periods.ts';

interface About {
  readonly activity: string;
  readonly title: string;
}

const named = ({ activity, title }: About): string =>
  activity === '' ? 'План в целом' : `«${title}» (${activity})`;

const list = (kinds: readonly ChangeKind[]): string =>
  kinds.map((kind) => changes.kinds[kind].replace(/^./u, (first) => first.toLowerCase())).join(', ');

/** Чем составленный план отличается от того, что требует вышестоящий. */
export const derivedFindings: typeof en = {
  'derived-behind': (a) =>
    `${named(a)}: с тех пор вышестоящий план изменился (${list(a.changes)}). Внесите изменения: cyclo derive --update ${a.file}`,
  'derived-new': (a) =>
    `${named(a)}: появилось в вышестоящем плане, здесь его ещё нет. Внесите изменения: cyclo derive --update ${a.file}`,
  'derived-gone': (a) =>
    `${named(a)}: в вышестоящем плане этого для учреждения больше нет. Внесите изменения: cyclo derive --update ${a.file}; чтобы оставить как своё, удалите origin.`,
  'derived-dropped': (a) =>
    `${named(a)}: вышестоящий план требует этого от учреждения, а здесь оно удалено. Верните его; что именно, покажет cyclo diff --parent ${a.file}`,
  'derived-differs': (a) =>
    `${named(a)}: не так, как в вышестоящем плане (${list(a.changes)}). Приведите в соответствие или добейтесь изменения вышестоящего плана; различия покажет cyclo diff --parent ${a.file}`,
  'derived-later': (a) =>
    `${named(a)}: срок ${dayInFigures('ru', a.deadline)} — позже установленного вышестоящим планом (${dayInFigures('ru', a.above)}). Свой срок может быть только раньше.`,
  'derived-no-time': (a) =>
    `${named(a)}: срок «${period(a.occurrence)}» не отвечает ни одному сроку вышестоящего плана, и запись о нём там не учитывается. Сохраните столько же сроков и в том же порядке.`,
};
