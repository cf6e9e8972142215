import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';
import { writeChanged } from './write-changed.mjs';

const SCHEMAS = new URL('../schemas/', import.meta.url);
const OUTPUT = new URL('../src/plan/generated/', import.meta.url);
const ROOTS = {
  'plan.schema.json': 'PlanFile',
  'units.schema.json': 'UnitsFile',
  'calendar.schema.json': 'CalendarFile',
  'spans.schema.json': 'SpansFile',
};

/** Names come from `$defs` alone: titles are for editors, in two languages. Notes for editors would only be repeated. */
function withoutTitles(node) {
  if (Array.isArray(node)) return node.map(withoutTitles);
  if (typeof node !== 'object' || node === null) return node;
  const kept = Object.entries(node).filter(([key, value]) => {
    const isNote =
      ['title', 'examples', 'description'].includes(key) &&
      (typeof value === 'string' || Array.isArray(value));
    return !isNote && key !== '$id' && key !== 'maxItems' && key !== 'minItems';
  });
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutTitles(value)]));
}

/** Writes the types of plan files from their schemas, so that the two cannot drift apart. */
export async function generateTypes() {
  const read = async (name) => withoutTitles(JSON.parse(await readFile(new URL(name, SCHEMAS), 'utf8')));
  const schemas = Object.fromEntries(
    await Promise.all(Object.keys(ROOTS).map(async (name) => [name, await read(name)])),
  );
  const definitions = Object.assign({}, ...Object.values(schemas).map((schema) => schema.$defs));
  const local = JSON.parse(JSON.stringify(schemas).replaceAll(/"\$ref":"[a-z.]*#/g, '"$ref":"#'));
  const all = {
    $defs: JSON.parse(JSON.stringify(definitions).replaceAll(/"\$ref":"[a-z.]*#/g, '"$ref":"#')),
    type: 'object',
    additionalProperties: false,
    required: Object.values(ROOTS),
    properties: Object.fromEntries(
      Object.entries(ROOTS).map(([file, name]) => {
        const { $defs: _, $schema: __, ...root } = local[file];
        return [name, { ...root, title: name }];
      }),
    ),
  };
  const text = await compile(all, 'Files', {
    additionalProperties: false,
    bannerComment: '/* Made from schemas/ by the build: edit those. */',
    format: false,
  });
  await writeChanged(fileURLToPath(new URL('plan-file.ts', OUTPUT)), text);
}
