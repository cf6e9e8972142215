import type { Language } from '../messages.ts';

/** Word forms by plural category (CLDR): English needs `one` and `other`, Russian `one`, `few` and `many`. */
export type Forms = { readonly [K in Intl.LDMLPluralRule]?: string } & { readonly other: string };

const rules = new Map<Language, Intl.PluralRules>();

/** The form of a word that goes with a whole number: `plural('ru', 3, {one: 'пункт', few: 'пункта', other: 'пунктов'})`. */
export function plural(language: Language, count: number, forms: Forms): string {
  let rule = rules.get(language);
  if (!rule) rules.set(language, (rule = new Intl.PluralRules(language)));
  return forms[rule.select(count)] ?? forms.other;
}
