import { defined } from '../../defined.ts';
import { Failure, usageError } from '../../failure.ts';
import { groupBy } from '../../group-by.ts';
import { placeWords } from '../../importers/document/place-words.ts';
import { readUnitList } from '../../importers/unit-list/read-list.ts';
import { registryOf, type Registry } from '../../importers/unit-list/registry.ts';
import { registryText, unitLines } from '../../importers/unit-list/registry-text.ts';
import { unitListMessages } from '../../messages/sections/unit-list.ts';
import { canonicalForm } from '../../plan/canonical/form.ts';
import type { UnitsFile } from '../../plan/generated/plan-file.ts';
import { kindOf } from '../../plan/read-edition.ts';
import { readSource } from '../../plan/source-file.ts';
import { renderJson } from '../../render/json.ts';
import { say, type Context } from '../context.ts';
import { readIfThere, STANDARD } from '../project/input.ts';
import { readSourceDocument } from '../project/source-document.ts';
import type { UnitsOptions } from './units.ts';
import { writePlan } from '../plan/write-plan.ts';

/** The actor of schools, and that of the district offices that they answer to, where nothing else is said. */
const USUAL = { actor: 'MOU', districtActor: 'RUO' };

/** `cyclo units import`: a registry of a list of institutions, new or with what a registry lacks. */
export async function importUnits(
  context: Context,
  args: readonly string[],
  options: UnitsOptions,
): Promise<void> {
  const { io, messages, quiet } = context;
  const { output = STANDARD, actor = USUAL.actor, parent, table, update = false, format } = options;
  const [source, ...more] = args;
  if (source === undefined || more.length > 0) throw usageError('units-whose-list', {});
  if (table !== undefined && !/^[1-9]\d*$/.test(table)) throw usageError('units-no-table', { table });
  const existing = output === STANDARD ? undefined : await readIfThere(io, output);
  if (existing && !update) throw usageError('units-exist', { path: output });
  const old = existing ? await registryIn(output, existing) : undefined;
  const document = await readSourceDocument(context, source);
  const list = readUnitList(document, table === undefined ? undefined : Number(table));
  if (list.units.length === 0) throw new Failure('units-none', { path: source });
  const registry = registryOf(list, {
    actor,
    districtActor: USUAL.districtActor,
    parent,
    existing: (old?.entry.units ?? []).map((unit) => ({ ...unit, actor: unit.actor ?? actor })),
  });
  const lines = registry.added.length === 0 ? '' : unitLines(registry, messages);
  const text = old
    ? `${old.text.replace(/\n*$/, '\n')}${lines === '' ? '' : `\n${lines}`}`
    : registryText(registry, messages);
  const formatted = await checked(output, text, registry.added.length + (old?.entry.units.length ?? 0));
  const isNew = !existing || !Buffer.from(formatted).equals(existing);
  if (output === STANDARD) {
    if (format !== 'json') io.stdout.write(formatted);
  } else if (isNew) await writePlan(context, output, formatted);
  if (format === 'json') {
    const file = output === STANDARD ? {} : { file: output };
    io.stdout.write(unitsJson(source, registry, { ...file, text: formatted }));
    return;
  }
  const tell = output === STANDARD ? io.stderr : io.stdout;
  if (!quiet) await say(tell, storyOf(context, registry).join('\n'));
  if (output !== STANDARD && isNew) await say(io.stdout, messages.views.written({ path: output }));
}

/** What became of the list, for programs. */
function unitsJson(
  source: string,
  { added, kept, differing, absent, duplicates, leftovers }: Registry,
  { file, text }: { readonly file?: string; readonly text: string },
): string {
  return renderJson({
    source,
    file: file ?? null,
    units: added.map(({ unit, listed }) => ({
      ...defined({ ...unit }),
      // A district office that no row names is proposed.
      proposed: listed === undefined,
      ...(listed ? { place: listed.place } : {}),
    })),
    kept,
    duplicates: duplicates.map(({ id, listed }) => ({ id, name: listed.name, place: listed.place })),
    differing: differing.map(({ id, parent, listed }) => ({ id, parent, place: listed.place })),
    absent: absent.map(({ id }) => id),
    left: leftovers.map(({ text: words, place }) => ({ text: words, place })),
    ...(file === undefined ? { text } : {}),
  });
}

/** The registry in a file that is to be brought up to date. */
async function registryIn(path: string, bytes: Uint8Array): Promise<{ entry: UnitsFile; text: string }> {
  const { file, entry } = await readSource<UnitsFile>(path, 'units', bytes);
  const isSound = entry && file.diagnostics.every(({ severity }) => severity !== 'error');
  if (!isSound || kindOf(bytes) !== 'units') throw usageError('units-not-registry', { path });
  return { entry, text: file.source.text };
}

/** A text in the canonical form, after it was read again: it has every unit, and nothing that is wrong. */
async function checked(path: string, text: string, count: number): Promise<string> {
  const formatted = canonicalForm(text, 'units');
  const { file, entry } = await readSource<UnitsFile>(path, 'units', Buffer.from(formatted));
  const isSound = file.diagnostics.every(({ severity }) => severity !== 'error');
  if (!isSound || entry?.units.length !== count) throw usageError('units-not-added', { path });
  return formatted;
}

/** What became of the list, in words. */
function storyOf({ messages }: Context, registry: Registry): string[] {
  const words = unitListMessages(messages);
  const { added, kept, differing, absent, duplicates, leftovers } = registry;
  const story: string[] = [];
  if (added.length === 0) story.push(words.nothingNew);
  else {
    const byActor = groupBy(added, ({ unit }) => unit.actor);
    const actors = [...byActor].map(([actor, { length: count }]) => words.ofActor({ actor, count }));
    story.push(words.found({ count: added.length, actors }));
  }
  if (kept > 0) story.push(words.kept({ count: kept }));
  const proposed = added.filter(({ listed }) => !listed);
  if (proposed.length > 0) story.push(words.proposed({ names: proposed.map(({ unit }) => unit.name) }));
  for (const { id, listed } of duplicates)
    story.push(words.duplicate({ place: placeWords(listed.place, messages), name: listed.name, id }));
  for (const { id, parent, listed } of differing)
    story.push(words.differing({ place: placeWords(listed.place, messages), id, parent }));
  if (absent.length > 0) story.push(words.absent({ ids: absent.map(({ id }) => id) }));
  for (const { place, text } of leftovers)
    story.push(words.leftover({ place: placeWords(place, messages), text }));
  return story;
}
