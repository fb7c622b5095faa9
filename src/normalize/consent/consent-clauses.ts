import { foldedWords } from '../../domain/fold.ts';

/** Brackets, stops, bars and dashes with room around them; a hyphen inside a word (`opt-out`) is none. */
const PAUSE = /[,;()[\]{}|/.…¡!¿?\n]|\s-+|-\s|[–—]|:(?!\s*(?:no|false|falso|0|non|nein|n[aã]o)\s*(?:$|[,;|)]))/iu;

const CROSSES = /[✗✘☒✕✖❌❎]/gu;
const TICKS = /[✓✔☑✅]/u;
/** An empty box waits for its tick, so that the words beside it have not been said yet. */
const EMPTY_BOXES = /[☐□]/gu;

/**
 * The folded words of a consent cell, parted where its writer paused, because `No, revocado` and `no revocado` say
 * opposite things. A colon before a no is no pause (`Baja: no`). Crosses are read as a no wherever they stand; a tick
 * counts only alone, because beside words it may belong to any of them.
 */
export function consentClauses(text: string): readonly (readonly string[])[] {
  const spelled = text.replace(CROSSES, ' no ').replace(EMPTY_BOXES, ' pendiente ');
  const clauses = spelled
    .split(PAUSE)
    .map(foldedWords)
    .filter((words) => words.length > 0);
  return clauses.length === 0 && TICKS.test(text) ? [['si']] : clauses;
}
