import type { SpanWords } from '../../../calendar/when.ts';
import type { SpanForms } from '../../phrases/span-phrase.ts';

/** The name of a span in the forms that sentences need. */
export function spanForms({
  name,
  during = `in ${name}`,
  each = `in each of ${name}`,
}: SpanWords): SpanForms {
  return { during, genitive: name, each };
}
