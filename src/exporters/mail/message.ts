/** An e-mail as bytes (RFC 5322): the same for the same letter, on every machine. */
import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Day } from '../../calendar/day.ts';

/** A letter to somebody. */
export interface Letter {
  /** Its id, by {@link messageId}. */
  readonly id: string;
  /** The day it is about, which is the day it bears. */
  readonly day: Day;
  readonly language: string;
  readonly from?: string | undefined;
  /** Absent where the address is not known: then it is a draft. */
  readonly to?: { readonly name: string; readonly address: string } | undefined;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Writes a letter. @param isDraft whether somebody else sends it: programs that know the header open it to be sent */
export function messageBytes(letter: Letter, isDraft: boolean): Promise<Uint8Array> {
  const { id, day, language, from, to, subject, text, html } = letter;
  const composer = new MailComposer({
    messageId: id,
    date: new Date(`${day}T00:00:00.000Z`),
    ...(from === undefined ? {} : { from }),
    ...(to ? { to: [to] } : {}),
    subject,
    text,
    html,
    baseBoundary: digestOf(id).slice(0, 24),
    headers: {
      'Content-Language': language,
      // No answer of a machine is wanted (RFC 3834).
      'Auto-Submitted': 'auto-generated',
      ...(isDraft ? { 'X-Unsent': '1' } : {}),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

/**
 * The Message-ID of what goes to an address on a day: the same whenever it is made.
 *
 * @param domain of the sender
 */
export function messageId(day: Day, recipient: string, address: string, domain: string): string {
  return `<${digestOf([day, recipient, address].join('\n')).slice(0, 32)}@${domain}>`;
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
