import { counted } from '../counted.ts';

/** In what two plans of one name differ. */
type PlanKey = 'title' | 'from' | 'to' | 'number' | 'date';

/** Exchanging records with a place where machines meet. */
export const sync = {
  exchanged: (a: { place: string; received: number; sent: number }) =>
    `${a.place}: ${counted(a.received, 'record')} received, ${a.sent} sent`,
  nothingNew: (a: { place: string }) => `${a.place}: nothing new on either side`,
  wouldExchange: (a: { place: string; received: number; sent: number }) =>
    `${a.place}: ${counted(a.received, 'record')} would be received, ${a.sent} sent. Nothing was changed.`,
  /** A finding with the place of it. */
  at: (a: { file: string; line: number }) => (a.line === 0 ? a.file : `${a.file}, line ${a.line}`),
  damage: {
    altered: 'is not what was written: altered, or cut off',
    'no-record': 'is no record',
    'far-future': 'is a record of a time that no clock shows',
    'conflict-mark':
      'is a mark of a conflict that git left; delete the lines with marks, all other lines may stay',
    'too-long': 'is longer than any record',
    'utf-16': 'is in UTF-16; save it again as UTF-8',
    'cut-short': 'ends too early: the last line is missing. Have it sent again',
    incomplete:
      'does not have the lines that were written: some are missing, added or in another place. Have it sent again',
    link: 'is no file of its own, but a link or a folder',
  },
  oddities: {
    torn: 'broke off while it was written; whoever has the record writes it again by cyclo sync',
    crlf: 'has line ends of Windows; read as they are',
    bom: 'has a byte order mark; read as it is',
  },
  andMore: (a: { count: number }) => `… and ${a.count} more`,
  stopped: (a: { count: number }) =>
    `${counted(a.count, 'place is', 'places are')} damaged. Nothing was exchanged: without a record that takes another back, the rest would say what is not so.\nRestore the files (git checkout, a copy, a new message), or take what can be read: --skip-damaged.`,
  skipped: (a: { count: number }) =>
    `${counted(a.count, 'damaged place was', 'damaged places were')} passed over; what stood there is not in the store unless it was there before.`,
  unsent:
    'Nothing was sent: the damaged file stays as it is. Name a new file for what you have: cyclo sync NEW.cyclo.',
  later: (a: { count: number }) =>
    `${counted(a.count, 'record is', 'records are')} of a later cyclo: kept and passed on, but not counted here. Install the newer version to see them.`,
  conflict: (a: { number: string }) =>
    `The record ${a.number} stands there with another content: one of the two was altered. The one here stayed, and the other was not taken. cyclo store verify says whether yours is as it was written.`,
  fork: (a: { records: number }) =>
    `A copied store went on in two places under one name: ${counted(a.records, 'record has', 'records have')} the same number as another. All of them count.`,
  gap: (a: { count: number; half?: string | undefined }) =>
    `${counted(a.count, 'record is', 'records are')} missing that a machine recorded before others that are here${a.half === undefined ? '' : `; some of what was recorded together as ${a.half} are among them`}. Exchange with whoever has them: then cyclo undo takes back as a whole what was recorded together.`,
  absentPlan: (a: { plan: string; title?: string | undefined; records: number }) =>
    `${counted(a.records, 'record is', 'records are')} of the plan ${a.plan}${a.title === undefined ? '' : ` (${a.title})`}, which is not here. They are kept; get the file of the plan to see them.`,
  otherPlan: (a: {
    plan: string;
    by: string;
    keys: readonly { key: PlanKey; here?: string | undefined; there?: string | undefined }[];
  }) => {
    const names = {
      title: 'title',
      from: 'first month',
      to: 'last month',
      number: 'number of the order',
      date: 'date of the order',
    };
    const parts = a.keys.map(({ key, here = '—', there = '—' }) => `${names[key]} ${there} (here: ${here})`);
    return `${a.by} has another plan, or another edition, under the name ${a.plan}: ${parts.join('; ')}. Records of both count by the plan that is here. If they are two plans, give one another name.`;
  },
  halfTakenBack: (a: { call: string; numbers: readonly string[] }) =>
    `What was recorded together as ${a.call} was taken back before all of it had arrived. Take back the rest, too: cyclo undo ${a.numbers.join(' ')}`,
  disputes: (a: { count: number }) =>
    `${counted(a.count, 'share was', 'shares were')} decided differently by people who did not know of each other:`,
  dispute: (a: { share: string; first: string; second: string; counts: string }) =>
    `${a.share}: ${a.first} — and ${a.second}. Counts: ${a.counts}.`,
  decided: (a: { what: string; by: string; number: string }) => `${a.what} (${a.by}, ${a.number})`,
  countsNone: 'neither',
  countsBoth: 'both',
  hintDisputed: 'See them again: cyclo log --disputed',
  files: (a: { received: number; sent: number }) =>
    `files given as evidence: ${a.received} received, ${a.sent} sent`,
  filesMissing: (a: { names: readonly string[]; count: number }) =>
    `${counted(a.count, 'file', 'files')} given as evidence ${a.count === 1 ? 'is' : 'are'} neither here nor there, or not as recorded, or larger than 32 MB: ${a.names.join(', ')}`,
  fileAltered: (a: { hash: string }) =>
    `The file evidence/${a.hash} is not what its name says, and was not taken.`,
};
