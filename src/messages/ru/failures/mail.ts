import type { mailFailures as en } from '../../en/failures/mail.ts';

/** Почему напоминания нельзя отправить. Паролей в этих словах нет. */
export const mailFailures: typeof en = {
  'mail-settings': (a) =>
    `Ничего не отправлено: неизвестно, как обратиться к почтовому серверу. Задайте в окружении ${a.names.join(', ')}.`,
  'mail-setting': (a) =>
    `Ничего не отправлено: переменная ${a.name} задана неверно. ${
      {
        CYCLO_SMTP_FROM: 'Это один адрес в одну строку: Имя <name@example.org>.',
        CYCLO_SMTP_PORT: 'Это число: 587 или 465.',
        CYCLO_SMTP_SECURITY: 'Возможные значения: starttls, tls, none.',
      }[a.name]
    }`,
  'mail-server': (a) =>
    `Ничего не отправлено: ${
      {
        connection: 'почтовый сервер недоступен',
        login: 'почтовый сервер не принял CYCLO_SMTP_USER и CYCLO_SMTP_PASSWORD',
        tls: 'соединение с почтовым сервером нельзя защитить (TLS), а без защиты ничего не передаётся',
      }[a.kind]
    }: ${a.host}:${a.port} (${a.answer}).${a.kind === 'tls' ? ' Для сервера на этом же компьютере можно обойтись без защиты: CYCLO_SMTP_SECURITY=none.' : ''}`,
  'not-a-folder': (a) =>
    `${a.path} — не папка. Укажите папку (--output ПАПКА): в ней будет файл для каждого получателя.`,
  'digest-formats': () =>
    'Письмо (eml) — отдельный файл для каждого получателя. Укажите папку (--output ПАПКА) или одного получателя (--unit).',
  'again-without-send': () => '--again относится к тому, что отправлялось. Укажите также --send.',
  'send-or-write': () => '--send отправляет, а --output и --format записывают. Укажите что-то одно.',
};
