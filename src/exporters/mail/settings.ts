/** Which server takes mail, and as whom we come: from the environment, so that no password stands in a file or on a command line. */
import { Failure } from '../../failure.ts';

/** How the connection is kept from being read: begun in the clear and secured at once, secured from the start, or not at all. */
const SECURITIES = ['starttls', 'tls', 'none'] as const;

/** The settings. */
export type MailSettings = ReturnType<typeof mailSettings>;

type Environment = Readonly<Record<string, string | undefined>>;

/** `Школа <school@example.org>`, or the address alone, on one line. */
const MAILBOX = /^(?:[^<>\p{Cc}]*<)?(?<address>[^\s<>@,;:"\p{Cc}]+@[^\s<>@,;:"\p{Cc}]+)>?$/u;

/** Of the port that is secured from the start. */
const TLS_PORT = 465;
const SUBMISSION_PORT = 587;

/** The sender, where one is named. @throws Failure `mail-setting` for what is no address */
export function senderOf(env: Environment) {
  const from = env['CYCLO_SMTP_FROM'];
  if (!from) return undefined;
  const address = MAILBOX.exec(from)?.groups?.['address'];
  if (address === undefined) throw new Failure('mail-setting', { name: 'CYCLO_SMTP_FROM' });
  // The sender as the message names it, and the address alone.
  return { from, address };
}

/** @throws Failure `mail-settings` with what is missing, `mail-setting` with what is wrong; no value is said */
export function mailSettings(env: Environment) {
  const missing = ['CYCLO_SMTP_HOST', 'CYCLO_SMTP_FROM'].filter((name) => !env[name]);
  const user = env['CYCLO_SMTP_USER'];
  const pass = env['CYCLO_SMTP_PASSWORD'];
  if (user && !pass) missing.push('CYCLO_SMTP_PASSWORD');
  if (pass && !user) missing.push('CYCLO_SMTP_USER');
  const sender = senderOf(env);
  const host = env['CYCLO_SMTP_HOST'];
  if (missing.length > 0 || !host || !sender) throw new Failure('mail-settings', { names: missing });
  const port = env['CYCLO_SMTP_PORT'];
  if (port && !/^[1-9]\d{0,4}$/.test(port)) throw new Failure('mail-setting', { name: 'CYCLO_SMTP_PORT' });
  const given = env['CYCLO_SMTP_SECURITY'];
  const security = given ? SECURITIES.find((each) => each === given) : undefined;
  if (given && !security) throw new Failure('mail-setting', { name: 'CYCLO_SMTP_SECURITY' });
  const usual = security === 'tls' ? TLS_PORT : SUBMISSION_PORT;
  const number = port ? Number(port) : usual;
  return {
    host,
    port: number,
    security: security ?? (number === TLS_PORT ? ('tls' as const) : ('starttls' as const)),
    /** Absent: the server asks for nobody. */
    ...(user && pass ? { login: { user, pass } } : {}),
    ...sender,
  };
}
