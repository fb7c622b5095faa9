const H = 0x68;
const P = 0x70;
const U = 0x75;

/**
 * Sound key of a folded word, leaning to Spanish: b = v, z = s, ce = se, ll = y = i, mute h, qu = k,
 * ge = je, x = j, ph = f, w = u, no doubled letters. Measured against Soundex-like keys in the study of
 * matching: it keeps `Jiménez`–`Ximenes` together and `Peña`–`Pena` apart from `Piña`.
 */
export function soundKey(word: string): string {
  const units = new Uint16Array(word.length);
  for (let i = 0; i < word.length; i++) units[i] = word.charCodeAt(i);
  const length = writeSound(units, 0, word.length, units);
  let key = '';
  for (let i = 0; i < length; i++) key += String.fromCharCode(units[i]);
  return key;
}

/**
 * As soundKey, for UTF-16 code units: writes the sound of units[from] … units[to - 1] to `out` from `at` on, where there
 * is room for as many units as the word has, and returns its length. `out` may be `units` where `from` is `at`.
 */
export function writeSound(units: Uint16Array, from: number, to: number, out: Uint16Array, at = 0): number {
  const end = writePlainLetters(units, from, to, out, at);
  let written = at;
  for (let i = at; i < end; i++) {
    let sound = out[i];
    // Most letters sound like themselves.
    if ((BY_NEIGHBOURS >>> (sound & 31)) & 1) {
      const next = i + 1 < end ? out[i + 1] : 0;
      const afterNext = i + 2 < end ? out[i + 2] : 0;
      if (isOneSound(sound, next, afterNext)) i++;
      sound = soundOf(sound, next, afterNext);
    }
    if (written === at || out[written - 1] !== sound || isLineBreak(sound)) out[written++] = sound;
  }
  return written - at;
}

/** What sounds alike whatever stands beside it: ph → f, h → nothing, v → b, z and ç → s. Returns where it ends. */
function writePlainLetters(units: Uint16Array, from: number, to: number, out: Uint16Array, at: number): number {
  let written = at;
  for (let i = from; i < to; i++) {
    const unit = units[i];
    if (((ALONE >>> (unit & 31)) & 1) === 0) out[written++] = unit;
    else if (unit === H) continue;
    else if (unit === P && i + 1 < to && units[i + 1] === H) out[written++] = 0x66;
    else if (unit === 0x76) out[written++] = 0x62;
    else if (unit === 0x7a || unit === 0xe7) out[written++] = 0x73;
    else out[written++] = unit;
  }
  return written;
}

/** By their last five bits, which others share, the letters c, g, l, q, w, x and y; h, p, v, z and ç. */
const BY_NEIGHBOURS = (1 << 3) | (1 << 7) | (1 << 12) | (1 << 17) | (1 << 23) | (1 << 24) | (1 << 25);
const ALONE = (1 << 8) | (1 << 16) | (1 << 22) | (1 << 26) | (1 << 7);

/** The sound of a letter before two others; 0 stands for the end of the word. */
function soundOf(unit: number, next: number, afterNext: number): number {
  switch (unit) {
    case 0x63: // c
      return isSoft(next) ? 0x73 : 0x6b;
    case 0x67: // g
      return isSoft(next) || (next === U && isSoft(afterNext)) ? 0x6a : 0x67;
    case 0x6c: // l
      return next === 0x6c ? 0x69 : 0x6c;
    case 0x71: // q
      return 0x6b;
    case 0x77: // w
      return U;
    case 0x78: // x
      return 0x6a;
    case 0x79: // y
      return 0x69;
    default:
      return unit;
  }
}

/** ll, and the mute u of que, qui, gue, gui. */
function isOneSound(unit: number, next: number, afterNext: number): boolean {
  if (unit === 0x6c) return next === 0x6c;
  return (unit === 0x71 || unit === 0x67) && next === U && isSoft(afterNext);
}

function isSoft(unit: number): boolean {
  return unit === 0x65 || unit === 0x69;
}

/** No letters, hence never doubled ones. */
function isLineBreak(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029;
}
