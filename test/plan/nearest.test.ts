import { expect, test } from 'vitest';
import { nearest } from '../../src/plan/nearest.ts';

test.each([
  ['organiser', ['organizer', 'participant'], 'organizer'],
  ['aftr', ['after', 'actor'], 'after'],
  ['UM', ['UO', 'UMC'], 'UMC'],
  ['RU0', ['RUO', 'UO'], 'RUO'],
  ['ruo', ['RUO'], 'RUO'],
  // Cyrillic letters that look Latin.
  ['РUО', ['RUO', 'UO'], 'RUO'],
  ['UМС', ['UMC', 'UO'], 'UMC'],
  ['consultaitons', ['consultations', 'meetings'], 'consultations'],
  // Two letters that changed places are one slip.
  ['mian', ['main', 'topic'], 'main'],
  ['rou', ['MOU', 'RUO'], 'RUO'],
  ['abdc', ['abcde', 'bacd'], undefined],
  ['colour', ['after', 'with', 'was'], undefined],
  ['x', ['y', 'z'], undefined],
  ['seminar-pdn', ['seminar-pdn-2', 'meetings'], 'seminar-pdn-2'],
])('%s among %j is %s', (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected);
});
