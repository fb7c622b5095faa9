import levenshtein from 'fast-levenshtein';
import type { CodedColumn, ListColumn } from '../../domain/column.ts';
import { soundKey } from '../../domain/sound.ts';

/**
 * Finds values that more people hold than one value plausibly belongs to: those held under more than `limit`
 * names of which no two have a word in common, or one like another (typing errors: on febrl3 exact words took the
 * ids of two persons for shared). Dropped surnames and families share words and count once. Nameless records say nothing.
 */
export function sharedByTooMany(
  values: ListColumn,
  given: CodedColumn,
  family: CodedColumn,
  limit: number,
): ReadonlySet<number> {
  const shared = new Set<number>();
  for (const [code, names] of namesByValue(values, given, family, limit)) {
    if (names.size <= limit) continue;
    const texts = [...names].map((key) => nameText(key, given, family)).sort();
    if (countStrangers(texts, limit) > limit) shared.add(code);
  }
  return shared;
}

/** The names under which each value is held, as `givenCode familyCode`; only values of more than `limit` records. */
function namesByValue(
  values: ListColumn,
  given: CodedColumn,
  family: CodedColumn,
  limit: number,
): Map<number, Set<string>> {
  const holders = new Uint32Array(values.values.size);
  for (let k = 0; k < values.starts[values.length]; k++) holders[values.items[k]]++;
  const names = new Map<number, Set<string>>();
  for (let record = 0; record < values.length; record++) {
    if (given.isEmpty(record) && family.isEmpty(record)) continue;
    for (let k = values.starts[record]; k < values.starts[record + 1]; k++) {
      const code = values.items[k];
      if (holders[code] <= limit) continue;
      const key = `${given.codes[record]} ${family.codes[record]}`;
      const known = names.get(code);
      if (known === undefined) names.set(code, new Set([key]));
      else known.add(key);
    }
  }
  return names;
}

function nameText(key: string, given: CodedColumn, family: CodedColumn): string {
  const [givenCode, familyCode] = key.split(' ').map(Number);
  return `${givenCode < 0 ? '' : given.values.text(givenCode)} ${familyCode < 0 ? '' : family.values.text(familyCode)}`.trim();
}

/** How many of the sorted names have no word alike with any counted before; stops above `limit`. */
function countStrangers(names: readonly string[], limit: number): number {
  const seen: string[] = [];
  let strangers = 0;
  for (const name of names) {
    const words = name.split(' ');
    if (words.some((word) => seen.some((known) => alike(word, known)))) continue;
    seen.push(...words);
    if (++strangers > limit) break;
  }
  return strangers;
}

/** Whether two words may be one name misspelled: equal, of one sound, one the beginning of the other, or two edits apart. */
function alike(a: string, b: string): boolean {
  if (a === b || a.startsWith(b) || b.startsWith(a)) return true;
  if (Math.abs(a.length - b.length) > 2) return false;
  if (soundKey(a) === soundKey(b)) return true;
  return Math.min(a.length, b.length) > 4 && levenshtein.get(a, b) <= 2;
}
