import { Failure } from '../../failure.ts';

/** Does some work in a place, and turns what the system throws into what the user needs. */
export async function inPlace<T>(
  code: 'place-unreadable' | 'place-unwritable',
  path: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error;
    throw new Failure(code, { path, reason: String(error.code) });
  }
}
