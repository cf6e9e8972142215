import { parsed } from '../canonical.ts';
import { isEventId } from '../event-shape.ts';
import { timeOf } from '../stamp.ts';
import type { Sealed } from './sealed-line.ts';

/** What has to be known of an event to find its place among others. */
export interface EventHead {
  readonly id: string;
  /** The store that recorded it. */
  readonly replica: string;
  /** Its place among the events of that store, from 1. */
  readonly number: number;
  /** What it is about; empty where a later cyclo says it otherwise. */
  readonly plan: string;
  readonly unit: string;
  readonly call?: string;
}

/** What an event says of itself; nothing where it is no event. */
export function headOf({ text }: Sealed): EventHead | undefined {
  const keys = parsed(text);
  if (!isHead(keys)) return undefined;
  const { id, replica, number, call } = keys;
  const { plan = '', unit = '' } = keys as Partial<EventHead>;
  return { id, replica, number, plan, unit, ...(call !== undefined && { call }) };
}

function isHead(keys: unknown): keys is Omit<EventHead, 'plan' | 'unit'> {
  if (typeof keys !== 'object' || keys === null) return false;
  const { id, replica, number, call } = keys as Record<string, unknown>;
  return (
    isEventId(id) &&
    isEventId(replica) &&
    Number.isSafeInteger(number) &&
    (call === undefined || typeof call === 'string')
  );
}

/** The month of recording, by the time in the id: that never goes back in a store, whatever its clock says. */
export function monthOfRecording({ id }: EventHead): string {
  return new Date(timeOf(id)).toISOString().replace(/-\d\dT.*$/, '');
}
