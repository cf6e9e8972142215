import type { Messages } from '../../messages.ts';
import { plural } from '../../phrases/plural.ts';

/** То, что стоит вокруг замечаний. */
export const diagnostics: Messages['diagnostics'] = {
  severity: { error: 'ошибка', warning: 'предупреждение' },
  related: (a) => `см. строку ${a.line}:`,
  replaceBy: (a) => `замена: ${a.text}`,
  remove: 'удалите отмеченное',
  total: (a) => {
    const files = `${plural('ru', a.files, { one: 'Проверен', other: 'Проверено' })} ${a.files} ${plural('ru', a.files, { one: 'файл', few: 'файла', other: 'файлов' })}`;
    if (a.errors + a.warnings === 0) return `${files}: замечаний нет.`;
    const errors = `${a.errors} ${plural('ru', a.errors, { one: 'ошибка', few: 'ошибки', other: 'ошибок' })}`;
    const warnings = `${a.warnings} ${plural('ru', a.warnings, { one: 'предупреждение', few: 'предупреждения', other: 'предупреждений' })}`;
    return `${files}: ${errors}, ${warnings}.`;
  },
};
