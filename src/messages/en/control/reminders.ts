import { counted } from '../counted.ts';

/** Somebody in a list of recipients. */
interface NamedRecipient {
  readonly name: string;
  readonly id: string;
}

const listed = (all: readonly NamedRecipient[]): string =>
  all.map(({ name, id }) => (name === id ? name : `${name} (${id})`)).join('; ');

/** Reminders of what is due. */
export const reminders = {
  subject: (a: { name: string; day: string; late: number; open: number }) =>
    `${[...(a.late > 0 ? [`overdue: ${a.late}`] : []), ...(a.open > 0 ? [`due: ${a.open}`] : [])].join(', ')} — ${a.name}, ${a.day}`,
  asOf: (a: { day: string }) => `What is overdue and due, as of ${a.day}`,
  late: (a: { count: number }) => `Overdue: ${a.count}`,
  open: (a: { count: number }) => `Due: ${a.count}`,
  source: (a: { plan: string }) => `From the plan: ${a.plan}`,
  nothing: (a: { day: string }) => `Nothing is due or overdue: nobody is to be reminded (${a.day}).`,
  nobody: (a: { day: string }) =>
    `For what is due and overdue (${a.day}) the plan names nobody who answers. Name them under responsible: in the plan or the registry, or remind units: --by unit.`,
  unaddressed: (a: { all: readonly NamedRecipient[] }) =>
    `Without an e-mail address: ${listed(a.all)}. Give each an email: in the plan or the registry.`,
  ambiguous: (a: { all: readonly NamedRecipient[] }) =>
    `With several e-mail addresses, so that nobody knows which to take: ${listed(a.all)}.`,
  sent: (a: { name: string; address: string }) => `sent: ${a.name} <${a.address}>`,
  already: (a: { all: readonly NamedRecipient[]; day: string }) =>
    `Not sent a second time for ${a.day}: ${listed(a.all)}.`,
  unanswered: (a: { all: readonly (NamedRecipient & { readonly message: string })[] }) =>
    `Was being sent when something broke it off, or is being sent now; nobody knows whether it arrived: ${a.all.map(({ name, message }) => `${name} ${message}`).join('; ')}. Send it again under the same Message-ID: --again`,
  refused: (a: {
    all: readonly (NamedRecipient & { readonly address: string; readonly answer: string })[];
  }) =>
    [
      'Refused by the mail server:',
      ...a.all.map(({ name, address, answer }) => `  ${name} <${address}>: ${answer}`),
    ].join('\n'),
  stopped: (a: { count: number }) =>
    `Not sent, because sending broke off: ${counted(a.count, 'reminder')}. The next call sends them.`,
  total: (a: { sent: number }) => `Sent: ${counted(a.sent, 'reminder')}.`,
};
