/** What terms are counted from that name another work of the document: «за 3 дня до педсовета». */
import type { Month } from '../../../calendar/day.ts';
import type { Anchor, Term, When } from '../../../calendar/when.ts';
import type { AnchorFinder } from '../../../messages/phrases/when-of-facts.ts';
import { DOUBTFUL, finding, type ImportFinding } from '../finding.ts';
import type { NamedWork } from '../plan-draft.ts';
import { comparable, stemsOf } from '../words.ts';

/** Words that are said of any work. */
const OF_ANY = new Set(
  stemsOf(
    'проведение мероприятие окончание начало завершение выполнение дата день срок подготовка получение поступление',
  ),
);

const tellingStems = (text: string): string[] => stemsOf(text).filter((stem) => !OF_ANY.has(stem));

/**
 * Finds the one text of a document that has all the words. Its id is not known yet: the anchor names it by the text,
 * until {@link settleAnchors}.
 */
export function anchorsAmong(texts: readonly string[]): AnchorFinder {
  /** Most plans count nothing from other work, and have many texts. */
  let known: readonly { readonly text: string; readonly stems: readonly string[] }[] | undefined;
  const stemsOfTexts = (): NonNullable<typeof known> => {
    if (known) return known;
    const distinct = new Map(texts.map((text) => [comparable(text), text]));
    return (known = [...distinct.values()].map((text) => ({ text, stems: tellingStems(text) })));
  };
  return ({ what, name }) => {
    if (name === undefined || (what !== 'other' && what !== 'activity' && what !== 'done')) return undefined;
    const wanted = tellingStems(name);
    if (wanted.length === 0) return undefined;
    const found = stemsOfTexts()
      .filter((each) => wanted.every((stem) => each.stems.includes(stem)))
      .sort((one, other) => one.stems.length - other.stems.length);
    const [best, next] = found;
    if (!best || (next && next.stems.length === best.stems.length)) return undefined;
    return { kind: what === 'done' ? 'done' : 'activity', activity: best.text };
  };
}

/** Works with the ids of those that their terms are counted from; where that cannot be, a term is kept in its words. */
export function settleAnchors(
  works: readonly NamedWork[],
  period: readonly Month[],
): { readonly works: readonly NamedWork[]; readonly findings: readonly ImportFinding[] } {
  const isCounted = ({ when }: { readonly when: When }): boolean =>
    when.some(({ kind }) => kind === 'relative');
  if (!works.some((work) => work.tasks.some(isCounted))) return { works, findings: [] };
  const findings: ImportFinding[] = [];
  const byText = new Map<string, NamedWork>();
  for (const work of works)
    for (const { text } of work.items) if (!byText.has(comparable(text))) byText.set(comparable(text), work);
  const settled = (own: NamedWork, term: Term): Term => {
    if (term.kind !== 'relative' || !('activity' in term.anchor)) return term;
    const target = byText.get(comparable(term.anchor.activity));
    // What is counted from itself, or from what is counted in its turn, has no day to be counted from.
    if (!target || target.id === own.id || target.tasks.some(isCounted)) {
      const { words = '' } = term;
      findings.push(finding('term-unclear', words, DOUBTFUL, own.items[0]!.place));
      return { kind: 'throughout', in: period, words };
    }
    const anchor: Anchor = { ...term.anchor, activity: target.id, name: target.title };
    return { ...term, anchor };
  };
  const settledWorks = works.map((work) => {
    const known = new Map<Term, Term>();
    const all = (when: When): When =>
      when.map((term) => {
        if (!known.has(term)) known.set(term, settled(work, term));
        return known.get(term)!;
      });
    return {
      ...work,
      when: all(work.when),
      tasks: work.tasks.map((task) => ({ ...task, when: all(task.when) })),
    };
  });
  return { works: settledWorks, findings };
}
