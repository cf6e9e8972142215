/** Что говорится о планах, составленных из вышестоящего. */
import type { derive as en } from '../../en/plan/derive.ts';
import { counted } from '../counted.ts';

export const derive: typeof en = {
  states: {
    created: (a) => `✓ ${a.file}: составлен план (${a.unit}) по вышестоящему ${a.parent}`,
    updated: (a) => `✓ ${a.file}: внесены изменения вышестоящего плана ${a.parent}`,
    unchanged: (a) => `– ${a.file}: в вышестоящем плане ${a.parent} изменений нет (${a.unit})`,
  },
  conflict: (a) => `! ${a.place}: изменено и здесь, и в вышестоящем плане; оставлено своё`,
  movedBoth: (a) => `! ${a.place}: место в списке изменено и здесь, и в вышестоящем плане; оставлено своё`,
  sides: {
    ours: (a) => `    здесь:                      ${a.value}`,
    base: (a) => `    в вышестоящем плане было:   ${a.value}`,
    theirs: (a) => `    в вышестоящем плане стало:  ${a.value}`,
  },
  nothing: 'нет',
  differing: (a) =>
    `! ${a.path} отличается от файла вышестоящего плана и оставлен без изменений. Если файлы должны совпадать, скопируйте его.`,
  errors: (a) =>
    `! Теперь в нём ${counted(a.errors, ['ошибка', 'ошибки', 'ошибок'])}. Посмотрите: cyclo validate ${a.file}`,
  hintConflicts: (a) => `Решите, что оставить, и посмотрите на различия: cyclo diff --parent ${a.file}`,
  hintCreated: (a) =>
    `Дополните его своими мероприятиями: cyclo add --plan ${a.file}. Когда вышестоящий план изменится: cyclo derive --update ${a.file}`,
  hintBase:
    'Ни в одном коммите вышестоящего плана в таком виде нет, поэтому составленное по нему сохранено в папке bases рядом с планом: переносите её вместе с планом.',
};
