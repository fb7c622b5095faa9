import { isDamaged, originalOf } from '../../../src/merge/damage.ts';
import { spelling } from './spelling.ts';

/** One way of writing the values of a unit, by the keys under which they are compared. */
interface Written {
  readonly values: readonly string[];
  readonly keys: string[];
  readonly holders: readonly number[];
}

/** Beyond so many writings nothing is asked. */
const MOST_COMPARED = 64;

/** A damaged value has the key of the only intact one that it may have been. */
export function withOriginalKeys<T extends Written>(found: readonly T[]): readonly T[] {
  if (found.length > MOST_COMPARED) return found;
  for (let part = 0; part < found[0].keys.length; part++) {
    const intact = found.filter(({ values }) => values[part] !== '' && !isDamaged(values[part]));
    for (const { values, keys } of found) {
      if (!isDamaged(values[part])) continue;
      const mayBe = originalOf(values[part]);
      const fitting = new Set(intact.filter((other) => mayBe?.(other.values[part])).map((other) => other.keys[part]));
      if (fitting.size === 1) [keys[part]] = fitting;
    }
  }
  return found;
}

/** What is shown of a candidate, part by part: another record's where its own is damaged and that is not. */
export interface Shown {
  readonly values: readonly string[];
  readonly records: readonly number[];
  readonly damaged: readonly { readonly part: number; readonly value: string; readonly record: number }[];
  readonly intact: boolean;
}

export function shownOf(best: Written, found: readonly Written[]): Shown {
  const values = [...best.values];
  const records = values.map(() => best.holders[0]);
  for (let part = 0; part < values.length; part++) {
    if (!isDamaged(values[part])) continue;
    for (const other of alike(best, found, part)) {
      if (isDamaged(other.values[part])) continue;
      const isBetter = spelling([other.values[part]]) > spelling([values[part]]);
      if (!isDamaged(values[part]) && !isBetter) continue;
      values[part] = other.values[part];
      records[part] = other.holders[0];
    }
  }
  const damaged = values.flatMap((value, part) => {
    if (value === '' || isDamaged(value)) return [];
    const told = new Map<string, number>();
    for (const other of alike(best, found, part))
      if (isDamaged(other.values[part]) && !told.has(other.values[part]))
        told.set(other.values[part], other.holders[0]);
    return [...told].map(([text, record]) => ({ part, value: text, record }));
  });
  return { values, records, damaged, intact: !values.some(isDamaged) };
}

function alike(best: Written, found: readonly Written[], part: number): readonly Written[] {
  return found.filter(({ keys, values }) => values[part] !== '' && keys[part] === best.keys[part]);
}
