import type JSZip from 'jszip';
import { toUtc, type Day } from '../calendar/day.ts';

/** A ZIP archive knows no day before this. */
const EARLIEST: Day = '1980-01-01';

/** Writes an archive whose files all bear a given day, so that the same content is the same bytes. */
export async function fixedArchive(archive: JSZip, day: Day): Promise<Uint8Array> {
  const date = new Date(toUtc(day < EARLIEST ? EARLIEST : day));
  for (const file of Object.values(archive.files)) file.date = date;
  return archive.generateAsync({
    type: 'uint8array',
    compression: 'DEFLATE',
    // Twice as fast as the usual 6, and a sixth larger.
    compressionOptions: { level: 3 },
  });
}
