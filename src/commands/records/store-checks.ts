import { defined } from '../../defined.ts';
import { EXIT } from '../../failure.ts';
import { syncMessages } from '../../messages/sections/sync.ts';
import type { PlaceComparison } from '../../store/exchange/compare.ts';
import { databaseName, isDatabaseAddress } from '../../store/store-address.ts';
import type { KeptEvents, VerifiedStore } from '../../store/verified-store.ts';
import type { Context } from '../context.ts';
import { storePlace } from '../project/plans.ts';
import { clockAt } from '../today.ts';
import { exchangePlace, shownPlace } from './exchange-place.ts';
import { answer, storeName, requireNoWords, type StoreVerb } from './store-verb.ts';

/** `cyclo store verify [PLACE]`: names everything that is not what was written, and what is missing. */
export const verify: StoreVerb = async (context, words, options) => {
  const [given, ...more] = words;
  requireNoWords(more);
  const found = await lookThrough(context);
  const compared = given === undefined ? undefined : await comparisonWith(context, given);
  const place = given === undefined ? null : { path: shownPlace(given), ...compared };
  const lines = findingsLines(context, found);
  if (given !== undefined && compared) lines.push(...comparisonLines(context, shownPlace(given), compared));
  await answer(context, options, { ...findingsRecord(context, found), copy: null, place }, lines);
  if (found.damage !== undefined) return EXIT.failure;
  const { lost = [], differing = [], damageCount = 0 } = compared ?? {};
  const wrong = [found.altered, found.missing, lost, differing].flat().length + damageCount;
  return wrong > 0 ? EXIT.findings : undefined;
};

async function comparisonWith(context: Context, given: string): Promise<PlaceComparison> {
  const { compareWithPlace } = await import('../../store/exchange/compare.ts');
  const place = await exchangePlace(context, given, false);
  try {
    return await compareWithPlace(await keptHere(context), place, shownPlace(given));
  } finally {
    await place.close();
  }
}

async function keptHere(context: Context): Promise<KeptEvents> {
  const own = await storePlace(context);
  if (isDatabaseAddress(own))
    return (await import('../../store/postgres/kept-events.ts')).keptInDatabase(own);
  const { storeSource } = await import('../../store/open-ledger.ts');
  const { keptEvents } = await import('../../store/sqlite/kept-events.ts');
  return keptEvents(await storeSource(own, context.io));
}

async function lookThrough(context: Context): Promise<VerifiedStore> {
  const place = await storePlace(context);
  if (isDatabaseAddress(place)) return (await import('../../store/postgres/verify.ts')).verifyDatabase(place);
  const { verifyStore } = await import('../../store/back-up.ts');
  return verifyStore(place, context.io);
}

/** What was found, for programs. */
export function findingsRecord(context: Context, { path, damage, ...found }: VerifiedStore): object {
  const { version, events, sendings, replicas, later, altered, missing, forks } = found;
  const store = storeName(context, path);
  const counts = { version, events, sendings, replicas, later };
  return { store, ...counts, altered, missing, forks, damage: damage ?? null };
}

function comparisonLines({ messages, paint }: Context, place: string, compared: PlaceComparison): string[] {
  const words = messages.records.store;
  const { at, damage: kinds, andMore } = syncMessages(messages);
  const { lost, absent, differing, damage, damageCount } = compared;
  const [first] = differing;
  const rest = damageCount - damage.length;
  const bad = [
    ...damage.map(({ kind, ...where }) => `${at(where)}: ${kinds[kind]}`),
    ...(rest > 0 ? [andMore({ count: rest })] : []),
    ...(first === undefined ? [] : [words.differs({ place, id: first, count: differing.length })]),
    ...lost.map((gap) => words.lost({ place, ...gap })),
  ].map((line) => `${paint.red('✗')} ${line}`);
  const end = bad.length > 0 ? bad : [`${paint.green('✓')} ${words.nothingLost({ place })}`];
  return [
    ...end,
    ...(absent > 0 ? [words.absent({ place, count: absent })] : []),
    ...(lost.length > 0 ? [words.hintLost({ place })] : []),
    ...(first === undefined ? [] : [words.hintDiffers({ place })]),
  ];
}

function findingsLines(context: Context, found: VerifiedStore): string[] {
  const { messages, paint } = context;
  const { store: words } = messages.records;
  const path = storeName(context, found.path);
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
export const stats: StoreVerb = async (context, words, options) => {
  requireNoWords(words);
  const { storeStats } = await import('../../store/stats.ts');
  const place = await storePlace(context);
  const { LEDGER_FILE } = await import('../../store/open-ledger.ts');
  const path = isDatabaseAddress(place) ? databaseName(place) : storeName(context, `${place}/${LEDGER_FILE}`);
  const found = await storeStats(place, context.io);
  const { events, plans, units, replicas, size, first, last } = found;
  const amounts = { events, plans, units, replicas };
  const at = (instant: string): string => clockAt(Date.parse(instant), context.timezone);
  const times = first !== undefined && last !== undefined && { first: at(first), last: at(last) };
  const line = context.messages.records.store.stats({ path, ...amounts, ...defined({ size }), ...times });
  const known = { size: size ?? null, first: first ?? null, last: last ?? null };
  const record = { store: path, ...amounts, ...known };
  return answer(context, options, record, [line]);
};
