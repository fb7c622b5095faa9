/**
 * Characters that JSON lets stand and a terminal obeys: DEL, the C1 controls (U+009B starts an escape sequence) and the
 * marks of direction.
 */
const OBEYED = /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * JSON of two blanks an indent, written so that it does no harm on a terminal; it reads back as any JSON does.
 * `shown` makes what is written of a value.
 */
export function jsonText(value: unknown, shown = (held: unknown) => held): string {
  return JSON.stringify(value, (_key, held: unknown) => shown(held), 2).replace(OBEYED, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
