import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../runs.ts';
import { read } from './yaml-reading.ts';

const PLAN = readFileSync(
  path.join(import.meta.dirname, '..', '..', 'plans', 'sgo-2010-h1.yaml'),
  'utf8',
).slice(0, 6_000);
const SIGNS = [
  ...'?:-#,[]{}|>&*!%@`"\'\\ \n\t\r\0~.',
  '? ',
  ': ',
  '- ',
  ' #',
  '\u00A0',
  '\u0085',
  '\uFEFF',
  '😀',
  'null: x',
];

test('whatever damages a file, findings stand inside its text', async () => {
  const damage = fc.array(
    fc.record({
      at: fc.nat({ max: PLAN.length }),
      removed: fc.constantFrom(0, 0, 1, 7),
      sign: fc.constantFrom(...SIGNS),
    }),
    { minLength: 1, maxLength: 4 },
  );
  await fc.assert(
    fc.asyncProperty(damage, fc.nat({ max: 3 }), async (wounds, part) => {
      let text = PLAN.slice(part * 800, part * 800 + 1_200);
      for (const { at, removed, sign } of wounds) {
        const place = at % (text.length + 1);
        text = text.slice(0, place) + sign + text.slice(place + removed);
      }
      const source = await read(text);
      for (const { code, span, related } of source.diagnostics) {
        for (const { line, column, endLine, endColumn } of [span, ...related]) {
          expect({ code, line: line >= 1, column: column >= 1 }).toEqual({ code, line: true, column: true });
          const width = source.lines.content(endLine).length;
          const isInside =
            column <= source.lines.content(line).length + 2 &&
            endColumn <= width + 2 &&
            (endLine > line || endColumn >= column);
          expect({ code, text, line, column, endLine, endColumn, isInside }).toMatchObject({
            isInside: true,
          });
        }
      }
    }),
    { numRuns: runs(15_000) },
  );
});
