import { say } from '../../src/commands/context.ts';
import { expect, test } from 'vitest';
import type { Output } from '../../src/io.ts';

async function said(text: string, isTTY: boolean): Promise<string> {
  let written = '';
  const output: Output = { isTTY, columns: 20, write: (content) => void (written += String(content)) };
  await say(output, text);
  return written;
}

test('breaks at a terminal between words and keeps indents, and nothing elsewhere', async () => {
  const text = 'Что изменено:\n    в файле .gitattributes';
  expect(await said(text, true)).toBe('Что изменено:\n    в файле\n    .gitattributes\n');
  expect(await said(text, false)).toBe(`${text}\n`);
  expect(await said('Коротко.', true)).toBe('Коротко.\n');
});
