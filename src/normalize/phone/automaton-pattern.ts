/** A regular expression over digits, taken apart. */
export type Pattern =
  /** One digit; bit n of the set stands for the digit n. */
  | { readonly kind: 'digit'; readonly set: number }
  | { readonly kind: 'sequence'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'choice'; readonly options: readonly Pattern[] }
  | { readonly kind: 'repeat'; readonly part: Pattern; readonly least: number; readonly most: number };

const ANY_DIGIT = 0b11_1111_1111;

/** Everything the metadata of numbering plans is written in; a lookahead, a star or a dot leaves a gap between tokens. */
const TOKEN = /\(\?:|[()|?0-9]|\\d|\[[0-9-]+\]|\{\d+(?:,\d+)?\}/g;

/**
 * Takes apart the source of a regular expression that matches digits: digits, classes, `\d`, groups, choices, `?`,
 * `{n}` and `{n,m}`, all of bounded length. Undefined for anything else. Groups that capture are groups: which
 * digits match does not depend on them, nor on the order of the options.
 */
export function readPattern(source: string): Pattern | undefined {
  const tokens = source.match(TOKEN) ?? [];
  if (tokens.join('') !== source) return undefined;
  return new PatternReader(tokens).whole();
}

/** Descends through the tokens; a stray bracket or quantifier leaves a token over, and the answer undefined. */
class PatternReader {
  private readonly tokens: readonly string[];
  private at = 0;
  private balanced = true;

  constructor(tokens: readonly string[]) {
    this.tokens = tokens;
  }

  whole(): Pattern | undefined {
    const pattern = this.choice();
    return this.balanced && this.at === this.tokens.length ? pattern : undefined;
  }

  private choice(): Pattern {
    const options = [this.sequence()];
    while (this.tokens[this.at] === '|') {
      this.at++;
      options.push(this.sequence());
    }
    return options.length === 1 ? options[0] : { kind: 'choice', options };
  }

  private sequence(): Pattern {
    const parts: Pattern[] = [];
    for (let part = this.single(); part !== undefined; part = this.single()) parts.push(this.repeated(part));
    return parts.length === 1 ? parts[0] : { kind: 'sequence', parts };
  }

  private single(): Pattern | undefined {
    const token = this.tokens[this.at];
    if (token === '(' || token === '(?:') return this.group();
    const set = token === undefined ? 0 : digitSet(token);
    if (set === 0) return undefined;
    this.at++;
    return { kind: 'digit', set };
  }

  private group(): Pattern {
    this.at++;
    const inside = this.choice();
    if (this.tokens[this.at] === ')') this.at++;
    else this.balanced = false;
    return inside;
  }

  private repeated(part: Pattern): Pattern {
    const token = this.tokens[this.at];
    if (token !== '?' && token?.startsWith('{') !== true) return part;
    this.at++;
    if (token === '?') return { kind: 'repeat', part, least: 0, most: 1 };
    const [least, most = least] = token.slice(1, -1).split(',').map(Number);
    return { kind: 'repeat', part, least, most };
  }
}

/** The digits a token stands for; 0 for a bracket, a bar or a quantifier. */
function digitSet(token: string): number {
  if (token === '\\d') return ANY_DIGIT;
  if (token.startsWith('[')) return classSet(token);
  return token >= '0' && token <= '9' ? 1 << Number(token) : 0;
}

/** `[02-57]`; a hyphen always stands between two digits in the metadata. */
function classSet(token: string): number {
  let set = 0;
  for (const [, from, to = from] of token.matchAll(/(\d)(?:-(\d))?/g)) {
    for (let digit = Number(from); digit <= Number(to); digit++) set |= 1 << digit;
  }
  return set;
}
