/**
 * domain/sound.ts on units: writes the sound key of source[from] … source[to - 1] to the beginning of `out` (as long
 * at least) and returns its length. The same replacements in the same order, each a pass.
 */
export function putSound(source: Uint16Array, from: number, to: number, out: Uint16Array): number {
  let length = 0;
  // ph → f, other h are mute, v → b, z and ç → s.
  for (let k = from; k < to; k++) {
    const unit = source[k];
    if (unit === P && k + 1 < to && source[k + 1] === H) {
      out[length++] = F;
      k++;
    } else if (unit !== H) out[length++] = unit === V ? B : unit === Z || unit === C_CEDILLA ? S : unit;
  }
  length = softConsonants(out, length);
  return lastLetters(out, length);
}

/** ce, ci → s; qu, gu before e, i → k, g; ge, gi → j; other c and q → k. */
function softConsonants(out: Uint16Array, length: number): number {
  for (let k = 0; k + 1 < length; k++) if (out[k] === C && isFront(out[k + 1])) out[k] = S;
  length = withoutU(out, length, Q, K);
  for (let k = 0; k < length; k++) if (out[k] === C || out[k] === Q) out[k] = K;
  length = withoutU(out, length, G, G);
  for (let k = 0; k + 1 < length; k++) if (out[k] === G && isFront(out[k + 1])) out[k] = J;
  return length;
}

/** `first` and u before e or i become `sound`. */
function withoutU(out: Uint16Array, length: number, first: number, sound: number): number {
  let to = 0;
  for (let k = 0; k < length; k++) {
    if (out[k] === first && k + 2 < length && out[k + 1] === U && isFront(out[k + 2])) {
      out[to++] = sound;
      k++;
    } else out[to++] = out[k];
  }
  return to;
}

/** x → j, ll → y, y → i, w → u, and nothing stands doubled but ends of lines. */
function lastLetters(out: Uint16Array, length: number): number {
  let to = 0;
  for (let k = 0; k < length; k++) {
    let unit = out[k];
    if (unit === L && k + 1 < length && out[k + 1] === L) {
      unit = Y;
      k++;
    }
    out[to++] = unit === X ? J : unit === Y ? I : unit === W ? U : unit;
  }
  return withoutDoubles(out, to);
}

function withoutDoubles(out: Uint16Array, length: number): number {
  let to = 0;
  for (let k = 0; k < length; k++) if (to === 0 || out[k] !== out[to - 1] || endsLine(out[k])) out[to++] = out[k];
  return to;
}

function isFront(unit: number): boolean {
  return unit === E || unit === I;
}

function endsLine(unit: number): boolean {
  return unit === 10 || unit === 13 || unit === 0x2028 || unit === 0x2029;
}

const B = 98;
const C = 99;
const E = 101;
const F = 102;
const G = 103;
const H = 104;
const I = 105;
const J = 106;
const K = 107;
const L = 108;
const P = 112;
const Q = 113;
const S = 115;
const U = 117;
const V = 118;
const W = 119;
const X = 120;
const Y = 121;
const Z = 122;
const C_CEDILLA = 231;
