/** How big a filled form may be: a file from outside must not take the memory of whoever opens it. */
import type { JSZipObject } from 'jszip';

/** In bytes; a form of fifty rows that LibreOffice has saved takes 20 KB. */
const MOST_BYTES = 1 << 20;

/** All files of the archive together, in bytes. */
const MOST_UNPACKED = 16 << 20;

/** The limit in words. */
export const LIMIT = '1 MB';

/** Whether a file is a ZIP archive, and small enough to be read; what the archive says of its sizes is not believed. */
export async function sizeOf(bytes: Uint8Array): Promise<'fine' | 'too-big' | 'not-an-archive'> {
  if (bytes.byteLength > MOST_BYTES) return 'too-big';
  const { default: JSZip } = await import('jszip');
  try {
    const archive = await JSZip.loadAsync(bytes);
    let room = MOST_UNPACKED;
    for (const file of Object.values(archive.files)) {
      room -= await unpackedSize(file, room);
      if (room < 0) return 'too-big';
    }
    return 'fine';
  } catch {
    return 'not-an-archive';
  }
}

/** The size of a file in bytes, counted no further than it takes to be more than `most`. */
function unpackedSize(file: JSZipObject, most: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let size = 0;
    const stream = file.nodeStream();
    stream.on('data', (chunk: Uint8Array) => {
      size += chunk.byteLength;
      if (size <= most) return;
      stream.pause();
      resolve(size);
    });
    stream.on('end', () => resolve(size));
    stream.on('error', reject);
  });
}
