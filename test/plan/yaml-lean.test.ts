import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import fc from 'fast-check';
import { parseEvents } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runs } from '../runs.ts';
import { CASES } from './yaml-cases.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(path.join(tmpdir(), 'cyclo-lean-'));

/** js-yaml as it is shipped: its needed parts, and a faster way through plain scalars. */
let lean: { parseEvents: typeof parseEvents };

beforeAll(async () => {
  const plugin = pathToFileURL(path.join(ROOT, 'build-yaml.mjs')).href;
  const { leanJsYaml } = (await import(plugin)) as { leanJsYaml: Plugin };
  const outfile = path.join(folder, 'js-yaml.mjs');
  const entryPoints = [fileURLToPath(import.meta.resolve('js-yaml'))];
  await build({ entryPoints, outfile, format: 'esm', plugins: [leanJsYaml] });
  lean = (await import(pathToFileURL(outfile).href)) as typeof lean;
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What a parser makes of a text: its events, or why and where it refuses. */
function outcome(parse: typeof parseEvents, text: string): unknown {
  try {
    return parse(text, { maxDepth: 100 });
  } catch (error) {
    return String(error);
  }
}

function expectTheSame(text: string): void {
  expect({ text, read: outcome(lean.parseEvents, text) }).toEqual({ text, read: outcome(parseEvents, text) });
}

describe('js-yaml as it is shipped reads what js-yaml reads', () => {
  test.each(CASES.map((text) => [text]))('%j', (text) => {
    expectTheSame(text);
  });

  test('every YAML file of the repository', () => {
    const files = ['plans', 'test'].flatMap((name) =>
      readdirSync(path.join(ROOT, name), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.yaml'))
        .map((file) => path.join(ROOT, name, file)),
    );
    expect(files.length).toBeGreaterThan(50);
    for (const file of files) expectTheSame(readFileSync(file, 'utf8'));
  });

  test('heaps of the signs at which a plain scalar may end', () => {
    const signs = [...'aя:#,[]{}-.? \t\n\r\0\uFEFF"\'|>&*!%', ' ', ' ', '\n', ': ', ' #', '\n  ', 'б', '😀'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...signs), { maxLength: 24 }), (text) => {
        expectTheSame(text.join(''));
      }),
      { numRuns: runs(20_000) },
    );
  });
});
