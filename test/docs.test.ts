import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { expectTranscript } from './transcript.ts';

const documents = [
  'README.md',
  'README.ru.md',
  ...readdirSync('docs').map((name) => `docs/${name}`),
  ...readdirSync('test/cli').map((name) => `test/cli/${name}`),
].filter((path) => path.endsWith('.md') && readFileSync(path, 'utf8').includes('```console'));

describe('what documents show is what commands print', () => {
  it.each(documents)('%s', async (path) => {
    await expectTranscript(path);
  });
});
