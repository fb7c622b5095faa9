/**
 * Jaro–Winkler similarity of two texts, 0 to 1 (Winkler 1990: prefix of at most 4 letters, scale 0.1, no
 * boost threshold); a text is where its units start and how many there are. One that is below `least` may come out
 * as 0, which is known as soon as the letters are paired. Texts of up to 32 letters go through bit masks:
 * `positions[letter]` holds where the letter stands in `b`, so that one AND finds the free partners inside the window.
 */
export function jaroWinkler(units: Uint16Array, a: number, la: number, b: number, lb: number, least = 0): number {
  if (la === 0 || lb === 0) return la === lb ? 1 : 0;
  const lift = commonPrefix(units, a, la, b, lb) * 0.1;
  const jaro = la <= 32 && lb <= 32 ? jaroByMasks(units, a, la, b, lb, lift, least) : jaroByLoops(units, a, la, b, lb);
  return jaro === 0 ? 0 : jaro + lift * (1 - jaro);
}

/** Taken off what is asked for, more than rounding can add. */
const ROUNDING = 1e-9;

/** Letters of the common beginning, four at most. */
function commonPrefix(units: Uint16Array, a: number, la: number, b: number, lb: number): number {
  const most = Math.min(4, la, lb);
  let prefix = 0;
  while (prefix < most && units[a + prefix] === units[b + prefix]) prefix++;
  return prefix;
}

const positions = new Int32Array(65536);

/** Without a branch on letters, which nothing could foresee: a third of the time. */
function jaroByMasks(
  units: Uint16Array,
  a: number,
  la: number,
  b: number,
  lb: number,
  lift: number,
  least: number,
): number {
  const reach = Math.max(0, (Math.max(la, lb) >> 1) - 1);
  for (let j = 0; j < lb; j++) positions[units[b + j]] |= 1 << j;
  let usedA = 0;
  let usedB = 0;
  // The window of letter i: i − reach … i + reach, what lies beyond `b` included.
  let window = (2 << reach) - 1;
  for (let i = 0; i < la; i++) {
    const free = positions[units[a + i]] & ~usedB & window;
    usedB |= free & -free;
    usedA |= ((free | -free) >>> 31) << i;
    window = (window << 1) | ((i - reach) >>> 31);
  }
  for (let j = 0; j < lb; j++) positions[units[b + j]] = 0;
  if (usedA === 0) return 0;
  const matches = bitsSet(usedA);
  const inOrder = (matches / la + matches / lb + 1) / 3;
  if (inOrder + lift * (1 - inOrder) < least - ROUNDING) return 0;
  let outOfOrder = 0;
  for (let k = 0; k < matches; k++) {
    const x = units[a + 31 - Math.clz32(usedA & -usedA)];
    const y = units[b + 31 - Math.clz32(usedB & -usedB)];
    outOfOrder += ((x - y) | (y - x)) >>> 31;
    usedA &= usedA - 1;
    usedB &= usedB - 1;
  }
  return (matches / la + matches / lb + (matches - outOfOrder / 2) / matches) / 3;
}

function bitsSet(bits: number): number {
  const two = bits - ((bits >>> 1) & 0x55555555);
  const four = (two & 0x33333333) + ((two >>> 2) & 0x33333333);
  return Math.imul((four + (four >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function jaroByLoops(units: Uint16Array, a: number, la: number, b: number, lb: number): number {
  const reach = Math.max(0, (Math.max(la, lb) >> 1) - 1);
  const usedA = new Uint8Array(la);
  const usedB = new Uint8Array(lb);
  let matches = 0;
  for (let i = 0; i < la; i++) {
    const high = Math.min(lb, i + reach + 1);
    for (let j = Math.max(0, i - reach); j < high; j++) {
      if (usedB[j] === 1 || units[a + i] !== units[b + j]) continue;
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
    if (units[a + i] !== units[b + j]) outOfOrder++;
    j++;
  }
  return (matches / la + matches / lb + (matches - outOfOrder / 2) / matches) / 3;
}
