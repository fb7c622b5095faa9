import { DigitAutomaton } from './automaton-digits.ts';
import { readPattern } from './automaton-pattern.ts';

/**
 * What is dialled before a number. Which of several matches counts, and what its groups hold, is a matter of order,
 * which only the expression itself knows; the automaton spares asking it where nothing can match.
 */
export interface Prefix {
  /** Undefined when the expression is not understood; then it is always asked. */
  readonly possible: DigitAutomaton | undefined;
  readonly expression: RegExp;
  /** The number in terms of the groups of the expression; '' when it is what stands behind the match. */
  readonly transform: string;
  /** Its digits, where it is nothing but one row of digits that go; else ''. */
  readonly digits: string;
}

/** Compiles a prefix; undefined for '', none. */
export function compilePrefix(source: string, transform = ''): Prefix | undefined {
  if (source === '') return undefined;
  // Without its end marks the pattern lets through too much, which the expression then puts right.
  const pattern = readPattern(source.replaceAll('$', ''));
  return {
    possible: pattern === undefined ? undefined : new DigitAutomaton([pattern]),
    expression: new RegExp(`^(?:${source})`),
    transform,
    digits: /^\d+$/.test(source) && transform === '' ? source : '',
  };
}

/** Whether digits may begin with the prefix: ASCII digits from `from` up to, not including, `to`. */
export function mayBegin(prefix: Prefix | undefined, digits: Uint8Array, from: number, to: number): boolean {
  if (prefix === undefined) return false;
  return prefix.possible === undefined || prefix.possible.beginningsOf(digits, from, to) !== 0;
}

/** The digits without the prefix; the same where they have none. The rule is that of METADATA.md of the library. */
export function withoutPrefix(prefix: Prefix | undefined, digits: string): string {
  if (prefix === undefined || prefix.possible?.beginnings(digits) === 0) return digits;
  const match = prefix.expression.exec(digits);
  if (match === null) return digits;
  const captured = match.length > 1 && match[match.length - 1];
  if (captured && prefix.transform !== '') return digits.replace(prefix.expression, prefix.transform);
  return digits.slice(match[0].length);
}
