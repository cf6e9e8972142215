/** Что значат коды системы. */
const SYSTEM: Readonly<Record<string, string>> = {
  ENOENT: 'такой папки нет',
  EACCES: 'нет прав доступа',
  EPERM: 'нет прав доступа',
  EROFS: 'доступно только для чтения',
  ENOSPC: 'на диске нет места',
  EDQUOT: 'исчерпана ваша доля диска',
  EIO: 'сбой диска или сети',
  EMFILE: 'открыто слишком много файлов',
  ENFILE: 'открыто слишком много файлов',
  ENOTDIR: 'часть пути — не папка',
  ELOOP: 'ссылки замкнуты в круг',
  EFBIG: 'в нём больше 128 МБ или нет конца',
  ENAMETOOLONG: 'слишком длинное имя',
};

/** Код системы словами; неизвестный остаётся как есть. */
export function systemWords(code: string): string {
  return SYSTEM[code] ?? code;
}
