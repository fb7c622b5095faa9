import { EMPTY } from '../domain/column.ts';
import { foldedWords } from '../domain/fold.ts';
import { FIELD_PLACE, type Golden } from '../domain/golden.ts';
import type { Records } from '../domain/records.ts';
import type { NamedRule } from './candidates.ts';
import type { PointCandidates } from './point-candidates.ts';

/** Shorter words stand in addresses by chance. */
const SHORTEST = 3;
const NAMES = ['given_name', 'family_name'] as const;

/**
 * Of two e-mails one character apart, which are one and its slip, the one in which more of her name is spelled right:
 * `salazar66@…` rather than `salzar66@…`, though that be newer. Other e-mails are not compared by it.
 */
export class NamedEmail {
  readonly rule: NamedRule;
  private readonly points: PointCandidates;
  private readonly display: Records['display'];
  private golden: Golden | undefined;
  private known: ReadonlySet<string> | undefined;

  constructor(points: PointCandidates, display: Records['display']) {
    this.points = points;
    this.display = display;
    this.rule = {
      name: 'spelled_as_name',
      score: ({ count }, _, scores, at) => {
        for (let k = 0; k < count; k++) scores[at + k] = 1;
        for (let k = 0; k < count; k++) for (let other = 0; other < k; other++) this.compare(k, other, scores, at);
      },
    };
  }

  /** Whose e-mails are ranked next; her name is decided already. */
  startCustomer(golden: Golden): void {
    this.golden = golden;
    this.known = undefined;
  }

  private compare(a: number, b: number, scores: Float64Array, at: number): void {
    if (!this.points.areOneEditApart(a, b)) return;
    const difference = this.wordsIn(a) - this.wordsIn(b);
    if (difference !== 0) scores[at + (difference < 0 ? a : b)] = 0;
  }

  private wordsIn(candidate: number): number {
    const key = this.points.candidates.keyText(candidate, 0);
    const local = key.slice(0, Math.max(0, key.lastIndexOf('@')));
    let found = 0;
    this.known ??= this.words();
    for (const word of this.known) if (local.includes(word)) found++;
    return found;
  }

  private words(): ReadonlySet<string> {
    const { golden, display } = this;
    const words = NAMES.flatMap((field) => {
      const code = golden?.codes[FIELD_PLACE[field]] ?? EMPTY;
      return code === EMPTY ? [] : foldedWords(display[field].values.text(code));
    });
    return new Set(words.filter((word) => word.length >= SHORTEST));
  }
}
