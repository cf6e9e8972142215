import { dayInFigures } from '../../messages/phrases/dates.ts';
import type { DocumentSubject, OrderNames } from '../../messages/en/control/reports.ts';
import type { AppendixNames } from '../../messages/en/plan/exports.ts';
import type { Language } from '../../messages/messages.ts';
import type { Order, Plan } from '../../plan/plan.ts';
import { oneLine } from '../one-line.ts';

/** What a document says of the plan it is about, to be worded. */
export function documentSubject({ order, title, subtitle, language }: Plan): DocumentSubject {
  return {
    order: order && orderNames(order, language),
    plan: oneLine(title),
    subtitle: subtitle === undefined ? undefined : oneLine(subtitle),
  };
}

/** What a document calls an order by, to be worded. */
export function orderNames(
  { kind, issuer, issuerGenitive, number, date }: Order,
  language: Language,
): OrderNames {
  return {
    kind: oneLine(kind),
    issuer: oneLine(issuer),
    issuerGenitive: issuerGenitive === undefined ? undefined : oneLine(issuerGenitive),
    number,
    date: date === undefined ? undefined : dayInFigures(language, date),
  };
}

/** What the mark of an appendix calls it by, to be worded. */
export function appendixNames({ mark, appendixNumber }: Order, title: string): AppendixNames {
  return { mark: mark ?? 'appendix', appendix: appendixNumber, title: oneLine(title) };
}
