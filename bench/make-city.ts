/** Writes a synthetic city, region or country: its plan, its units, and the store of what they recorded. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LedgerEvent } from '../src/event.ts';
import { readPlan } from '../src/plan/read-plan.ts';
import { LEDGER_FILE, openLedgerForWriting } from '../src/store/open-ledger.ts';
import { loadSqlite } from '../src/store/sqlite/driver.ts';
import { addAtEnd } from '../src/store/sqlite/event-writer.ts';
import { ownReplica } from '../src/store/sqlite/own-replica.ts';
import { cityEvents } from './city-events.ts';
import { cityPlan, cityUnits, type Size } from './city.ts';

export { SIZES } from './city.ts';

/** What was made. */
export interface MadeCity {
  readonly units: number;
  readonly events: number;
}

/**
 * Makes `plans/synthetic.yaml`, `plans/units/units.yaml` and `.cyclo` in a folder.
 * @param order the file of the plan to go by: `plans/sgo-2010-h1.yaml`
 */
export async function makeCity(size: Size, seed: number, folder: string, order: string): Promise<MadeCity> {
  const plan = join(folder, 'plans', 'synthetic.yaml');
  mkdirSync(join(folder, 'plans', 'units'), { recursive: true });
  writeFileSync(plan, cityPlan(readFileSync(order, 'utf8')));
  writeFileSync(join(folder, 'plans', 'units', 'units.yaml'), cityUnits(size, seed));
  const reading = await readPlan(plan, readFileSync(plan), async (path) => readFileSync(path));
  if (!reading.plan) throw new Error(`${plan} is no plan`);
  const events = cityEvents(reading.plan, reading.calendar, seed, size.events);
  await writeStore(join(folder, '.cyclo'), events);
  return { units: size.offices + size.schools, events: events.length };
}

/** Makes a store as cyclo makes it, in a folder; the events go in by themselves, with their own ids and times. */
export async function writeStore(folder: string, events: readonly LedgerEvent[]): Promise<void> {
  const ledger = await openLedgerForWriting(folder, { now: () => 0, withoutWarnings: (load) => load() });
  await ledger.close();
  const { DatabaseSync } = await loadSqlite();
  const path = join(folder, LEDGER_FILE);
  const db = new DatabaseSync(path, { readOnly: false });
  db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -500000; BEGIN');
  addAtEnd(db, ownReplica(db, path), events);
  db.exec('COMMIT');
  db.close();
}
