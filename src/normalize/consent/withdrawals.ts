import {
  BETWEEN,
  LOW_THINGS,
  NOT_SO,
  UNDOING,
  WITHDRAWN,
  WITHDRAWN_PHRASES,
  WITHDRAWN_WORDS,
} from './withdrawal-words.ts';

/**
 * The words of a clause without the withdrawals that did not happen (`no dado de baja`), which say nothing;
 * undefined when one did, which counts whatever else is said.
 */
export function withoutWithdrawals(clause: readonly string[]): readonly string[] | undefined {
  const words = closedUp(clause);
  const kept: string[] = [];
  /** How many words were kept before the negation that still holds. */
  let negated: number | undefined;
  for (let at = 0; at < words.length; at++) {
    if (isWithdrawal(words, at)) {
      const answered = at === words.length - 2 && NOT_SO.has(words[at + 1]);
      if (negated === undefined && !answered) return undefined;
      kept.length = negated ?? kept.length;
      negated ??= kept.length;
      if (answered) at++;
    } else {
      if (!BETWEEN.has(words[at])) negated = undefined;
      if (UNDOING.has(words[at])) negated ??= kept.length;
      kept.push(words[at]);
    }
  }
  return kept;
}

function isWithdrawal(words: readonly string[], at: number): boolean {
  const word = words[at];
  if (word === 'baja' || word === 'baixa') return !LOW_THINGS.has(words[at - 1]) && !LOW_THINGS.has(words[at + 1]);
  return WITHDRAWN_WORDS.has(word) || WITHDRAWN.test(word);
}

/** `opt out` as one word, so that the no of `ya no` negates nothing. */
function closedUp(words: readonly string[]): readonly string[] {
  const out: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const isPhrase = at + 1 < words.length && WITHDRAWN_PHRASES.has(`${words[at]} ${words[at + 1]}`);
    out.push(isPhrase ? words[at] + words[++at] : words[at]);
  }
  return out;
}
