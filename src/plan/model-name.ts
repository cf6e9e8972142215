/** Names that the model has for keys of files: the same words, written as programs write them. */

import { once } from '../group-by.ts';

/** `issuerGenitive` for `issuer-genitive`. */
export type ModelName<Key> = Key extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<ModelName<Rest>>}`
  : Key;

/** What a part of a file says, under the names of the model. */
export type Modelled<Entry> = { readonly [Key in keyof Entry as ModelName<Key>]: Entry[Key] };

/** The name of a key. */
export const modelName = once((key: string): string =>
  key.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
);

/** What a part of a file says, under the names of the model; what it does not say is absent. */
export function modelled<Entry extends object>(entry: Entry): Modelled<Entry> {
  const said = Object.entries(entry).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said.map(([key, value]) => [modelName(key), value])) as Modelled<Entry>;
}
