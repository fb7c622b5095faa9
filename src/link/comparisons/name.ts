import { type CodedColumn, EMPTY } from '../../domain/column.ts';
import type { Entities } from '../../domain/entities.ts';
import { soundKey } from '../../domain/sound.ts';
import { editsUpTo } from '../kernels/edits.ts';
import { jaroWinkler } from '../kernels/jaro-winkler.ts';
import { PairCache } from '../kernels/pair-cache.ts';
import type { Comparison } from './comparison.ts';
import { hypocorismOfPair, sameByHypocorism } from './hypocorisms.ts';

/** Levels of names: kinds of agreement (study of matching, 2.3). */
const NAME_LEVELS = [
  'missing',
  'different',
  'same initial',
  'some name shared',
  'similar spelling',
  'nearly the same spelling, sound or nickname',
  'same first name, the rest missing or compatible',
  'same names in any order',
  'same names, given and family crossed',
] as const;

/** Level set on `given` when given and family agree only crosswise; `family` then counts as missing. */
export const CROSSED = 8;

const PRIOR_M = [0, 0.06, 0.02, 0.03, 0.03, 0.08, 0.12, 0.65, 0.01] as const;

/** Below these two similarities names are not called alike; measured on the nine labelled sets. */
const NEARLY_SAME = 0.92;
const SIMILAR = 0.84;
const REST_COMPATIBLE = 0.88;

/** Father and son, mother and daughter of one name; 2 % gains .1 and .2 points on the omni sets, 10 % loses again. */
const SAME_NAME_AT_HOME = 0.02;

export const given: Comparison = nameComparison('given', 'person');
export const family: Comparison = nameComparison('family', 'household');

function nameComparison(field: 'given' | 'family', tells: 'person' | 'household'): Comparison {
  return {
    field,
    levels: NAME_LEVELS,
    exact: 7,
    alike: [4, 5],
    priorM: PRIOR_M,
    tells,
    ...(tells === 'person' ? { sharedAtHome: SAME_NAME_AT_HOME } : {}),
    frequency: true,
    prepare: (entities) => {
      const compare = nameComparer(entities, [entities.match[field]]);
      const codes = entities.match[field].codes;
      return (i, j) => (codes[i] === EMPTY || codes[j] === EMPTY ? 0 : compare(0, codes[i], 0, codes[j]));
    },
  };
}

/**
 * Whether two entities agree only crosswise: given like the other's family wherever both are filled,
 * although neither given nor family agree by themselves (level 1 or missing).
 */
export function crosswise(entities: Entities): (i: number, j: number) => boolean {
  const compare = nameComparer(entities, [entities.match.given, entities.match.family]);
  const givens = entities.match.given.codes;
  const families = entities.match.family.codes;
  return (i, j) => {
    const first = givens[i] !== EMPTY && families[j] !== EMPTY;
    const second = families[i] !== EMPTY && givens[j] !== EMPTY;
    if (!first && !second) return false;
    if (first && compare(0, givens[i], 1, families[j]) < 5) return false;
    return !second || compare(1, families[i], 0, givens[j]) >= 5;
  };
}

interface Name {
  readonly tokens: readonly number[];
  readonly glued: Word;
  readonly sorted: string;
}

/** Compares two names, each given by its column and code. */
function nameComparer(_entities: Entities, columns: readonly CodedColumn[]) {
  const words = new Words();
  const names = columns.map((column) => [...column.values.texts()].map((text) => readName(text, words)));
  const caches = columns.map(() => columns.map(() => new PairCache(16)));
  return (columnA: number, a: number, columnB: number, b: number): number => {
    const cache = caches[columnA][columnB];
    const known = cache.get(a, b);
    if (known >= 0) return known;
    const level = nameLevel(names[columnA][a], names[columnB][b], words);
    cache.set(a, b, level);
    return level;
  };
}

function readName(text: string, words: Words): Name {
  const tokens = text.split(' ');
  return {
    tokens: tokens.map((token) => words.intern(token)),
    glued: wordOf(tokens.join('')),
    sorted: [...tokens].sort().join(' '),
  };
}

function nameLevel(x: Name, y: Name, words: Words): number {
  if (x.glued.text === y.glued.text || x.sorted === y.sorted) return 7;
  const first = x.tokens[0];
  const other = y.tokens[0];
  const longFirst = words.text(first).length > 1;
  if (first === other && longFirst) return restCompatible(x, y, words) ? 6 : 3;
  if (nearWords(x.glued, y.glued) || joinedHypocorism(x, y, words)) return 5;
  if (words.near(first, other) && restCompatible(x, y, words)) return 5;
  if (similar(x, y, words)) return 4;
  if (shareToken(x, y, words)) return 3;
  const a = words.text(first);
  const b = words.text(other);
  if ((a.length === 1 || b.length === 1) && a[0] === b[0]) return 2;
  return 1;
}

/** What follows the first token contradicts only when both have it and nothing of it fits. */
function restCompatible(x: Name, y: Name, words: Words): boolean {
  if (x.tokens.length === 1 || y.tokens.length === 1) return true;
  for (let i = 1; i < x.tokens.length; i++) {
    for (let j = 1; j < y.tokens.length; j++) if (words.compatible(x.tokens[i], y.tokens[j])) return true;
  }
  return false;
}

function similar(x: Name, y: Name, words: Words): boolean {
  if (jaroWinkler(x.glued.text, y.glued.text) >= SIMILAR) return true;
  const a = words.text(x.tokens[0]);
  const b = words.text(y.tokens[0]);
  if (a.length > 2 && b.length > 2 && jaroWinkler(a, b) >= SIMILAR && restCompatible(x, y, words)) return true;
  return Math.min(x.glued.text.length, y.glued.text.length) > 5 && editsUpTo(x.glued.text, y.glued.text, 2) <= 2;
}

function shareToken(x: Name, y: Name, words: Words): boolean {
  for (const a of x.tokens) {
    if (words.text(a).length < 3) continue;
    for (const b of y.tokens) if (a === b || words.near(a, b)) return true;
  }
  return false;
}

/** `mafe` – `maria fernanda`: one token standing for two. */
function joinedHypocorism(x: Name, y: Name, words: Words): boolean {
  if (x.tokens.length === 1 && y.tokens.length > 1) {
    return hypocorismOfPair(words.text(x.tokens[0]), `${words.text(y.tokens[0])} ${words.text(y.tokens[1])}`);
  }
  if (y.tokens.length === 1 && x.tokens.length > 1) {
    return hypocorismOfPair(words.text(y.tokens[0]), `${words.text(x.tokens[0])} ${words.text(x.tokens[1])}`);
  }
  return false;
}

/** A word and its sound, which is costly to make and asked for again and again. */
interface Word {
  readonly text: string;
  readonly sound: string;
}

function wordOf(text: string): Word {
  return { text, sound: soundKey(text) };
}

function nearWords(a: Word, b: Word): boolean {
  if (a.text.length < 3 || b.text.length < 3) return false;
  if (a.sound === b.sound || sameByHypocorism(a.text, b.text)) return true;
  if (Math.min(a.text.length, b.text.length) > 3 && editsUpTo(a.text, b.text, 1) <= 1) return true;
  return jaroWinkler(a.text, b.text) >= NEARLY_SAME;
}

/** The distinct tokens of the names, and how any two of them relate; remembered, since few tokens make many names. */
class Words {
  private readonly codes = new Map<string, number>();
  private readonly words: Word[] = [];
  private readonly relations = new PairCache(17);

  intern(text: string): number {
    let code = this.codes.get(text);
    if (code === undefined) {
      code = this.words.length;
      this.codes.set(text, code);
      this.words.push(wordOf(text));
    }
    return code;
  }

  text(code: number): string {
    return this.words[code].text;
  }

  /** Nearly the same spelling or sound, or a nickname. */
  near(a: number, b: number): boolean {
    return (this.relation(a, b) & 1) !== 0;
  }

  /** Near enough for a second name: also an initial of the other. */
  compatible(a: number, b: number): boolean {
    return (this.relation(a, b) & 2) !== 0;
  }

  private relation(x: number, y: number): number {
    if (x === y) return 3;
    const a = Math.min(x, y);
    const b = Math.max(x, y);
    const known = this.relations.get(a, b);
    if (known >= 0) return known;
    const near = nearWords(this.words[a], this.words[b]) ? 1 : 0;
    const relation = near | (compatibleWords(this.words[a], this.words[b]) ? 2 : 0);
    this.relations.set(a, b, relation);
    return relation;
  }
}

function compatibleWords(a: Word, b: Word): boolean {
  if (a.text === b.text[0] || b.text === a.text[0]) return true;
  return a.sound === b.sound || jaroWinkler(a.text, b.text) >= REST_COMPATIBLE;
}
