import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/plan/yaml/source.ts';

const read = async (text: string) => {
  const { diagnostics, text: kept } = await readYaml(new TextEncoder().encode(text), 'plan.yaml');
  return { kept, found: diagnostics.map(({ code, span }) => `${code} ${span.line}`) };
};

describe('a file with the markers of a merge', () => {
  it('has every conflict said with its line, and nothing else', async () => {
    const text =
      'a: 1\n<<<<<<< ours\nb: 2\n=======\nb: 3\nc: 4\n>>>>>>> theirs\nd: 5\n<<<<<<<\n=======\ne: 1\n>>>>>>>\n';
    const { kept, found } = await read(text);
    expect(kept).toBe(text);
    expect(found).toEqual(['yaml-conflict 2', 'yaml-conflict 9']);
  });

  it('has nothing else said of it where a conflict goes through a text', async () => {
    const text = 'a: |-\n  one\n<<<<<<< ours\n  two\n=======\n  three\n>>>>>>> theirs\n  four\nb: c: d\n';
    expect((await read(text)).found).toEqual(['yaml-conflict 3']);
  });

  it('may have markers of any length, CR LF, and a base', async () => {
    const text =
      'a: 1\r\n<<<<<<<<<< x\r\nb: 2\r\n|||||||||| y\r\nb: 1\r\n==========\r\nb: 3\r\n>>>>>>>>>> z\r\n';
    const { found } = await read(text);
    expect(found).toEqual(['yaml-conflict 2']);
  });

  it('may have lost some of them', async () => {
    expect((await read('a: 1\n=======\nb: 2\n>>>>>>> theirs\n')).found).toEqual([
      'yaml-conflict 2',
      'yaml-conflict 4',
    ]);
  });

  it('is none where lines only look so', async () => {
    expect((await read('a text\n=======\nof three lines\n')).found).toEqual([]);
    expect((await read('a: b\n======\n')).found).not.toContain('yaml-conflict 2');
  });
});
