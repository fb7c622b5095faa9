/** What work inside this process cost; CPU seconds of all its threads. */
export interface Spent {
  readonly seconds: number;
  readonly cpuSeconds: number;
}

/** Does the work and tells what it cost, waiting included. */
export async function spentOn<T>(work: () => T | Promise<T>): Promise<Spent & { readonly result: T }> {
  const started = performance.now();
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { result, seconds: (performance.now() - started) / 1000, cpuSeconds: (user + system) / 1e6 };
}

/** The run in the middle by seconds; of an even number the faster of the two. */
export function medianOf<T>(runs: readonly T[], secondsOf: (run: T) => number): T {
  return [...runs].sort((a, b) => secondsOf(a) - secondsOf(b))[(runs.length - 1) >> 1];
}
