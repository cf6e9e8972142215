import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readAny } from '../../src/plan/read-edition.ts';
import { Workplace } from '../test-io.ts';

const KINDS = ['plan', 'units', 'spans', 'calendar'] as const;

async function printed(kind: string): Promise<object> {
  const workplace = await Workplace.open(false);
  const { out } = await workplace.cyclo(`schema ${kind}`);
  await workplace.close();
  return JSON.parse(out) as object;
}

/** Every plan, registry and calendar of the project and of its tests that is YAML. */
const files = ['plans', 'test/rules'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name)),
);

describe('the printed schema', () => {
  it.each(KINDS)('of a %s refers to no other file', async (kind) => {
    const references = [...JSON.stringify(await printed(kind)).matchAll(/"\$ref":"([^"]*)"/g)].map(
      ([, to]) => to,
    );
    expect(references.filter((to) => !to!.startsWith('#/$defs/'))).toEqual([]);
  });

  it('says of every file what cyclo says: whether it keeps to the schema', async () => {
    const ajv = new Ajv2020({ strict: true });
    const validators = Object.fromEntries(
      await Promise.all(KINDS.map(async (kind) => [kind, ajv.compile(await printed(kind))] as const)),
    );
    let compared = 0;
    for (const file of files) {
      const bytes = readFileSync(file);
      const { files: read, diagnostics } = await readAny('plan.yaml', bytes, async () => undefined);
      if (diagnostics.some(({ code }) => code.startsWith('yaml-'))) continue;
      compared++;
      const isKept = !diagnostics.some(({ code }) => code.startsWith('schema-'));
      const { kind } = read[0]!;
      expect({ file, isKept: validators[kind]!(parse(bytes.toString())) }).toEqual({ file, isKept });
    }
    expect(compared).toBeGreaterThan(60);
  });
});
