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
  let begun = 0;
  let drawn = 0;
  const onProgress = (event: ProgressEvent): void => {
    const now = performance.now();
    if (event.step === step && now - drawn < REDRAW_MS) return;
    if (event.step !== step) begun = now;
    step = event.step;
    drawn = now;
    spinner.text = progressText(event, now - begun);
    spinner.render();
  };
  return { onProgress, stop: () => void spinner.stop() };
}

/** `comparing 12,000 of 80,000 pairs, 25 s left`; `elapsed`: milliseconds since the step began. */
export function progressText({ step, done, total, unit }: ProgressEvent, elapsed = 0): string {
  const of = total > 0 ? ` of ${count(total)}` : '';
  return `${STEP_WORDS[step]} ${count(done)}${of} ${unit}${leftText(done / total, elapsed)}`;
}

/** Before that the rest is a guess, and nobody waits long enough to ask. */
const TELLING_MS = 1000;

/** What the step still takes, if it goes on as it did; '' where that is not known or less than a second. */
function leftText(share: number, elapsed: number): string {
  if (elapsed < TELLING_MS || !(share > 0 && share < 1)) return '';
  const seconds = Math.round((elapsed * (1 - share)) / share / 1000);
  if (seconds < 1) return '';
  return seconds < 60 ? `, ${seconds} s left` : `, ${Math.floor(seconds / 60)} min ${seconds % 60} s left`;
}
