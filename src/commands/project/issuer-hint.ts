import { isDeclinable } from '../../messages/ru/declension.ts';
import type { Plan } from '../../plan/plan.ts';
import { say, type Context } from '../context.ts';

/** Says, where a document is made, that the issuer's name stands in it undeclined. Nothing fails: the plan is right. */
export async function hintAtIssuer(
  { io, messages, quiet }: Context,
  { language, order }: Plan,
): Promise<void> {
  if (quiet || language !== 'ru' || !order) return;
  const { issuer, issuerGenitive } = order;
  if (issuerGenitive !== undefined || isDeclinable(issuer)) return;
  await say(io.stderr, messages.exports.undeclined({ issuer }));
}
