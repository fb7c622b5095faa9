/**
 * Typing errors between two texts: insertions, deletions, replacements and swaps of neighbours
 * (optimal string alignment). Gives up as soon as the answer is above `most`, and then says most + 1.
 */
export function editsUpTo(a: string, b: string, most: number): number {
  if (a === b) return 0;
  let la = a.length;
  let lb = b.length;
  if (Math.abs(la - lb) > most) return most + 1;
  let start = 0;
  while (start < la && start < lb && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  while (la > start && lb > start && a.charCodeAt(la - 1) === b.charCodeAt(lb - 1)) {
    la--;
    lb--;
  }
  if (la === start || lb === start) return Math.max(la, lb) - start;
  if (most === 1) return oneEdit(a, b, start, la, lb) ? 1 : 2;
  return alignment(a, b, start, la, lb, most);
}

/** What is left after equal beginnings and ends: one edit can only be one replaced letter or one swap. */
function oneEdit(a: string, b: string, start: number, la: number, lb: number): boolean {
  if (la - start === 1 && lb - start === 1) return true;
  return (
    la - start === 2 &&
    lb - start === 2 &&
    a.charCodeAt(start) === b.charCodeAt(start + 1) &&
    a.charCodeAt(start + 1) === b.charCodeAt(start)
  );
}

let before = new Int32Array(64);
let above = new Int32Array(64);
let row = new Int32Array(64);

function alignment(a: string, b: string, start: number, la: number, lb: number, most: number): number {
  const width = lb - start;
  if (width + 1 > row.length) {
    before = new Int32Array(width * 2);
    above = new Int32Array(width * 2);
    row = new Int32Array(width * 2);
  }
  for (let j = 0; j <= width; j++) above[j] = j;
  for (let i = 1; i <= la - start; i++) {
    row[0] = i;
    let least = i;
    const x = a.charCodeAt(start + i - 1);
    for (let j = 1; j <= width; j++) {
      const y = b.charCodeAt(start + j - 1);
      let cost = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (x === y ? 0 : 1));
      if (i > 1 && j > 1 && x === b.charCodeAt(start + j - 2) && a.charCodeAt(start + i - 2) === y) {
        cost = Math.min(cost, before[j - 2] + 1);
      }
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    const free = before;
    before = above;
    above = row;
    row = free;
  }
  return Math.min(above[width], most + 1);
}
