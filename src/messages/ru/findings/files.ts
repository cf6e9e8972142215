import type { FindingMessages } from '../../sections/findings.ts';

type FileKind = Parameters<FindingMessages['file-of-other-kind']>[0]['given'];

const KINDS: Readonly<Record<FileKind, string>> = {
  plan: 'план',
  units: 'реестр учреждений',
  calendar: 'календарь',
  spans: 'файл периодов',
};

/** Что не так с файлами, которые называет план. */
export const fileFindings: Pick<
  FindingMessages,
  'file-not-found' | 'file-of-other-kind' | 'file-refused' | 'repeated-plan' | 'span-too-long'
> = {
  'file-not-found': (a) =>
    `Файла ${a.path} нет. Путь указывается от папки плана: поместите файл туда или исправьте путь.`,
  'file-refused': (a) =>
    a.reason === 'outside'
      ? `Файл ${a.path} лежит вне проекта (репозитория git, а без него — папки, в которой находится plans/) и не прочитан. Положите копию в проект и укажите её.`
      : `${a.path} — не обычный файл разумного размера; он не прочитан. Укажите файл YAML из проекта.`,
  'file-of-other-kind': ({ given, wanted, folder }) =>
    wanted === 'plan'
      ? `Это ${KINDS[given]}, а нужен план. Файлы в plans/ читаются как планы: держите его в ${folder} и укажите в плане после ключа ${given}.`
      : `Это ${KINDS[given]}, а в плане он указан после ключа ${wanted}. Там нужен ${KINDS[wanted]}: исправьте путь в плане.`,
  'span-too-long': (a) =>
    `«${a.given}» выходит за пределы плана: один промежуток — не больше ${a.years} лет и не позже ${a.last} года. Проверьте годы.`,
  'repeated-plan': (a) =>
    `Имя «${a.name}» уже есть у плана ${a.file}, а записи ведутся по имени плана. Дайте одному из двух другое имя; то, что больше не нужно, уберите из папки.`,
};
