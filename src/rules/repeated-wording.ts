import { addTo, entryIn } from '../group-by.ts';
import { monthsBetween } from '../calendar/day.ts';
import type { Path } from '../diagnostic.ts';
import { rule, type Subject, taskPath, type TaskPlace } from './rule.ts';

/** Words of a task, and the occurrence they are for where they are not those of every occurrence. */
interface TaskWords {
  readonly place: TaskPlace;
  readonly occurrence?: string;
}

/** The same words stand twice in a cell. */
export const repeatedWording = rule('repeated-wording', 'warning', function* ({ tasks, entry }) {
  // Equal words are rare, and only they are looked at more closely.
  const byActor = new Map<string, Map<string, TaskWords[]>>();
  for (const words of allWords(tasks)) {
    const { place, occurrence } = words;
    const known = entryIn(byActor, place.task.actor, () => new Map<string, TaskWords[]>());
    const text = occurrence === undefined ? place.task.text : place.task.wording[occurrence]!;
    addTo(known, text, words);
  }
  for (const [actor, known] of byActor) {
    for (const equal of known.values()) {
      if (equal.length < 2) continue;
      for (const [second, first, month] of repeated(equal)) {
        yield { args: { actor, month }, path: textPath(second, entry), related: [textPath(first, entry)] };
      }
    }
  }
});

function* allWords(tasks: readonly TaskPlace[]): Iterable<TaskWords> {
  for (const place of tasks) {
    yield { place };
    for (const occurrence in place.task.wording) yield { place, occurrence };
  }
}

/** Of equal words, each that shares a month with earlier ones of another activity, and the first such month. */
function* repeated(equal: readonly TaskWords[]): Iterable<[TaskWords, TaskWords, string]> {
  const inMonth = new Map<string, TaskWords>();
  for (const words of equal) {
    let isReported = false;
    for (const month of monthsOf(words)) {
      const first = inMonth.get(month);
      if (!first) inMonth.set(month, words);
      else if (first.place.activity !== words.place.activity && !isReported) {
        isReported = true;
        yield [words, first, month];
      }
    }
  }
}

/** The months in whose cells the words are printed. */
function monthsOf({ place: { task, times }, occurrence }: TaskWords): string[] {
  return times.occurrences
    .filter(({ id }) => (occurrence === undefined ? task.wording[id] === undefined : id === occurrence))
    .flatMap(({ from, to }) => monthsBetween(from, to));
}

/** Where words stand: in `wording`, in `text`, or as the short form of a task. */
function textPath({ place, occurrence }: TaskWords, entry: Subject['entry']): Path {
  const path = taskPath(place);
  if (occurrence !== undefined) return [...path, 'wording', occurrence];
  return typeof entry.activities[place.index]?.tasks[place.task.actor] === 'string'
    ? path
    : [...path, 'text'];
}
