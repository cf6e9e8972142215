import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workplace } from '../test-io.ts';

describe('two plans of one name', () => {
  let workplace: Workplace;
  const copy = 'plans/zz-copy.yaml';

  beforeEach(async () => {
    workplace = await Workplace.open();
    await cp(join(workplace.folder, 'plans/sgo-2010-h1.yaml'), join(workplace.folder, copy));
  });
  afterEach(() => workplace.close());

  it('are found at the name of the second, naming the first', async () => {
    const { out, exit } = await workplace.cyclo('validate --format json');
    const { diagnostics } = JSON.parse(out) as { diagnostics: { code: string }[] };
    expect(diagnostics.filter(({ code }) => code === 'repeated-plan')).toEqual([
      expect.objectContaining({ severity: 'warning', file: copy, line: 3, path: ['plan'] }),
    ]);
    expect(exit).toBe(0);
    const text = await workplace.cyclo('validate', { env: { CYCLO_LANG: 'ru' } });
    expect(text.out).toContain('Имя «sgo-2010-h1» уже есть у плана plans/sgo-2010-h1.yaml');
  });

  it('may be editions of one plan where the files are named', async () => {
    const { out } = await workplace.cyclo(`validate plans/sgo-2010-h1.yaml ${copy}`);
    expect(out).not.toContain('repeated-plan');
  });

  it('are fine once one of them has another name', async () => {
    const text = await readFile(join(workplace.folder, copy), 'utf8');
    await writeFile(join(workplace.folder, copy), text.replace('plan: sgo-2010-h1', 'plan: sgo-2011-h1'));
    expect((await workplace.cyclo('validate')).out).not.toContain('repeated-plan');
  });
});
