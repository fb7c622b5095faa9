/**
 * Typing errors between two texts, each given by where its units start and how many there are: insertions,
 * deletions, replacements and swaps of neighbours (optimal string alignment). Gives up as soon as the answer is
 * above `most`, and then says most + 1.
 */
export function editsUpTo(units: Uint16Array, a: number, la: number, b: number, lb: number, most: number): number {
  if (la - lb > most || lb - la > most) return most + 1;
  while (la > 0 && lb > 0 && units[a] === units[b]) {
    a++;
    b++;
    la--;
    lb--;
  }
  while (la > 0 && lb > 0 && units[a + la - 1] === units[b + lb - 1]) {
    la--;
    lb--;
  }
  if (la === 0 || lb === 0) return la + lb;
  if (most === 1) return oneEdit(units, a, la, b, lb) ? 1 : 2;
  return alignment(units, a, la, b, lb, most);
}

/** What is left after equal beginnings and ends: one edit can only be one replaced letter or one swap. */
function oneEdit(units: Uint16Array, a: number, la: number, b: number, lb: number): boolean {
  if (la === 1 && lb === 1) return true;
  return la === 2 && lb === 2 && units[a] === units[b + 1] && units[a + 1] === units[b];
}

let before = new Int32Array(64);
let above = new Int32Array(64);
let row = new Int32Array(64);

function alignment(units: Uint16Array, a: number, la: number, b: number, lb: number, most: number): number {
  if (lb + 1 > row.length) {
    before = new Int32Array(lb * 2);
    above = new Int32Array(lb * 2);
    row = new Int32Array(lb * 2);
  }
  for (let j = 0; j <= lb; j++) above[j] = j;
  for (let i = 1; i <= la; i++) {
    row[0] = i;
    let least = i;
    const x = units[a + i - 1];
    for (let j = 1; j <= lb; j++) {
      const y = units[b + j - 1];
      let cost = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (x === y ? 0 : 1));
      if (i > 1 && j > 1 && x === units[b + j - 2] && units[a + i - 2] === y) cost = Math.min(cost, before[j - 2] + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    const free = before;
    before = above;
    above = row;
    row = free;
  }
  return Math.min(above[lb], most + 1);
}
