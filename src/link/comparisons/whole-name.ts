import { EMPTY } from '../../domain/column.ts';
import type { Entities } from '../../domain/entities.ts';
import { nameComparer } from './name.ts';
import { nearWords, type Word, Words } from './name-words.ts';

/** Fewer words than this agree in any order by chance. */
const LEAST_WORDS = 3;

/**
 * Whether two names agree as a whole although neither given nor family agree by themselves: they stand crosswise,
 * or a full name in one cell was split in another place (`jose enrique | nunez lopez`, `jose nunez | lopez`).
 * Given the levels that given and family reached on their own.
 */
export function agreeTogether(entities: Entities): (i: number, j: number, given: number, family: number) => boolean {
  const crossed = crosswise(entities);
  const sameWords = wordsInAnyOrder(entities);
  return (i, j, given, family) => {
    if (given < 2 && family < 2 && crossed(i, j)) return true;
    return given > 0 && family > 0 && given < 5 && family < 5 && sameWords(i, j);
  };
}

/**
 * Whether two entities agree only crosswise: given like the other's family wherever both are filled,
 * although neither agrees by itself.
 */
function crosswise(entities: Entities): (i: number, j: number) => boolean {
  const compare = nameComparer([entities.match.given, entities.match.family]);
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

/** Every word of the shorter name has its own partner, the same or nearly, in the longer one; one at least sounds the same (a quick test that nothing likely fails). */
function wordsInAnyOrder(entities: Entities): (i: number, j: number) => boolean {
  const words = new Words();
  const { given, family } = entities.match;
  const names: Word[][] = [];
  for (let e = 0; e < entities.count; e++) {
    const tokens = `${given.text(e)} ${family.text(e)}`.split(' ').filter((token) => token !== '');
    names.push(tokens.map((token) => words.of(token)));
  }
  return (i, j) => {
    const [short, long] = names[i].length <= names[j].length ? [names[i], names[j]] : [names[j], names[i]];
    if (short.length < LEAST_WORDS || !shareSound(short, long)) return false;
    const free = [...long];
    for (const word of short) {
      const at = free.findIndex((other) => word === other || nearWords(word, other));
      if (at < 0) return false;
      free.splice(at, 1);
    }
    return true;
  };
}

function shareSound(a: readonly Word[], b: readonly Word[]): boolean {
  for (const word of a) for (const other of b) if (word.sound === other.sound && word.text.length > 1) return true;
  return false;
}
