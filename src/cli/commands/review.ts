import { userInfo } from 'node:os';
import { fail } from '../../domain/failure.ts';
import { type Answer, nextPair, type ReviewKey, reviewKey } from '../../report/review-session.ts';
import { type AskedPair, type Review, reviewOf } from '../../review.ts';
import { appendDecision, decisionsToWrite, takeBack } from '../decisions-file.ts';
import { Keyboard } from '../keyboard.ts';
import type { GivenOptions } from '../options.ts';
import { paintFor } from '../paint.ts';
import { repeatRun } from '../past-run.ts';
import { reviewScreen } from '../review-screen.ts';
import { writtenSettings } from '../settings.ts';
import { suppressionsFor } from '../suppressed-file.ts';
import { terminalWidth } from '../terminal-width.ts';
import { today } from '../today.ts';
import { counted } from '../words.ts';

const INTERRUPTED = 130;

/** `unify review [folder]`: asks about the doubtful pairs of a run, one by one, and keeps each answer at once. */
export async function review([folder = 'unified']: readonly string[], options: GivenOptions): Promise<number> {
  const { path, list } = await decisionsToWrite(options, await writtenSettings(options));
  if (!process.stdin.isTTY || !process.stderr.isTTY) fail({ kind: 'no_terminal', decisions: path });
  const run = await repeatRun(folder, options);
  const keyboard = new Keyboard();
  try {
    return await new Conversation(reviewOf(run, { path, list }, await suppressionsFor(folder)), path, keyboard).hold();
  } finally {
    keyboard.close();
  }
}

/** An answer and what it added to the file, for taking it back. */
interface Kept {
  readonly answer: Answer;
  readonly added: string;
}

class Conversation {
  private readonly review: Review;
  private readonly path: string;
  private readonly keyboard: Keyboard;
  private readonly kept: Kept[] = [];

  constructor(review: Review, path: string, keyboard: Keyboard) {
    this.review = review;
    this.path = path;
    this.keyboard = keyboard;
  }

  /** Answers with the exit code. */
  async hold(): Promise<number> {
    for (let at = this.next(); at !== undefined; at = this.next()) {
      const asked = this.review.pair(at);
      this.show(asked, at);
      const key = await this.answer();
      if (key === 'interrupt') return INTERRUPTED;
      if (key === 'quit') return this.end();
      if (key === 'undo') await this.undo();
      else await this.keep(asked, { pair: at, verdict: key });
    }
    return this.end();
  }

  private next(): number | undefined {
    return nextPair(
      this.review.pairs,
      this.review.known,
      this.kept.map(({ answer }) => answer),
    );
  }

  private show(asked: AskedPair, at: number): void {
    const progress = { place: at + 1, pairs: this.review.pairs.length, answered: this.kept.length };
    say(['', ...reviewScreen(asked, progress, terminalWidth(process.stderr), paintFor(process.stderr))]);
  }

  /** The first key that means something. */
  private async answer(): Promise<ReviewKey | 'interrupt'> {
    for (;;) {
      const pressed = await this.keyboard.key();
      if (pressed === '\u0003') return 'interrupt';
      if (pressed === undefined) return 'quit';
      const meant = reviewKey(pressed);
      if (meant !== undefined) return meant;
    }
  }

  private async keep({ a, b, reason, weight }: AskedPair, answer: Answer): Promise<void> {
    const { verdict } = answer;
    if (verdict === 'skip') {
      this.kept.push({ answer, added: '' });
      say(['skipped']);
      return;
    }
    const written = { verdict, a, b, reason: `${reason}, ${weight.toFixed(1)} bits`, author: author(), date: today() };
    this.kept.push({ answer, added: await appendDecision(this.path, written) });
    say([verdict]);
  }

  private async undo(): Promise<void> {
    const last = this.kept.pop();
    if (last === undefined) return say(['nothing to undo']);
    if (last.added !== '') await takeBack(this.path, last.added);
    say([`taken back: ${last.answer.verdict}`]);
  }

  private end(): number {
    const decided = this.kept.filter(({ added }) => added !== '').length;
    const left = this.next() === undefined ? 'No doubtful pair is left to ask about.' : '';
    const written = decided === 0 ? '' : `${counted(decided, 'decision')} in ${this.path}; run unify again to obey.`;
    say(['', [left, written].filter((text) => text !== '').join(' ')]);
    return 0;
  }
}

/** A conversation is held on standard error: standard output carries data only. */
function say(lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`);
}

/** Some systems (containers with a bare user id) have no name for the user. */
function author(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
