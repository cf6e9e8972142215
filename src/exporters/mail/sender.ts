/** Handing messages to a mail server (SMTP), one by one. Whatever is said of it, no password is in it. */
import { createTransport } from 'nodemailer';
import { Failure } from '../../failure.ts';
import type { MailSettings } from './settings.ts';

/** What became of a message: taken, refused, never handed over; or nobody knows, because the answer did not come. */
interface Sent {
  readonly outcome: 'accepted' | 'refused' | 'failed' | 'unknown';
  /** What the server said, or what broke off. */
  readonly answer: string;
}

/** A server that takes messages from us. */
export interface Sender {
  send(message: Uint8Array, to: string): Promise<Sent>;
}

/** Milliseconds to wait for a server to answer at all, and to answer a message: large ones are searched for viruses first. */
const TO_CONNECT = 30_000;
const TO_ANSWER = 300_000;

/**
 * Looks whether a server is there, secured as it has to be, and knows us.
 *
 * @throws Failure `mail-server` with what it said
 */
export async function openSender(settings: MailSettings): Promise<Sender> {
  const { host, port, security, login, address } = settings;
  const transport = createTransport({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(login ? { auth: login } : {}),
    connectionTimeout: TO_CONNECT,
    greetingTimeout: TO_CONNECT,
    socketTimeout: TO_ANSWER,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.verify();
  } catch (error) {
    const failed = error as MailError;
    const kind = failed.code === 'ETLS' ? 'tls' : failed.code === 'EAUTH' ? 'login' : 'connection';
    throw new Failure('mail-server', { host, port, kind, answer: answerOf(failed, settings) });
  }
  return {
    async send(message, to) {
      try {
        const { response } = await transport.sendMail({
          envelope: { from: address, to: [to] },
          raw: Buffer.from(message),
        });
        return { outcome: 'accepted', answer: withoutSecrets(response, settings) };
      } catch (error) {
        const failed = error as MailError;
        return { outcome: outcomeOf(failed), answer: answerOf(failed, settings) };
      }
    },
  };
}

/** What nodemailer throws. */
interface MailError extends Error {
  readonly code?: string;
  /** The first number of the server's answer, where it gave one. */
  readonly responseCode?: number;
  readonly response?: string;
  readonly syscall?: string;
}

/** Ends before anything was handed over. */
const BEFORE: ReadonlySet<string> = new Set(['EDNS', 'ETLS', 'EAUTH']);

function outcomeOf({ code = '', responseCode, syscall }: MailError): Sent['outcome'] {
  if (BEFORE.has(code) || syscall === 'connect') return 'failed';
  return responseCode === undefined ? 'unknown' : 'refused';
}

function answerOf({ response, message }: MailError, settings: MailSettings): string {
  return withoutSecrets(response ?? message, settings);
}

/** Servers repeat what they were told, and libraries what servers say. */
function withoutSecrets(text: string, { login }: MailSettings): string {
  if (!login) return oneLine(text);
  const { user, pass } = login;
  const encoded = (value: string): string => Buffer.from(value).toString('base64');
  const secrets = [encoded(`\0${user}\0${pass}`), encoded(pass), pass];
  return oneLine(secrets.reduce((said, secret) => said.replaceAll(secret, '…'), text));
}

function oneLine(text: string): string {
  return text.trim().replaceAll(/\s*[\r\n]+\s*/g, ' ');
}
