import { expect, it } from 'vitest';
import { changedComments } from '../../src/review/diff/comments.ts';

const PLAN = '# top\nplan: x # name\nactivities:\n  # head\n  - id: a\n# end\n';

it('counts lines of comments that only one text has, and none that stand elsewhere', () => {
  expect(changedComments(PLAN, PLAN)).toBe(0);
  expect(changedComments(PLAN, PLAN.replace('# head', '# other'))).toBe(1);
  expect(changedComments(PLAN, PLAN.replace(' # name', '').replace('# end\n', ''))).toBe(2);
  expect(changedComments(PLAN, PLAN.replace('  # head\n', '').replace('# top', '# top\n# head'))).toBe(0);
  expect(changedComments(PLAN, PLAN.replaceAll('\n', '\r\n'))).toBe(0);
});
