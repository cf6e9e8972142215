/** Calendars as Debian's python3-icalendar reads them: entry by entry what the other library reads. */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { readIcs } from '../exporters/read-ics.ts';
import { Workplace } from '../test-io.ts';

const READ = `import json, sys, icalendar
calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
def entry(part):
    end = part['DTEND'] if 'DTEND' in part else part['DUE']
    return [str(part['UID']), int(part['SEQUENCE']), part['DTSTAMP'].dt.isoformat(), str(part['STATUS']), str(part['SUMMARY']),
            str(part['DESCRIPTION']), part['DTSTART'].dt.isoformat(), end.dt.isoformat(), len(part.subcomponents)]
broken = [part.errors for part in calendar.walk() if part.errors]
json.dump({'broken': broken, 'entries': [entry(part) for part in calendar.walk() if part.name in ('VEVENT', 'VTODO')]}, sys.stdout)`;

it.each(readdirSync('plans').filter((name) => name.endsWith('.yaml')))(
  'reads the calendars of everybody in %s',
  async (name) => {
    const { cyclo, actors = {} } = parse(await readFile(join('plans', name), 'utf8')) as {
      cyclo?: number;
      actors?: object;
    };
    if (cyclo === undefined) return;
    const place = await Workplace.open();
    try {
      for (const words of [
        '',
        '--todo',
        ...Object.keys(actors).map((actor) => `--actor ${actor} --alarm 3d`),
      ]) {
        await place.cyclo(`export --plan plans/${name} -f ics -o a.ics ${words}`);
        const path = join(place.folder, 'a.ics');
        const read = execFileSync('/usr/bin/python3', ['-c', READ, path], { encoding: 'utf8' });
        const { broken, entries } = JSON.parse(read) as { broken: unknown[]; entries: unknown[][] };
        expect(broken).toEqual([]);
        expect(entries.map((entry) => entry.slice(0, -1))).toEqual(
          readIcs(await readFile(path, 'utf8')).map((each) => [
            each.uid,
            each.sequence,
            each.stamp.replace('.000Z', '+00:00'),
            each.status,
            each.summary,
            each.description,
            each.start,
            each.end,
          ]),
        );
        expect(entries.every((entry) => entry.at(-1) === (words.includes('--alarm') ? 1 : 0))).toBe(true);
      }
    } finally {
      await place.close();
    }
  },
);
