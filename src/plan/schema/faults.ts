/**
 * What is wrong with a file that breaks its schema, and what of it is sound. Loaded only then.
 */
import type { Diagnostic } from '../../diagnostic.ts';
import { diagnose } from '../diagnose.ts';
import {
  validateCalendar,
  validatePlan,
  validateSpans,
  validateUnits,
  type Validator,
} from '../generated/validate-plan.js';
import { schemaFindings } from './findings.ts';
import { soundPart, type SoundPart } from './sound-part.ts';
import type { FileKind } from '../source-file.ts';
import type { YamlSource } from '../yaml/source.ts';

/** Everything the schema has to say about a file, and the part it has nothing against. */
export interface SchemaFaults<T> {
  readonly findings: readonly Diagnostic[];
  readonly sound: SoundPart<T> | undefined;
}

/** Fills in, in place, what can be done without. */
type Mend = (rest: Record<string, unknown>) => void;

const KINDS: Readonly<Record<FileKind, readonly [Validator, Mend]>> = {
  plan: [validatePlan, mendPlan],
  units: [validateUnits, mendUnits],
  calendar: [validateCalendar, mendCalendar],
  spans: [validateSpans, mendSpans],
};

/** The key by which a file says what it is, and a folder in which it is usual. */
const FORMATS: Readonly<Record<FileKind, { readonly key: string; readonly folder: string }>> = {
  plan: { key: 'cyclo', folder: 'plans/' },
  units: { key: 'cyclo-units', folder: 'plans/units/' },
  calendar: { key: 'cyclo-calendar', folder: 'plans/calendars/' },
  spans: { key: 'cyclo-spans', folder: 'plans/spans/' },
};

/** What a file says that it is, where that is something else than what it is taken for. */
function otherKind(value: unknown, wanted: FileKind): FileKind | undefined {
  const says = (kind: FileKind): boolean =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, FORMATS[kind].key);
  return says(wanted) ? undefined : (Object.keys(FORMATS) as FileKind[]).find(says);
}

/** Judges a file that does not keep to the schema of its kind. */
export function schemaFaults<T extends object>(source: YamlSource, kind: FileKind): SchemaFaults<T> {
  const given = otherKind(source.value, kind);
  if (given !== undefined) {
    const { key, folder } = FORMATS[given];
    const args = { given, wanted: kind, folder };
    const finding = {
      code: 'file-of-other-kind',
      args,
      severity: 'error',
      path: [key],
      atKey: true,
    } as const;
    return { findings: diagnose(source, [finding]), sound: undefined };
  }
  const [validate, mend] = KINDS[kind];
  validate(source.value);
  // What could not be read as YAML is not of the wrong kind besides.
  const broken = new Set(source.diagnostics.filter(isOfValue).map(({ path }) => JSON.stringify(path)));
  const isDamaged = source.diagnostics.some(({ code }) => code === 'yaml-bad-bytes');
  const findings = diagnose(source, schemaFindings(validate.errors ?? [], source.value, kind)).filter(
    ({ path, args }) =>
      !broken.has(JSON.stringify(path)) && !(isDamaged && JSON.stringify([path, args]).includes(NO_LETTER)),
  );
  return { findings, sound: soundPart<T>(source.value, validate, mend) };
}

/** What stands for bytes that are no text, of which the reader has told: keys and values with it are not what they were. */
const NO_LETTER = '\uFFFD';

/** Whether something about the whole of a value keeps it from being read as it was meant. */
function isOfValue({ code }: Diagnostic): boolean {
  return code === 'yaml-swallowed-item' || code === 'yaml-anchor' || code === 'yaml-tag';
}

/** What a plan can be judged without: its name and title, and the time of an activity, which may be any. */
function mendPlan(rest: Record<string, unknown>): void {
  rest['cyclo'] = 1;
  rest['plan'] ??= 'plan';
  rest['title'] ??= '-';
  rest['period'] ??= '0001-01';
  rest['actors'] ??= { X: { name: '-' } };
  rest['activities'] ??= [];
  if (!Array.isArray(rest['activities'])) return;
  for (const activity of rest['activities'] as unknown[]) {
    if (typeof activity !== 'object' || activity === null) continue;
    const entry = activity as Record<string, unknown>;
    entry['title'] ??= '-';
    entry['when'] ??= 'as-needed';
  }
}

function mendUnits(rest: Record<string, unknown>): void {
  rest['cyclo-units'] = 1;
  rest['units'] ??= [];
}

function mendCalendar(rest: Record<string, unknown>): void {
  rest['cyclo-calendar'] = 1;
  rest['calendar'] ??= 'calendar';
}

function mendSpans(rest: Record<string, unknown>): void {
  rest['cyclo-spans'] = 1;
}
