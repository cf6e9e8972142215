import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ENV } from './git/test-repository.ts';
import { words, Workplace, type Surroundings } from './test-io.ts';

const BLOCK =
  /^```(?<kind>console|diff|(?:yaml|html|csv|text)(?= \S+\.))(?: (?<info>[^\n]*))?\n(?<body>[\s\S]*?)^```$/gm;
/** Whole ids of records, and the last characters of them where cyclo shows short numbers. */
const ID =
  /\b[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}|(?<=cyclo undo |→ |\(\w+, (?:№ )?|(?:other|others|\)): |│ )[0-9a-f]{8}\b/g;

/** Tries each document of a folder that shows commands; where a name is given, those that begin with it. */
export function tryTranscripts(folder: string, name = ''): void {
  const documents = readdirSync(folder)
    .filter((file) => file.startsWith(name) && file.endsWith('.md'))
    .map((file) => join(folder, file))
    .filter((path) => readFileSync(path, 'utf8').includes('```console'));
  it.each(documents)('%s', expectTranscript);
}

/**
 * Runs every command of a document's console blocks, one after the other in one folder, and compares what is printed
 * with what the document says. A block's info may say `terminal` or `terminal 120`, `ru`, `today=2010-11-01`.
 * A last line `(exit 1)` tells an exit code other than 0. Commands are cyclo's and git's; a diff block with the name of a
 * file is an edit of that file, and a block of YAML, HTML or CSV with one is the file. With `UPDATE=1` in the environment the document is rewritten.
 */
async function expectTranscript(path: string): Promise<void> {
  const document = await readFile(path, 'utf8');
  const workplace = await placeOf(document);
  const blocks: string[] = [];
  try {
    for (const { groups } of document.matchAll(BLOCK)) {
      const { kind, info = '', body = '' } = groups ?? {};
      if (kind === 'diff') await edit(workplace, info, body);
      if (kind !== 'console' && kind !== 'diff') await workplace.write(info, body);
      blocks.push(kind === 'console' ? await runBlock(workplace, surroundingsOf(info), body) : body);
    }
  } finally {
    await workplace.close();
  }
  expect(blocks.length, `${path} has no console block`).toBeGreaterThan(0);
  let index = 0;
  const now = document.replaceAll(
    BLOCK,
    (_, kind: string, info: string | undefined) =>
      `\`\`\`${kind}${info ? ` ${info}` : ''}\n${blocks[index++]}\`\`\``,
  );
  if (process.env['UPDATE']) await writeFile(path, keepIds(now, document));
  else expect(withoutIds(now)).toBe(withoutIds(document));
}

/** A folder with the plans of the repository, or with one file alone, as a comment of the document has it. */
async function placeOf(document: string): Promise<Workplace> {
  const [, name, source] = /<!-- in an empty folder with (\S+), which is (\S+) -->/.exec(document) ?? [];
  const workplace = await Workplace.open(name === undefined);
  if (name !== undefined && source !== undefined) await workplace.write(name, await readFile(source));
  return workplace;
}

/** Makes the edit that a diff block shows, in the one place where its lines stand; without a file it is only shown. */
async function edit({ folder }: Workplace, name: string, body: string): Promise<void> {
  if (name === '') return;
  const path = join(folder, name);
  const lines = body.split('\n').slice(0, -1);
  const textOf = (mark: string): string =>
    lines
      .filter((line) => !line.startsWith(mark))
      .map((line) => `${line.slice(1)}\n`)
      .join('');
  const [before, after] = [textOf('+'), textOf('-')];
  const parts = (await readFile(path, 'utf8')).split(before);
  expect(parts.length, `${name} has to have these lines once:\n${before}`).toBe(2);
  await writeFile(path, parts.join(after));
}

function surroundingsOf(info: string): Surroundings {
  const said = info.split(/\s+/);
  const terminal = said.indexOf('terminal');
  const today = said.find((word) => word.startsWith('today='))?.slice(6);
  return {
    env: { CYCLO_LANG: said.includes('ru') ? 'ru' : 'en' },
    ...(terminal < 0 ? {} : { columns: Number(said[terminal + 1]) || 80 }),
    ...(today ? { now: `${today}T06:00:00.000Z` } : {}),
  };
}

async function runBlock(workplace: Workplace, surroundings: Surroundings, body: string): Promise<string> {
  const lines: string[] = [];
  for (const command of body.split('\n').filter((line) => line.startsWith('$ '))) {
    const [program, ...argv] = words(command.slice(2).replace(/^npx /, ''));
    expect(['cyclo', 'git'], `only cyclo and git can be run: ${command}`).toContain(program);
    const { exit, out, err } =
      program === 'git'
        ? runGit(workplace.folder, argv, surroundings)
        : await workplace.cyclo(argv, {
            ...surroundings,
            env: { ...gitEnv(surroundings), ...surroundings.env },
          });
    const printed = `${out}${err}`.replace(/[ \t\r]+$/gm, '');
    lines.push(`${command}\n${printed}${exit === 0 ? '' : `(exit ${exit})\n`}`);
  }
  return lines.join('');
}

/** Commits are made at the time of the block, so that their hashes are the same each time. */
function gitEnv({ now = '2010-10-05T06:00:00.000Z' }: Surroundings): Record<string, string> {
  return { ...ENV, GIT_AUTHOR_DATE: now, GIT_COMMITTER_DATE: now };
}

function runGit(
  cwd: string,
  argv: readonly string[],
  surroundings: Surroundings,
): { exit: number; out: string; err: string } {
  const env = { ...gitEnv(surroundings), ...surroundings.env };
  const { status, stdout, stderr } = spawnSync('git', argv, { cwd, encoding: 'utf8', env });
  return { exit: status ?? -1, out: stdout, err: stderr };
}

function withoutIds(text: string): string {
  return text.replaceAll(ID, '<id>');
}

/** Ids are made anew on every run: an update keeps those that were there. */
function keepIds(now: string, before: string): string {
  return withoutIds(now) === withoutIds(before) ? before : now;
}
