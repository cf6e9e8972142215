import { expect, it } from 'vitest';
import { Workplace } from '../test-io.ts';

const LIST = 'test/import/class-columns.html';

it('shows on a terminal how far an import is, at each of its stages, and takes the bar away', async () => {
  const place = await Workplace.open(false);
  try {
    const { out, err } = await place.cyclo(
      ['import', `${process.cwd()}/${LIST}`, '--lang', 'en', '--output', 'plan.yaml'],
      {
        columns: 80,
      },
    );
    for (const stage of ['Recognising', 'Checking'])
      expect(err).toMatch(new RegExp(`${stage} [█░]{30} \\d+ %`));
    expect(err).toMatch(/Recognising █{30} 100 %/);
    expect(err.endsWith('\r\u001B[K')).toBe(true);
    expect(out).not.toContain('█');
  } finally {
    await place.close();
  }
});

it('shows none where nobody looks', async () => {
  const place = await Workplace.open(false);
  try {
    const { err } = await place.cyclo([
      'import',
      `${process.cwd()}/${LIST}`,
      '--lang',
      'en',
      '--output',
      'plan.yaml',
    ]);
    expect(err).not.toContain('█');
  } finally {
    await place.close();
  }
});
