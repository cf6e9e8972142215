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
  ECONNREFUSED: 'там никто не отвечает на подключения',
  ENOTFOUND: 'машины с таким именем нет',
  EAI_AGAIN: 'имя сейчас не удаётся узнать',
  ETIMEDOUT: 'ответа не дождались',
  EHOSTUNREACH: 'туда нет пути по сети',
  ENETUNREACH: 'туда нет пути по сети',
};

/** Код системы словами; неизвестный остаётся как есть. */
export function systemWords(code: string): string {
  return SYSTEM[code] ?? code;
}
