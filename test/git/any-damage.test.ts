import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXIT } from '../../src/failure.ts';
import { runs } from '../runs.ts';
import type { Outcome } from '../test-io.ts';
import { DERIVED, linkedRepository, objectFiles, whileDamaged } from './linked-repository.ts';
import type { TestRepository } from './test-repository.ts';

/** What reads what git keeps: of commits, of what is staged, of the history. */
const COMMANDS = [
  'diff',
  'diff HEAD~1',
  'diff HEAD~2 HEAD',
  'diff HEAD~9',
  'diff topic',
  'diff main...topic',
  'diff HEAD~2:plans/city.yaml plans/city.yaml',
  'diff :plans/city.yaml',
  'diff HEAD --plan plans/schools/office.yaml',
  'diff HEAD~2 HEAD --plan plans/schools/office.yaml',
  'diff HEAD~1 HEAD --plan plans/link.yaml',
  `diff --parent --plan ${DERIVED}`,
  'amend HEAD~2 --plan plans/city.yaml',
  'history --plan plans/city.yaml',
  'history --plan plans/schools/office.yaml',
  'history -n 1 --plan plans/city.yaml',
  'validate',
  'validate --staged',
  'derive --plan plans/schools/office.yaml --actor A -o plans/new.yaml',
  'derive --update --format json',
  'export --format ics --plan plans/city.yaml -o -',
] as const;

/** As many of the cases as a run of this length tries, in whatever order. */
function someOf<T>(cases: readonly T[], part: number): readonly T[] {
  const [shuffled = []] = fc.sample(fc.shuffledSubarray([...cases], { minLength: cases.length }), 1);
  return shuffled.slice(0, runs(cases.length, part));
}

/** What becomes of an object in its file. */
const DAMAGES: Readonly<Record<string, (bytes: Buffer) => Uint8Array | undefined>> = {
  gone: () => undefined,
  overwritten: () => Buffer.from('damaged'),
  'cut short': (bytes) => bytes.subarray(0, Math.ceil(bytes.length * 0.7)),
  'changed near its end': (bytes) => bytes.map((byte, at) => (at === bytes.length - 3 ? byte ^ 0x10 : byte)),
};

/** What commands may write; each begins with what there was. */
const WRITTEN = [DERIVED, 'plans/new.yaml', `plans/bases/${basename(DERIVED)}`, 'plans/bases/new.yaml'];

let whole: TestRepository;
let derived: string;
const answers = new Map<string, Outcome>();

beforeAll(async () => {
  whole = await linkedRepository();
  derived = whole.read(DERIVED);
  for (const command of COMMANDS) answers.set(command, (await answered(command)).outcome);
});
afterAll(() => whole.close());

/** What a command answers, and whether it wrote something. */
async function answered(command: string): Promise<{ outcome: Outcome; wrote: boolean }> {
  const before = WRITTEN.map((name) => whole.tryRead(name)).join('\0');
  const outcome = await whole.cyclo(command);
  const wrote = WRITTEN.map((name) => whole.tryRead(name)).join('\0') !== before;
  for (const name of WRITTEN) rmSync(join(whole.folder, name), { force: true });
  whole.write(DERIVED, derived);
  return { outcome, wrote };
}

/** The same answer as of the whole repository; or a failure of git, and nothing besides. */
async function expectTruth(command: string): Promise<void> {
  const { outcome, wrote } = await answered(command);
  if (outcome.err.startsWith('cyclo: Git cannot read '))
    expect({ exit: outcome.exit, out: outcome.out, wrote }).toEqual({
      exit: EXIT.failure,
      out: '',
      wrote: false,
    });
  else expect(outcome).toEqual(answers.get(command));
}

describe('a repository that is damaged says what it said before, or that it cannot be read:', () => {
  it('the commands have something to say of the whole one', () => {
    expect([...answers.values()].filter(({ err }) => err.includes('Git cannot'))).toEqual([]);
    expect(new Set([...answers.values()].map(({ out, err }) => out + err)).size).toBe(COMMANDS.length);
  });

  it('an object is gone or damaged', async () => {
    const cases = objectFiles(whole).flatMap((file) =>
      Object.keys(DAMAGES).flatMap((damage) => COMMANDS.map((command) => ({ file, damage, command }))),
    );
    for (const { file, damage, command } of someOf(cases, 0.2))
      await whileDamaged(file, DAMAGES[damage]!, () => expectTruth(command)).catch((error: unknown) => {
        throw new Error(`${command}, ${file} ${damage}`, { cause: error });
      });
  });

  it('a bit of a pack or of its index is another', async () => {
    whole.git('gc', '--quiet');
    const folder = join(whole.folder, '.git/objects/pack');
    const packs = readdirSync(folder).filter((name) => /\.(?:pack|idx)$/.test(name));
    const damage = fc.tuple(fc.constantFrom(...packs), fc.nat(), fc.nat(7), fc.constantFrom(...COMMANDS));
    await fc.assert(
      fc.asyncProperty(damage, async ([name, place, bit, command]) => {
        const changed = (bytes: Buffer): Uint8Array =>
          bytes.map((byte, at) => (at === place % bytes.length ? byte ^ (1 << bit) : byte));
        await whileDamaged(join(folder, name), changed, () => expectTruth(command));
      }),
      { numRuns: runs(1000, 0.3), endOnFailure: true },
    );
  });

  it('a pack ends early, or has no index', async () => {
    const folder = join(whole.folder, '.git/objects/pack');
    const pack = readdirSync(folder).find((name) => name.endsWith('.pack'))!;
    for (const command of someOf(COMMANDS, 1)) {
      await whileDamaged(
        join(folder, pack),
        (bytes) => bytes.subarray(0, bytes.length * 0.6),
        () => expectTruth(command),
      );
      await whileDamaged(
        join(folder, pack.replace(/pack$/, 'idx')),
        () => undefined,
        () => expectTruth(command),
      );
    }
  });
});
