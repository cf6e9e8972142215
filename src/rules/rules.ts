/** The rules, in the order in which they look: names first, then time, then people, then words. A rule is one file and one line here. */
import { circularAfter } from './circular-after.ts';
import { circularWhen } from './circular-when.ts';
import { circularParent } from './circular-parent.ts';
import { duplicateActivity } from './duplicate-activity.ts';
import { duplicateName } from './duplicate-name.ts';
import { duplicateUnit } from './duplicate-unit.ts';
import { emptyCell } from './empty-cell.ts';
import { emptyPeriod } from './empty-period.ts';
import { emptySelection } from './empty-selection.ts';
import { emptyWhen } from './empty-when.ts';
import { finalStop } from './final-stop.ts';
import { hostMissing } from './host-missing.ts';
import { hostUnused } from './host-unused.ts';
import { impossibleDay } from './impossible-day.ts';
import { invisibleCharacter } from './invisible-character.ts';
import { lateAfter } from './late-after.ts';
import { lawNumber } from './law-number.ts';
import { mixedLetters } from './mixed-letters.ts';
import { movedNowhere } from './moved-nowhere.ts';
import { movedWhere } from './moved-where.ts';
import { noOrganizer } from './no-organizer.ts';
import { noParent } from './no-parent.ts';
import { noTurn } from './no-turn.ts';
import { noUnits } from './no-units.ts';
import { outsidePeriod } from './outside-period.ts';
import { repeatedOccurrence } from './repeated-occurrence.ts';
import { repeatedWording } from './repeated-wording.ts';
import { repeatedColumn } from './repeated-column.ts';
import { crossedColumns } from './crossed-columns.ts';
import { noWorkColumn } from './no-work-column.ts';
import { emptyColumn } from './empty-column.ts';
import type { Rule } from './rule.ts';
import { spacing } from './spacing.ts';
import { splitAbbreviation } from './split-abbreviation.ts';
import { taskOutsideActivity } from './task-outside-activity.ts';
import { missingSpanDates, spanElsewhere } from './missing-span-dates.ts';
import { spanNameTwice } from './span-name-twice.ts';
import { spanDatesClash } from './span-dates-clash.ts';
import { unknownSpan } from './unknown-span.ts';
import { uncoveredYear } from './uncovered-year.ts';
import { unitDates } from './unit-dates.ts';
import { unknownActor } from './unknown-actor.ts';
import { unknownAnchor } from './unknown-anchor.ts';
import { unknownAfter } from './unknown-after.ts';
import { unknownOccurrence } from './unknown-occurrence.ts';
import { unknownTag } from './unknown-tag.ts';
import { unknownUnit } from './unknown-unit.ts';
import { withdrawnAndMoved } from './withdrawn-and-moved.ts';
import { wordsDiffer } from './words-differ.ts';

/** All rules of meaning. */
export const RULES: readonly Rule[] = [
  duplicateActivity,
  duplicateUnit,
  duplicateName,
  unknownActor,
  unknownUnit,
  unknownTag,
  noUnits,
  unitDates,
  circularParent,
  emptyPeriod,
  outsidePeriod,
  unknownSpan,
  missingSpanDates,
  spanElsewhere,
  spanDatesClash,
  spanNameTwice,
  impossibleDay,
  emptyWhen,
  noTurn,
  wordsDiffer,
  uncoveredYear,
  repeatedOccurrence,
  taskOutsideActivity,
  unknownOccurrence,
  unknownAfter,
  circularAfter,
  unknownAnchor,
  circularWhen,
  lateAfter,
  movedNowhere,
  movedWhere,
  withdrawnAndMoved,
  hostMissing,
  hostUnused,
  emptySelection,
  noParent,
  noOrganizer,
  repeatedColumn,
  crossedColumns,
  noWorkColumn,
  emptyColumn,
  emptyCell,
  repeatedWording,
  spacing,
  splitAbbreviation,
  lawNumber,
  mixedLetters,
  invisibleCharacter,
  finalStop,
];
