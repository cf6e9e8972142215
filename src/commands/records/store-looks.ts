import { EXIT } from '../../failure.ts';
import { renderJson } from '../../render/json.ts';
import { databaseName, isDatabaseAddress } from '../../store/store-address.ts';
import type { VerifiedStore } from '../../store/verified-store.ts';
import type { Context } from '../context.ts';
import { storePlace } from '../project/plans.ts';
import { say } from '../say.ts';
import { clockAt } from '../today.ts';
import { named, requireNoWords, type StoreVerb } from './store-verb.ts';

/** `cyclo store verify`: names everything that is not what was written, and what is missing. */
export const verify: StoreVerb = async (context, words, { format }) => {
  requireNoWords(words);
  const found = await lookThrough(context);
  if (format === 'json')
    context.io.stdout.write(renderJson({ ...findingsRecord(context, found), copy: null }));
  else await say(context.io.stdout, findingsLines(context, found).join('\n'));
  if (found.damage !== undefined) return EXIT.failure;
  return found.altered.length + found.missing.length > 0 ? EXIT.findings : undefined;
};

async function lookThrough(context: Context): Promise<VerifiedStore> {
  const place = await storePlace(context);
  if (isDatabaseAddress(place)) return (await import('../../store/postgres/verify.ts')).verifyDatabase(place);
  const { verifyStore } = await import('../../store/back-up.ts');
  return verifyStore(place, context.io);
}

/** What was found, for programs. */
export function findingsRecord(context: Context, { path, damage, ...found }: VerifiedStore): object {
  const { version, events, sendings, replicas, later, altered, missing, forks } = found;
  return {
    store: named(context, path),
    version,
    events,
    sendings,
    replicas,
    later,
    altered,
    missing,
    forks,
    damage: damage ?? null,
  };
}

function findingsLines(context: Context, found: VerifiedStore): string[] {
  const { messages, paint } = context;
  const { store: words } = messages.records;
  const path = named(context, found.path);
  const { altered, missing, damage, forks, later, events } = found;
  const bad = [
    ...(damage === undefined ? [] : [words.damage({ path, what: damage })]),
    ...altered.map((each) => words.altered(each)),
    ...missing.map((gap) => words.missing(gap)),
  ].map((line) => `${paint.red('✗')} ${line}`);
  const notes = [
    ...forks.map((fork) => words.fork(fork)),
    ...(later > 0 ? [words.later({ count: later })] : []),
  ];
  const hints = [
    ...(altered.length > 0 || damage !== undefined ? [words.hintRestore] : []),
    ...(missing.length > 0 ? [words.hintMissing] : []),
  ];
  const end = bad.length > 0 ? bad : [`${paint.green('✓')} ${words.verified({ path, events })}`];
  return [...end, ...notes, ...hints];
}

/** `cyclo store stats`: how much there is. */
export const stats: StoreVerb = async (context, words, { format }) => {
  requireNoWords(words);
  const { storeStats } = await import('../../store/stats.ts');
  const place = await storePlace(context);
  const { LEDGER_FILE } = await import('../../store/open-ledger.ts');
  const path = isDatabaseAddress(place) ? databaseName(place) : named(context, `${place}/${LEDGER_FILE}`);
  const found = await storeStats(place, context.io);
  const { events, plans, units, replicas, size = null, first = null, last = null } = found;
  if (format === 'json') {
    context.io.stdout.write(renderJson({ store: path, events, plans, units, replicas, size, first, last }));
    return undefined;
  }
  const at = (instant: string): string => clockAt(Date.parse(instant), context.timezone);
  await say(
    context.io.stdout,
    context.messages.records.store.stats({
      path,
      events,
      plans,
      units,
      replicas,
      ...(size !== null && { size }),
      ...(first !== null && last !== null && { first: at(first), last: at(last) }),
    }),
  );
  return undefined;
};
