import { describe, expect, it } from 'vitest';
import { TestRepository } from './test-repository.ts';

describe('a copy of a repository that was set up', () => {
  it.each(['true', 'input', 'false'])(
    'with core.autocrlf=%s has its plans in the canonical form',
    async (autocrlf) => {
      const origin = new TestRepository('plans');
      try {
        await origin.cyclo('git setup');
        origin.commit('Передать планы программе');
        origin.git('-c', `core.autocrlf=${autocrlf}`, 'clone', '--quiet', '.', 'copy');
        const copy = ['-C', 'copy', '-c', `core.autocrlf=${autocrlf}`];
        expect(origin.git(...copy, 'status', '--porcelain')).toBe('');
        expect(origin.read('copy/plans/sgo-2010-h1.yaml')).not.toContain('\r');
        const check = await origin.cyclo('fmt --check copy/plans/sgo-2010-h1.yaml');
        expect(check.exit).toBe(0);
      } finally {
        origin.close();
      }
    },
  );

  it('that git made with the line ends of Windows is right, too', async () => {
    const origin = new TestRepository('plans');
    try {
      origin.git('-c', 'core.autocrlf=true', 'clone', '--quiet', '.', 'copy');
      expect(origin.read('copy/plans/sgo-2010-h1.yaml')).toContain('\r\n');
      expect((await origin.cyclo('fmt --check copy/plans/sgo-2010-h1.yaml')).exit).toBe(0);
      const { exit, out } = await origin.cyclo('validate copy/plans/sgo-2010-h1.yaml');
      expect({ exit, isTold: out.includes('yaml-line-ends') }).toEqual({ exit: 0, isTold: false });
    } finally {
      origin.close();
    }
  });
});
