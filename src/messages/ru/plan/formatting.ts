import type { Messages } from '../../messages.ts';
import { agreed, counted } from '../counted.ts';

/** Сообщения о приведении файлов к единому виду. */
export const formatting: Messages['formatting'] = {
  formatted: (a) => `приведён к единому виду: ${a.file}`,
  differs: (a) => `не приведён к единому виду: ${a.file}`,
  input: 'стандартный ввод',
  total: (a) => {
    const files = `${agreed(a.files, ['Проверен', 'Проверено'])} ${counted(a.files, ['файл', 'файла', 'файлов'])}`;
    if (a.changed + a.broken === 0)
      return `${files}: ${a.files === 1 ? 'приведён' : 'все приведены'} к единому виду.`;
    const changed = a.check
      ? `привести к единому виду — ${a.changed}`
      : `приведено к единому виду — ${a.changed}`;
    const broken = `с ошибками, оставлено без изменений — ${a.broken}`;
    const parts = [...(a.changed > 0 ? [changed] : []), ...(a.broken > 0 ? [broken] : [])];
    return `${files}: ${parts.join('; ')}.${a.check && a.changed > 0 ? ' Команда: cyclo fmt' : ''}`;
  },
};
