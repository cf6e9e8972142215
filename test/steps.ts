import { Session, type Profiler } from 'node:inspector';

/**
 * How many steps some work takes: runs of functions and of the blocks in them, as V8 counts them. The number is the same on
 * every machine, however busy. What is built into the language (a search of a list, a sort) is one step.
 */
export async function stepsOf(work: () => unknown): Promise<number> {
  const session = new Session();
  session.connect();
  const post = <T>(method: string, options?: object): Promise<T> =>
    new Promise((done, failed) =>
      session.post(method, options, (error, answer) => (error ? failed(error) : done(answer as T))),
    );
  try {
    await post('Profiler.enable');
    await post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    await work();
    const { result } = await post<Profiler.TakePreciseCoverageReturnType>('Profiler.takePreciseCoverage');
    return result
      .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
      .reduce((total, { count }) => total + count, 0);
  } finally {
    session.disconnect();
  }
}
