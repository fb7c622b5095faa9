import { writeFileSync } from 'node:fs';
import { STEPS } from '../../../src/domain/progress.ts';
import { peakMbOf } from '../child.ts';

/** What a step of the run cost by itself: the time of other steps it called is theirs. */
export interface StepCost {
  readonly step: string;
  readonly seconds: number;
  /** Most memory the process held while the step ran, in MB; undefined when it ran only inside others. */
  readonly peakMb: number | undefined;
}

/** Charges the time that passes to the step that is at work. */
export class StepClock {
  private readonly working: string[] = [];
  private readonly milliseconds = new Map<string, number>();
  private readonly peaks = new Map<string, number>();
  private since = performance.now();

  enter(step: string): void {
    this.charge();
    if (this.working.length === 0) forgetPeak();
    this.working.push(step);
  }

  leave(): void {
    this.charge();
    const step = this.working.pop();
    const peak = peakMbOf('self');
    if (step === undefined || peak === undefined || this.working.length > 0) return;
    this.peaks.set(step, Math.max(peak, this.peaks.get(step) ?? 0));
  }

  /** In the order of the run; `between` is what belongs to no step. */
  costs(): readonly StepCost[] {
    const steps: readonly string[] = STEPS;
    return [...this.milliseconds]
      .map(([step, ms]) => ({ step, seconds: ms / 1000, peakMb: this.peaks.get(step) }))
      .sort((a, b) => steps.indexOf(a.step) - steps.indexOf(b.step));
  }

  private charge(): void {
    const now = performance.now();
    const step = this.working.at(-1) ?? 'between';
    this.milliseconds.set(step, (this.milliseconds.get(step) ?? 0) + now - this.since);
    this.since = now;
  }
}

/** Starts the high-water mark of this process anew (proc(5), clear_refs); elsewhere than on Linux nothing happens. */
function forgetPeak(): void {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // The mark then stays that of the whole run, which is still true of the last step.
  }
}
