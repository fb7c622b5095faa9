import type { OnProgress, ProgressEvent, Step } from '../domain/progress.ts';
import { count } from './words.ts';

export interface Progress {
  /** To be told by the steps; undefined when nobody watches, so that they need not count. */
  readonly onProgress: OnProgress | undefined;
  /** Leaves the terminal clean, whether the work was done or failed. */
  stop(): void;
}

const STEP_WORDS: Readonly<Record<Step, string>> = {
  read: 'reading',
  map: 'recognising columns',
  normalize: 'normalizing',
  block: 'looking for candidates',
  link: 'comparing',
  cluster: 'grouping',
  merge: 'merging',
  report: 'writing',
};

const NOBODY_WATCHES: Progress = { onProgress: undefined, stop: () => {} };

/** Eyes follow some ten pictures a second; more would only cost time. */
const REDRAW_MS = 100;

/**
 * Shows on a terminal which step works and how far it is, in one line that goes away at the end; shows nothing
 * in a pipe or with --quiet. Steps compute without pause and the timer of the spinner seldom fires,
 * so the line is drawn when a step tells something.
 */
export async function startProgress(quiet: boolean): Promise<Progress> {
  // A terminal that does not know its width (0 columns, as under `script` or some containers) makes ora clear lines for ever.
  if (quiet || !process.stderr.isTTY || !(process.stderr.columns > 0)) return NOBODY_WATCHES;
  const { default: ora } = await import('ora');
  // Hiding the cursor and reading the keyboard would both keep Ctrl-C from ending a computation at once.
  const spinner = ora({ stream: process.stderr, hideCursor: false, discardStdin: false });
  if (!spinner.isEnabled) return NOBODY_WATCHES;
  spinner.start();
  let step: Step | undefined;
  let drawn = 0;
  const onProgress = (event: ProgressEvent): void => {
    const now = performance.now();
    if (event.step === step && now - drawn < REDRAW_MS) return;
    step = event.step;
    drawn = now;
    spinner.text = progressText(event);
    spinner.render();
  };
  return { onProgress, stop: () => void spinner.stop() };
}

/** `comparing 12,000 of 80,000 pairs`. */
export function progressText({ step, done, total, unit }: ProgressEvent): string {
  const of = total > 0 ? ` of ${count(total)}` : '';
  return `${STEP_WORDS[step]} ${count(done)}${of} ${unit}`;
}
