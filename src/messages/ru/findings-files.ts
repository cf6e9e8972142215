import type { Messages } from '../messages.ts';

/** Что не так с файлами, которые называет план. */
export const fileFindings: Pick<Messages['findings'], 'file-not-found'> = {
  'file-not-found': (a) =>
    `Файла ${a.path} нет. Путь к файлу отсчитывается от папки плана: положите файл туда или исправьте путь.`,
};
