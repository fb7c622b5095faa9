import { StepClock } from './step-clock.ts';

/** The clock of this process. */
export const clock = new StepClock();

type Call = (...args: readonly unknown[]) => unknown;

/**
 * A module of a step whose functions tell the clock when they work.
 * @public called by the modules that measureSteps writes
 */
export function timedModule(step: string, module: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const timed: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(module)) timed[name] = isFunction(value) ? timedCall(step, value) : value;
  return timed;
}

function timedCall(step: string, call: Call): Call {
  return (...args) => {
    clock.enter(step);
    let result: unknown;
    try {
      result = call(...args);
    } finally {
      if (!(result instanceof Promise)) clock.leave();
    }
    if (result instanceof Promise) return timedPromise(step, result);
    return isIterator(result) ? timedIterator(step, result) : result;
  };
}

/** What is opened now and read later works for the same step later. */
async function timedPromise(step: string, promise: Promise<unknown>): Promise<unknown> {
  try {
    const value = await promise;
    return isPlain(value) ? timedModule(step, value) : value;
  } finally {
    clock.leave();
  }
}

function* timedIterator(step: string, iterator: Iterator<unknown>): Generator<unknown> {
  for (;;) {
    clock.enter(step);
    const { done, value } = iterator.next();
    clock.leave();
    if (done) return value;
    yield value;
  }
}

/** Classes stay as they are: they are called with `new`. */
function isFunction(value: unknown): value is Call {
  return typeof value === 'function' && !/^class\b/.test(Function.prototype.toString.call(value));
}

function isIterator(value: unknown): value is Iterator<unknown> {
  return typeof value === 'object' && value !== null && 'next' in value && Symbol.iterator in value;
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
