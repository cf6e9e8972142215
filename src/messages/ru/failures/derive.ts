/** Почему план не составлен по вышестоящему или не приведён в соответствие с ним. */
import type { deriveFailures as en } from '../../en/failures/derive.ts';

const UNITS = 20;

export const deriveFailures: typeof en = {
  'derive-whose': () =>
    'Не указано, чей план составить.\nНапример: cyclo derive --actor RUO --unit ruo-kalininsky',
  'derive-files': (a) =>
    `${a.files.join(', ')}: файлы указывают только вместе с --update.\nИмя нового плана задаёт --output ФАЙЛ, вышестоящий план — --plan ФАЙЛ.`,
  'derive-exists': (a) =>
    `Файл ${a.path} уже есть. Ничего не записано.\nЧтобы внести в него изменения вышестоящего плана: cyclo derive --update ${a.path}; или укажите другое имя: --output ФАЙЛ`,
  'plan-name-taken': (a) =>
    `План в файле ${a.path} тоже называется ${a.name}, и записи о них было бы не различить. Ничего не записано.\nУкажите другое имя файла: --output ФАЙЛ`,
  'derive-not-theirs': (a) =>
    a.unit === ''
      ? `Исполнителя ${a.actor} нет ни в одном из этих планов.\nУкажите вышестоящий план: --plan ФАЙЛ`
      : `${a.unit} не относится к исполнителю ${a.actor}${a.owner === '' ? '' : `: это учреждение исполнителя ${a.owner}`}. Ничего не записано.${a.units.length === 0 ? '' : `\nУчреждения исполнителя ${a.actor}: ${a.units.slice(0, UNITS).join(', ')}${a.units.length > UNITS ? ', …' : ''}`}`,
  'derive-which-unit': (a) =>
    `У исполнителя ${a.actor} несколько учреждений, и у каждого свой план. Ничего не записано.\nУкажите, чей: ${a.units
      .slice(0, UNITS)
      .map((unit) => `--unit ${unit}`)
      .join(', ')}${a.units.length > UNITS ? ', …' : ''}`,
  'derive-nothing': (a) =>
    `В плане ${a.plan} нет пунктов ни для ${a.unit}, ни для подведомственных учреждений. Ничего не записано.\nУкажите другое учреждение или другой вышестоящий план: --plan ФАЙЛ`,
  'derive-no-unit': (a) =>
    `В плане ${a.plan} больше нет учреждения ${a.unit}. Ничего не записано.\nЕсли у него теперь другой идентификатор, прежний указывают в реестре: was: [${a.unit}].`,
  'derive-none': (a) =>
    `Планов, составленных по вышестоящему, здесь нет${a.plans.length === 0 ? '' : `: ${a.plans.join(', ')}`}.\nСоставьте: cyclo derive --actor RUO --unit ruo-kalininsky`,
  'derive-not-derived': (a) =>
    `План ${a.file} составлен не по вышестоящему: в нём нет derived-from.\nСоставить по нему план учреждения: cyclo derive --plan ${a.file} --unit ИДЕНТИФИКАТОР`,
  'derive-no-parent': (a) =>
    `Вышестоящий план для ${a.file} не найден: плана ${a.plan} нет ни в ${a.parent}, ни рядом.\nУкажите, где он: --parent ФАЙЛ`,
  'derive-other-plan': (a) =>
    `В файле ${a.file} — план ${a.found}, а в derived-from указан ${a.plan}.\nУкажите, где он: --parent ФАЙЛ. Идентификатор плана не меняют.`,
  'derive-no-base': (a) =>
    `Каким был составлен ${a.file}, здесь неизвестно, поэтому нельзя отличить свои правки: нет файла ${a.base}.\nУкажите вышестоящий план (или этот), каким он был тогда: --base ФАЙЛ`,
  'derive-revision-gone': (a) =>
    `Коммита ${a.revision.slice(0, 12)}, с которым сверен ${a.file}, в репозитории ${a.parent} нет.\nНеполную копию дополняет git fetch --unshallow. Или укажите вышестоящий план, каким он был тогда: --base ФАЙЛ`,
  'derive-update-output': () =>
    '--update изменяет сам составленный план.\nНе указывайте --output; чтобы получить его в другом месте, скопируйте файл.',
  'derive-one-base': (a) =>
    `Один файл --base — для одного плана.\nУкажите план: ${a.files.map((file) => `cyclo derive --update ${file} --base ФАЙЛ`).join(' или ')}`,
  'diff-parent-words': (a) =>
    `--parent сравнивает с вышестоящим планом планы, составленные по нему; ${a.words.join(', ')} — не такой план.\nУкажите файлы таких планов или ничего: тогда сравниваются все.`,
};
