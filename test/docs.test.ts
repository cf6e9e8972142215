import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { expectTranscript } from './transcript.ts';

const documents = [
  'README.md',
  'README.ru.md',
  ...['docs', 'docs/ru', 'test/cli'].flatMap((folder) =>
    readdirSync(folder).map((name) => `${folder}/${name}`),
  ),
].filter((path) => path.endsWith('.md') && readFileSync(path, 'utf8').includes('```console'));

describe('what documents show is what commands print', () => {
  it.each(documents)('%s', async (path) => {
    await expectTranscript(path);
  });
});
