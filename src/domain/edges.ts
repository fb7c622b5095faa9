/**
 * Text without the characters at its end that fit `one`, which describes a single character. An expression for all of
 * them (`/[.,]+$/`) looks from each one to the end: in a cell of a million dots half a billion times a thousand.
 */
export function withoutEnd(text: string, one: RegExp): string {
  let end = text.length;
  while (end > 0 && one.test(text[end - 1])) end--;
  return text.slice(0, end);
}

/** The same for both ends, which may know different characters. */
export function withoutEdges(text: string, first: RegExp, last = first): string {
  let start = 0;
  while (start < text.length && first.test(text[start])) start++;
  return withoutEnd(text.slice(start), last);
}
