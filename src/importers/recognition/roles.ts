/** What an actor is in its work, by the words of it, and what event the words are about. */
import type { Task } from '../../plan/plan.ts';
import { plainText, stemsOf } from './words.ts';

type Role = Task['role'];

/** How texts begin, and what that makes of the actor. What is left is the event. */
interface Beginnings {
  readonly role: Role;
  readonly patterns: readonly RegExp[];
  /** Whether that is so only of {@link EVENT events}: of anything else, whoever does it performs it. */
  readonly isOfEvents?: true;
}

const BEGINNINGS: readonly Beginnings[] = [
  {
    role: 'participant',
    patterns: [
      /^(?:принять |принимать |принимают )?участие (?:\p{L}+ов |\p{L}+ей |обучающихся |учащихся )?(?:во?|на) /iu,
      /^(?:участвовать|выступление|выступить) (?:во?|на) /iu,
      /^(?:посещение|присутствие) (?:на )?(?=\p{L}*(?:семинар|совещани|заседани|собрани|конференц|вебинар))/iu,
      /^(?:направление|командирование|обеспечение явки|обеспечение участия) .*? (?:на|в) (?=\p{L}*(?:семинар|совещани|заседани|собрани|конференц|вебинар|курс))/iu,
    ],
  },
  {
    role: 'organizer',
    patterns: [
      /^(?:организация(?:,| и) *(?:подготовка,? *(?:и )?)?проведение|подготовка(?:,| и) *(?:организация,? *(?:и )?)?проведение|проведение и организация) /iu,
      /^(?:организовать и провести|подготовить и провести) /iu,
    ],
  },
  {
    role: 'support',
    patterns: [
      /^(?:сопровождение|содействие|помощь|техническое сопровождение|методическое сопровождение|информационное сопровождение|содействие (?:в|по)) (?:в |при )?(?:организации |проведени[ия] |и )*/iu,
    ],
    isOfEvents: true,
  },
  {
    role: 'control',
    patterns: [/^(?:контроль|тематический контроль|собеседование|проверка|инспектирование|мониторинг) /iu],
  },
  { role: 'organizer', patterns: [/^(?:проведение|провести|проводит) /iu], isOfEvents: true },
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
  for (const { role, patterns, isOfEvents } of BEGINNINGS) {
    const pattern = patterns.find((each) => each.test(plain));
    if (!pattern) continue;
    const rest = plain.replace(pattern, '');
    if (isOfEvents && !EVENT.test(rest)) break;
    return { role, event: role === 'control' ? [] : eventStems(rest), with: partners };
  }
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
