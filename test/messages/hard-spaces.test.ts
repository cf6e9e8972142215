import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hardSpaces } from '../../src/messages/phrases/hard-spaces.ts';

it.each([
  ['приказ от 20.08.2010 № 152', 'приказ от 20.08.2010 №_152'],
  ['на I полугодие 2010/2011 учебного года', 'на I_полугодие 2010/2011_учебного года'],
  ['5 октября 2010 г.', '5_октября_2010_г.'],
  ['в октябре 2010 года', 'в октябре_2010_года'],
  ['Е. А. Коузова', 'Е._А._Коузова'],
  ['Коузова Е. А., начальник', 'Коузова_Е._А., начальник'],
  ['Не позднее 5-го числа', 'Не_позднее_5-го числа'],
  ['просрочено на 3 дня, 14,6 %', 'просрочено на 3_дня, 14,6_%'],
  ['срок — 31.08.2010', 'срок_— 31.08.2010'],
  ['ТК РФ, ст. 112, п. 3', 'ТК РФ, ст._112, п._3'],
  ['и т. д.', 'и т._д.'],
  ['г. Челябинск', 'г._Челябинск'],
  ['не выполнено 4 из 7', 'не выполнено 4_из_7'],
  ['в 2010 г. Управление', 'в 2010_г. Управление'],
  ['ОШ-1 · form-osh-1', 'ОШ-1_· form-osh-1'],
  ['маяк 2010 столов', 'маяк 2010 столов'],
])('%s', (text, shown) => expect(hardSpaces(text)).toBe(shown.replaceAll('_', '\u00a0')));

it('changes nothing but spaces, and nothing twice', () => {
  const words = fc.constantFrom(
    '№',
    '5',
    'мая',
    '2010',
    'г.',
    'Е.',
    'А.',
    'Коузова',
    'не',
    'позднее',
    '—',
    'дня',
    '%',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 12 }), (parts) => {
      const text = parts.join(' ');
      const set = hardSpaces(text);
      expect(set.replaceAll('\u00a0', ' ')).toBe(text.replaceAll('\u00a0', ' '));
      expect(hardSpaces(set)).toBe(set);
    }),
  );
});
