/**
 * Jaro–Winkler similarity of two texts, 0 to 1 (Winkler 1990: prefix of at most 4 letters, scale 0.1, no
 * boost threshold); a text is where its units start and how many there are. Texts of up to 32 letters go through
 * bit masks: `positions[letter]` holds where the letter stands in `b`, so that one AND finds the free partners
 * inside the window.
 */
export function jaroWinkler(units: Uint16Array, a: number, la: number, b: number, lb: number): number {
  if (la === 0 || lb === 0) return la === lb ? 1 : 0;
  const jaro = la <= 32 && lb <= 32 ? jaroByMasks(units, a, la, b, lb) : jaroByLoops(units, a, la, b, lb);
  return jaro + commonPrefix(units, a, la, b, lb) * 0.1 * (1 - jaro);
}

/** Letters of the common beginning, four at most. */
function commonPrefix(units: Uint16Array, a: number, la: number, b: number, lb: number): number {
  const most = Math.min(4, la, lb);
  let prefix = 0;
  while (prefix < most && units[a + prefix] === units[b + prefix]) prefix++;
  return prefix;
}

const positions = new Int32Array(65536);

function jaroByMasks(units: Uint16Array, a: number, la: number, b: number, lb: number): number {
  const reach = Math.max(0, (Math.max(la, lb) >> 1) - 1);
  for (let j = 0; j < lb; j++) positions[units[b + j]] |= 1 << j;
  let usedA = 0;
  let usedB = 0;
  let matches = 0;
  for (let i = 0; i < la; i++) {
    const low = i > reach ? -1 << (i - reach) : -1;
    const high = i + reach > 30 ? -1 : ~(-2 << (i + reach));
    const free = positions[units[a + i]] & ~usedB & low & high;
    if (free === 0) continue;
    usedB |= free & -free;
    usedA |= 1 << i;
    matches++;
  }
  for (let j = 0; j < lb; j++) positions[units[b + j]] = 0;
  if (matches === 0) return 0;
  let outOfOrder = 0;
  for (let k = 0; k < matches; k++) {
    const i = 31 - Math.clz32(usedA & -usedA);
    const j = 31 - Math.clz32(usedB & -usedB);
    if (units[a + i] !== units[b + j]) outOfOrder++;
    usedA &= usedA - 1;
    usedB &= usedB - 1;
  }
  return (matches / la + matches / lb + (matches - outOfOrder / 2) / matches) / 3;
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
