import type { SpanForms } from '../../phrases/span-phrase.ts';
import type { SpanWords } from '../../../calendar/when.ts';
import { headNoun, insideSentence } from '../declension.ts';

/** «В методическую неделю», но «в I четверти»: эти слова отвечают на вопрос «когда?» в винительном падеже. */
const IN_ACCUSATIVE: ReadonlySet<string> = new Set(
  'неделя сессия декада каникулы экзамены период'.split(' '),
);

/** «Каждый раз» по названию набора. */
const EACH: Readonly<Record<string, string>> = {
  четверти: 'каждую четверть',
  триместры: 'каждый триместр',
  семестры: 'каждый семестр',
  модули: 'каждый модуль',
  сессии: 'каждую сессию',
  каникулы: 'в каждые каникулы',
};

/** Название периода в тех формах, которые нужны в предложении; указанные в файле важнее составленных. */
export function spanForms(words: SpanWords): SpanForms {
  const { name } = words;
  const declined = words.genitive ?? insideSentence(name, 'genitive');
  const genitive = declined ?? `периода «${name}»`;
  const { during = duringOf(name) ?? `в период ${declined ?? `«${name}»`}` } = words;
  const noun = name.split(' ').at(-1)?.toLowerCase() ?? '';
  const { each = Object.hasOwn(EACH, noun) ? EACH[noun]! : `в каждый из периодов «${name}»` } = words;
  return { during, genitive, each };
}

function duringOf(name: string): string | undefined {
  const noun = headNoun(name);
  const said = insideSentence(
    name,
    noun !== undefined && IN_ACCUSATIVE.has(noun) ? 'accusative' : 'prepositional',
  );
  return said && `${/^(?:II(?!I)|2-|втор)/.test(said) ? 'во' : 'в'} ${said}`;
}
