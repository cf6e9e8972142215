import { readFile, writeFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { words, Workplace, type Surroundings } from './test-io.ts';

const BLOCK = /^```console(?: (?<info>[^\n]*))?\n(?<body>[\s\S]*?)^```$/gm;
const ID = /\b[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}(?:-[0-9a-f]{4}-[0-9a-f]{12})?/g;

/**
 * Runs every command of a document's console blocks, one after the other in one folder, and compares what is printed
 * with what the document says. A block's info may say `terminal` or `terminal 120`, `ru`, `today=2010-11-01`.
 * A last line `(exit 1)` tells an exit code other than 0. With `UPDATE=1` in the environment the document is rewritten.
 */
export async function expectTranscript(path: string): Promise<void> {
  const document = await readFile(path, 'utf8');
  const workplace = await Workplace.open();
  const blocks: string[] = [];
  try {
    for (const { groups } of document.matchAll(BLOCK)) {
      const { info = '', body = '' } = groups ?? {};
      blocks.push(await runBlock(workplace, surroundingsOf(info), body));
    }
  } finally {
    await workplace.close();
  }
  expect(blocks.length, `${path} has no console block`).toBeGreaterThan(0);
  let index = 0;
  const now = document.replaceAll(
    BLOCK,
    (_, info: string | undefined) => `\`\`\`console${info ? ` ${info}` : ''}\n${blocks[index++]}\`\`\``,
  );
  if (process.env['UPDATE']) await writeFile(path, keepIds(now, document));
  else expect(withoutIds(now)).toBe(withoutIds(document));
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
    expect(program, `only cyclo can be run: ${command}`).toBe('cyclo');
    const { exit, out, err } = await workplace.cyclo(argv, surroundings);
    const printed = `${out}${err}`.replace(/[ \t\r]+$/gm, '');
    lines.push(`${command}\n${printed}${exit === 0 ? '' : `(exit ${exit})\n`}`);
  }
  return lines.join('');
}

function withoutIds(text: string): string {
  return text.replaceAll(ID, '<id>');
}

/** Ids are made anew on every run: an update keeps those that were there. */
function keepIds(now: string, before: string): string {
  return withoutIds(now) === withoutIds(before) ? before : now;
}
