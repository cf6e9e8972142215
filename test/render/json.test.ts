import fc from 'fast-check';
import { expect, it } from 'vitest';
import { escapedJson } from '../../src/visible-text.ts';
import { jsonPieces, renderJson } from '../../src/render/json.ts';

it('gives in pieces what is one text otherwise, however long its lists are', () => {
  const long = fc.array(fc.jsonValue(), { maxLength: 450, size: 'max' });
  const result = fc.dictionary(fc.string(), fc.oneof(fc.jsonValue(), long, fc.constant(undefined)));
  fc.assert(
    fc.property(result, (value) => {
      const whole = `${escapedJson(JSON.stringify({ schemaVersion: 2, ...value }, null, 2))}\n`;
      expect(renderJson(value)).toBe(whole);
      expect([...jsonPieces(value)].every((piece) => piece.length < whole.length)).toBe(true);
    }),
  );
});
