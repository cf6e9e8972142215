import type { Messages } from '../../messages.ts';
import { agreed, counted, ERRORS } from '../counted.ts';

/** То, что стоит вокруг замечаний. */
export const diagnostics: Messages['diagnostics'] = {
  severity: { error: 'ошибка', warning: 'предупреждение' },
  related: (a) => `см. строку ${a.line}:`,
  replaceBy: (a) => `замена: ${a.text}`,
  remove: 'удалите отмеченное',
  total: (a) => {
    const files = `${agreed(a.files, ['Проверен', 'Проверено'])} ${counted(a.files, ['файл', 'файла', 'файлов'])}`;
    if (a.errors + a.warnings === 0) return `${files}: замечаний нет.`;
    const errors = counted(a.errors, ERRORS);
    const warnings = counted(a.warnings, ['предупреждение', 'предупреждения', 'предупреждений']);
    return `${files}: ${errors}, ${warnings}.`;
  },
};
