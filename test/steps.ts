import { Session, type Profiler } from 'node:inspector/promises';

// Counting has to begin before the code is compiled: a test imports this before the code whose steps it counts.
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/**
 * How many steps some work takes: runs of functions and of the blocks in them, as V8 counts them. The number is the same on
 * every machine, however busy. What is built into the language (a search of a list, a sort) is one step.
 */
export async function stepsOf(work: () => unknown): Promise<number> {
  // Each answer counts from the one before.
  await session.post('Profiler.takePreciseCoverage');
  await work();
  const { result }: Profiler.TakePreciseCoverageReturnType = await session.post(
    'Profiler.takePreciseCoverage',
  );
  return result
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((total, { count }) => total + count, 0);
}
