import type { ListColumn } from '../../domain/column.ts';
import type { FirstFilled } from '../part.ts';

/** Shorter words of names are particles and initials. */
const SHORTEST_WORD = 3;

/** Rows that bear the same number: whether they are of one person, as far as is easily seen. */
export class NumberedRows {
  private readonly match: FirstFilled['match'];

  constructor(match: FirstFilled['match']) {
    this.match = match;
  }

  /** Whether two records have a contact, an id or a word of their names in common; undefined where nothing can be compared. */
  agree(a: number, b: number): boolean | undefined {
    const { phone, email, nationalId } = this.match;
    let isComparable = false;
    for (const list of [phone, email, nationalId]) {
      if (list.isEmpty(a) || list.isEmpty(b)) continue;
      if (holdOne(list, a, b)) return true;
      isComparable = true;
    }
    const [ofA, ofB] = [this.words(a), this.words(b)];
    if (ofA.length === 0 || ofB.length === 0) return isComparable ? false : undefined;
    return ofA.some((word) => ofB.includes(word));
  }

  private words(record: number): readonly string[] {
    const { given, family } = this.match;
    return `${given.text(record)} ${family.text(record)}`.split(' ').filter((word) => word.length >= SHORTEST_WORD);
  }
}

function holdOne({ starts, items }: ListColumn, a: number, b: number): boolean {
  for (let k = starts[a]; k < starts[a + 1]; k++)
    for (let l = starts[b]; l < starts[b + 1]; l++) if (items[k] === items[l]) return true;
  return false;
}
