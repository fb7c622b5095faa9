import { EMPTY } from '../domain/column.ts';
import { FIELD_PLACE, type Golden } from '../domain/golden.ts';
import type { Candidates } from './candidates.ts';
import type { PartKeys } from './part-keys.ts';
import { INTACT } from './survivorship/rules.ts';
import type { WritingKeys } from './writing-keys.ts';

/**
 * What stands for damaged values: of writings with one key (see WritingKeys) an intact one, field by field. A name whose
 * source lost a letter of the given name is shown with that of another record; the family name stays as it is.
 */
export class Originals {
  private readonly parts: readonly PartKeys[];
  private readonly candidates: Candidates;
  private readonly writingKeys: WritingKeys;
  private firstOf: Int32Array = new Int32Array(0);
  private count = 0;

  constructor(parts: readonly PartKeys[], candidates: Candidates, writingKeys: WritingKeys) {
    this.parts = parts;
    this.candidates = candidates;
    this.writingKeys = writingKeys;
  }

  /** Of candidates that show the best of their writings; those by their first records. */
  restore(firstOf: Int32Array, count: number): void {
    const { candidates, parts } = this;
    this.firstOf = firstOf;
    this.count = count;
    for (let k = 0; k < candidates.count; k++)
      for (let part = 0; part < parts.length; part++) if (this.isDamaged(k, part)) this.restoreOne(k, part);
  }

  /** A row for every damaged writing of what is kept: somebody should mend it at its source. */
  tell(golden: Golden, kept: number): void {
    const { candidates, parts, firstOf } = this;
    const { of } = this.writingKeys;
    for (let part = 0; part < parts.length; part++) {
      const { damaged, shown, field } = parts[part];
      const at = kept * parts.length + part;
      if (damaged.size === 0 || candidates.shown[at] === EMPTY || this.isDamaged(kept, part)) continue;
      const told = new Set<number>();
      for (let w = 0; w < this.count; w++) {
        const code = shown[firstOf[w]];
        if (!damaged.has(code) || told.has(code) || of[w * parts.length + part] !== candidates.keys[at]) continue;
        told.add(code);
        const conflict = golden.addConflict(FIELD_PLACE[field], 'invalid', INTACT.name, 'low');
        conflict.kept = candidates.shown[at];
        conflict.keptRecord = candidates.recordOf(kept, part);
        conflict.other = code;
        conflict.otherRecord = firstOf[w];
      }
    }
  }

  private isDamaged(candidate: number, part: number): boolean {
    return this.parts[part].damaged.has(this.candidates.shown[candidate * this.parts.length + part]);
  }

  private restoreOne(candidate: number, part: number): void {
    const { candidates, parts, firstOf } = this;
    const { of } = this.writingKeys;
    const { damaged, shown } = parts[part];
    const at = candidate * parts.length + part;
    let best = EMPTY;
    for (let w = 0; w < this.count; w++) {
      const code = shown[firstOf[w]];
      if (code === EMPTY || damaged.has(code) || of[w * parts.length + part] !== candidates.keys[at]) continue;
      if (best !== EMPTY && parts[part].rating(code) <= parts[part].rating(best)) continue;
      best = code;
      candidates.keepRecordOf(candidate, part, firstOf[w]);
    }
    if (best === EMPTY) candidates.intact[candidate] = 0;
    else candidates.shown[at] = best;
  }
}
