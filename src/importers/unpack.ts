import type { JSZipObject } from 'jszip';

/**
 * Unpacks a file of an archive piece by piece, so that no more of it is in memory than a piece.
 *
 * @param take gets each piece; whatever it throws ends the unpacking
 * @param onProgress told how much was unpacked, from 0 to 1
 */
export function unpack(
  file: JSZipObject,
  take: (piece: Uint8Array) => void,
  onProgress?: (share: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const stream = file.nodeStream('nodebuffer', ({ percent }) => onProgress?.(percent / 100));
    let isOver = false;
    stream.on('data', (piece: Uint8Array) => {
      if (isOver) return;
      try {
        take(piece);
      } catch (error) {
        isOver = true;
        stream.pause();
        reject(error);
      }
    });
    stream.on('end', resolve);
    stream.on('error', reject);
  });
}
