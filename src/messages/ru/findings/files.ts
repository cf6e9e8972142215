import type { Messages } from '../../messages.ts';

/** Что не так с файлами, которые называет план. */
export const fileFindings: Pick<Messages['findings'], 'file-not-found' | 'repeated-plan'> = {
  'file-not-found': (a) =>
    `Файла ${a.path} нет. Путь к файлу отсчитывается от папки плана: положите файл туда или исправьте путь.`,
  'repeated-plan': (a) =>
    `Имя «${a.name}» уже носит план ${a.file}, а записи ведутся по имени плана. Дайте одному из двух другое имя; то, что больше не нужно, уберите из папки.`,
};
