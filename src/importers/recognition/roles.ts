/** What an actor is in its work, by the words of it, and what event the words are about. */
import type { Task } from '../../plan/plan.ts';
import { plainText, stemsOf } from './words.ts';

type Role = Task['role'];

/** How texts begin, and what that makes of the actor. What is left is the event. */
const BEGINNINGS: readonly (readonly [pattern: RegExp, role: Role])[] = [
  [
    /^(?:принять |принимать |принимают )?участие (?:\p{L}+ов |\p{L}+ей |обучающихся |учащихся )?(?:во?|на) /iu,
    'participant',
  ],
  [/^(?:участвовать|выступление|выступить) (?:во?|на) /iu, 'participant'],
  [
    /^(?:посещение|присутствие) (?:на )?(?=\p{L}*(?:семинар|совещани|заседани|собрани|конференц|вебинар))/iu,
    'participant',
  ],
  [
    /^(?:направление|командирование|обеспечение явки|обеспечение участия) .*? (?:на|в) (?=\p{L}*(?:семинар|совещани|заседани|собрани|конференц|вебинар|курс))/iu,
    'participant',
  ],
  [
    /^(?:организация(?:,| и) *(?:подготовка,? *(?:и )?)?проведение|подготовка(?:,| и) *(?:организация,? *(?:и )?)?проведение|проведение и организация) /iu,
    'organizer',
  ],
  [/^(?:организовать и провести|подготовить и провести) /iu, 'organizer'],
  [
    /^(?:сопровождение|содействие|помощь|техническое сопровождение|методическое сопровождение|информационное сопровождение|содействие (?:в|по)) (?:в |при )?(?:организации |проведени[ия] |и )*/iu,
    'support',
  ],
  [/^(?:контроль|тематический контроль|собеседование|проверка|инспектирование|мониторинг) /iu, 'control'],
];

/** Events that one organizes and others come to: «проведение» alone makes an organizer only of these. */
const EVENT =
  /^(?:\p{L}+(?:ого|его|ой|ей|ых|их|о-\p{L}+) ){0,4}(?:семинар|совещани|заседани|собрани|конференц|вебинар|олимпиад|конкурс|педсовет|педагогическ\p{L}+ совет|мастер-класс|круглого стол|круглый стол|курс|форум|фестивал|соревновани|чтени|методического дн|методическ\p{L}+ недел|праздник|акци)/iu;

/** What the words of an item make of who does it. */
export interface RoleReading {
  readonly role: Role;
  /** What is organized, taken part in or supported, as stems; empty where it is no such thing. */
  readonly event: readonly string[];
  /** Outside bodies that take part: «совместно с …». */
  readonly with: readonly string[];
}

/** Reads a role off the words of an item. */
export function readRole(text: string): RoleReading {
  const plain = plainText(text);
  const partners = partnersOf(plain);
  const found = BEGINNINGS.find(([pattern]) => pattern.test(plain));
  if (found) {
    const [pattern, role] = found;
    const rest = plain.replace(pattern, '');
    // Only what people come together for can be organized by one and visited by others.
    const isEvent =
      role === 'organizer' || role === 'participant' || (role === 'support' && EVENT.test(rest));
    if (role === 'support' && !isEvent) return { role: 'performer', event: [], with: partners };
    if (role === 'organizer' || role === 'participant' || role === 'support')
      return { role, event: eventStems(rest), with: partners };
    return { role, event: [], with: partners };
  }
  const held = /^(?:проведение|провести|проводит) /iu.exec(plain);
  const rest = held ? plain.slice(held[0].length) : '';
  if (held && EVENT.test(rest)) return { role: 'organizer', event: eventStems(rest), with: partners };
  return { role: 'performer', event: [], with: partners };
}

/** The event without what each side adds to it: brackets, partners. */
function eventStems(text: string): string[] {
  return stemsOf(text.replaceAll(/\([^)]*\)/g, ' ').replace(/\sсовместно с(?:о)?\s.*$/iu, ' '));
}

/** Who takes part from outside, where it is one name whose nominative can be told. */
function partnersOf(text: string): string[] {
  const found =
    /совместно с(?:о)?( специалистами| представителями| сотрудниками)? (\p{Lu}[\p{L}-]{3,})(?=[).,;]|$| в рамках)/u.exec(
      text,
    );
  if (!found) return [];
  const [, people, name = ''] = found;
  if (/^\p{Lu}+$/u.test(name)) return [name];
  if (people === undefined && name.endsWith('ом')) return [name.slice(0, -2)];
  return people !== undefined && /[бвгдзклмнпрстфхц]а$/u.test(name) ? [name.slice(0, -1)] : [];
}
