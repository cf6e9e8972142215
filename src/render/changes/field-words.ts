import { changeMessages } from '../../messages/sections/changes.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Key } from '../../plan/field.ts';

/** What a key of a plan, a registry or a calendar is called. Every key of the schemas has a name; others are their own. */
export function fieldWords(field: string, messages: Messages): string {
  const { fields } = changeMessages(messages);
  const names: Readonly<Record<Key, string>> = fields;
  return Object.hasOwn(names, field) ? names[field as Key] : field;
}
