/**
 * Jaro–Winkler similarity of two texts, 0 to 1 (Winkler 1990: prefix of at most 4 letters, scale 0.1, no
 * boost threshold). Texts of up to 32 letters go through bit masks: `positions[letter]` holds where the
 * letter stands in `b`, so that one AND finds the free partners inside the window.
 */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length === 0 || b.length === 0) return 0;
  const jaro = a.length <= 32 && b.length <= 32 ? jaroByMasks(a, b) : jaroByLoops(a, b);
  let prefix = 0;
  const most = Math.min(4, a.length, b.length);
  while (prefix < most && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}

const positions = new Int32Array(65536);

function jaroByMasks(a: string, b: string): number {
  const la = a.length;
  const lb = b.length;
  const reach = Math.max(0, (Math.max(la, lb) >> 1) - 1);
  for (let j = 0; j < lb; j++) positions[b.charCodeAt(j)] |= 1 << j;
  let usedA = 0;
  let usedB = 0;
  let matches = 0;
  for (let i = 0; i < la; i++) {
    const low = i > reach ? i - reach : 0;
    const high = Math.min(i + reach + 1, lb);
    const free = positions[a.charCodeAt(i)] & ~usedB & bitsFromTo(low, high);
    if (free === 0) continue;
    usedB |= free & -free;
    usedA |= 1 << i;
    matches++;
  }
  for (let j = 0; j < lb; j++) positions[b.charCodeAt(j)] = 0;
  if (matches === 0) return 0;
  let outOfOrder = 0;
  for (let k = 0; k < matches; k++) {
    const i = 31 - Math.clz32(usedA & -usedA);
    const j = 31 - Math.clz32(usedB & -usedB);
    if (a.charCodeAt(i) !== b.charCodeAt(j)) outOfOrder++;
    usedA &= usedA - 1;
    usedB &= usedB - 1;
  }
  return (matches / la + matches / lb + (matches - outOfOrder / 2) / matches) / 3;
}

/** Bits low … high - 1 set; low < high <= 32, or 0. */
function bitsFromTo(low: number, high: number): number {
  if (low >= high) return 0;
  const upTo = high === 32 ? -1 : (1 << high) - 1;
  return upTo & ~((1 << low) - 1);
}

function jaroByLoops(a: string, b: string): number {
  const la = a.length;
  const lb = b.length;
  const reach = Math.max(0, (Math.max(la, lb) >> 1) - 1);
  const usedA = new Uint8Array(la);
  const usedB = new Uint8Array(lb);
  let matches = 0;
  for (let i = 0; i < la; i++) {
    const high = Math.min(lb, i + reach + 1);
    for (let j = Math.max(0, i - reach); j < high; j++) {
      if (usedB[j] === 1 || a.charCodeAt(i) !== b.charCodeAt(j)) continue;
      usedA[i] = 1;
      usedB[j] = 1;
      matches++;
      break;
    }
  }
  if (matches === 0) return 0;
  let outOfOrder = 0;
  for (let i = 0, j = 0; i < la; i++) {
    if (usedA[i] === 0) continue;
    while (usedB[j] === 0) j++;
    if (a.charCodeAt(i) !== b.charCodeAt(j)) outOfOrder++;
    j++;
  }
  return (matches / la + matches / lb + (matches - outOfOrder / 2) / matches) / 3;
}
