/** Why reminders cannot be sent. Passwords are in none of the words. */
export const mailFailures = {
  'mail-settings': (a: { names: readonly string[] }) =>
    `Nothing was sent: how to reach the mail server is not known. Set ${a.names.join(', ')} in the environment.`,
  'mail-setting': (a: { name: string }) =>
    `Nothing was sent: ${a.name} is not set as it has to be. ${
      {
        CYCLO_SMTP_FROM: 'It is one address on one line: Name <name@example.org>.',
        CYCLO_SMTP_PORT: 'It is a number: 587 or 465.',
        CYCLO_SMTP_SECURITY: 'It is starttls, tls or none.',
      }[a.name]
    }`,
  'mail-server': (a: { host: string; port: number; kind: 'connection' | 'login' | 'tls'; answer: string }) =>
    `Nothing was sent: ${
      {
        connection: 'the mail server cannot be reached',
        login: 'the mail server does not take CYCLO_SMTP_USER and CYCLO_SMTP_PASSWORD',
        tls: 'the connection to the mail server cannot be secured (TLS), and nothing goes over one that is not',
      }[a.kind]
    }: ${a.host}:${a.port} (${a.answer}).${a.kind === 'tls' ? ' A server on this machine may go without: CYCLO_SMTP_SECURITY=none.' : ''}`,
  'not-a-folder': (a: { path: string }) =>
    `${a.path} is no folder. Name a folder with --output FOLDER: each recipient has a file in it.`,
  'digest-formats': (_: object) =>
    'A message (eml) is a file for each recipient. Name a folder with --output FOLDER, or one recipient with --unit.',
  'again-without-send': (_: object) => '--again is about what was being sent. Give --send, too.',
  'send-or-write': (_: object) => '--send sends, --output and --format write. Give one of them.',
};
