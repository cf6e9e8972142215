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

/** What is to be known of each kind of file. */
const KINDS: Readonly<Record<FileKind, Kind>> = {
  plan: { key: 'cyclo', folder: 'plans/', validate: validatePlan, mend: mendPlan },
  units: {
    key: 'cyclo-units',
    folder: 'plans/units/',
    validate: validateUnits,
    mend: (rest) => (rest['units'] ??= []),
  },
  calendar: {
    key: 'cyclo-calendar',
    folder: 'plans/calendars/',
    validate: validateCalendar,
    mend: (rest) => (rest['calendar'] ??= 'calendar'),
  },
  spans: { key: 'cyclo-spans', folder: 'plans/spans/', validate: validateSpans, mend: () => undefined },
};

interface Kind {
  /** By which a file says that it is one. */
  readonly key: string;
  /** A folder in which it is usual. */
  readonly folder: string;
  readonly validate: Validator;
  /** Fills in, in place, what can be done without besides the key. */
  readonly mend: (rest: Record<string, unknown>) => void;
}

/** What a file says that it is, where that is something else than what it is taken for. */
function otherKind(value: unknown, wanted: FileKind): FileKind | undefined {
  const says = (kind: FileKind): boolean =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, KINDS[kind].key);
  return says(wanted) ? undefined : (Object.keys(KINDS) as FileKind[]).find(says);
}

/** Judges a file that does not keep to the schema of its kind. */
export function schemaFaults<T extends object>(source: YamlSource, kind: FileKind): SchemaFaults<T> {
  const given = otherKind(source.value, kind);
  if (given !== undefined) {
    const { key, folder } = KINDS[given];
    const finding = { code: 'file-of-other-kind', args: { given, wanted: kind, folder } } as const;
    const place = { severity: 'error', path: [key], atKey: true } as const;
    return { findings: diagnose(source, [{ ...finding, ...place }]), sound: undefined };
  }
  const { key: format, validate, mend } = KINDS[kind];
  validate(source.value);
  // What could not be read as YAML is not of the wrong kind besides.
  const broken = new Set(source.diagnostics.filter(isOfValue).map(({ path }) => JSON.stringify(path)));
  const isDamaged = source.diagnostics.some(({ code }) => code === 'yaml-bad-bytes');
  const findings = diagnose(source, schemaFindings(validate.errors ?? [], source.value, kind)).filter(
    ({ path, args }) =>
      !broken.has(JSON.stringify(path)) && !(isDamaged && JSON.stringify([path, args]).includes(NO_LETTER)),
  );
  const mendAll = (rest: Record<string, unknown>): void => {
    rest[format] = 1;
    mend(rest);
  };
  return { findings, sound: soundPart<T>(source.value, validate, mendAll) };
}

/** What stands for bytes that are no text, of which the reader has told: keys and values with it are not what they were. */
const NO_LETTER = '\uFFFD';

/** Whether something about the whole of a value keeps it from being read as it was meant. */
function isOfValue({ code }: Diagnostic): boolean {
  return code === 'yaml-swallowed-item' || code === 'yaml-anchor' || code === 'yaml-tag';
}

/** What a plan can be judged without: its name and title, and the time of an activity, which may be any. */
function mendPlan(rest: Record<string, unknown>): void {
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
