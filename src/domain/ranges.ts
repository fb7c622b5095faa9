/**
 * A loop over 0 … total that may be cut anywhere: what its pieces give, put together in their order, does not depend
 * on where it was cut or which thread did what. Data and results are plain: numbers, texts, objects, typed arrays;
 * what is large lies in shared memory, so that no thread copies it.
 */
export interface RangeTask<Data, Result> {
  /** By which other threads find it in engine/tasks.ts. */
  readonly name: string;
  /** Called once on each thread that takes part; what it gives is called for some of the pieces, in ascending order. */
  readonly open: (data: Data) => PieceWork<Result>;
}

/** Does the steps from one up to another; one that reads files takes its time. */
export type PieceWork<Result> = (from: number, to: number) => Result | Promise<Result>;

/** How a loop is cut. */
export interface Cut {
  readonly total: number;
  /** Steps a piece: some milliseconds of work, so that taking one costs nothing and the last one is not waited for. */
  readonly piece: number;
}

/** Runs loops that can be cut, on as many threads as it has. */
export interface RangeRunner {
  readonly threads: number;
  /**
   * The results of the pieces, in their order, as they come. `data` must not change meanwhile. `here`: how the thread
   * that asks does its share, where it can tell more of it than others; otherwise as they do.
   */
  run<Data, Result>(
    task: RangeTask<Data, Result>,
    data: Data,
    cut: Cut,
    here?: PieceWork<Result>,
  ): AsyncIterable<Result>;
  /**
   * Gives back, on every thread, the memory of what nobody needs any more: asked where much of it is, for V8 counts
   * shared memory little and each thread keeps what it was told until it is swept.
   */
  readonly letGo?: () => void;
}

/** Everything on the thread of the caller. */
export const ONE_THREAD: RangeRunner = {
  threads: 1,
  async *run(task, data, { total, piece }, here) {
    const work = here ?? task.open(data);
    for (let from = 0; from < total; from += piece) yield await work(from, Math.min(total, from + piece));
  },
};
