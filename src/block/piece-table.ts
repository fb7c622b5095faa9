import type { ValueMemory } from '../domain/value-table.ts';
import { PieceKeys } from './piece-keys.ts';
import {
  addressPieces,
  birthDatePieces,
  birthPlacePieces,
  cityPieces,
  companyPieces,
  emailPieces,
  idPieces,
  namePieces,
  type PieceMaker,
  phonePieces,
  postalCodePieces,
  wholePieces,
  wordPieces,
} from './piece-makers.ts';
import { sharedInt32, sharedUint32 } from './shared-arrays.ts';
import { readUnits, roomForUnits } from './units.ts';

const MAKERS = {
  name: namePieces,
  email: emailPieces,
  phone: phonePieces,
  id: idPieces,
  birthDate: birthDatePieces,
  address: addressPieces,
  words: wordPieces,
  city: cityPieces,
  postalCode: postalCodePieces,
  birthPlace: birthPlacePieces,
  company: companyPieces,
  whole: wholePieces,
} satisfies Readonly<Record<string, PieceMaker>>;

export type PieceKind = keyof typeof MAKERS;

/** Plain data, to be handed to any thread. */
export interface PieceTask {
  readonly kind: PieceKind;
  readonly values: ValueMemory;
}

/** Keys of the pieces of value v: keys[starts[v]] … keys[starts[v + 1] - 1]. */
export interface PieceTable {
  readonly starts: Int32Array;
  readonly keys: Uint32Array;
}

/** The pieces of the values from `from` up to, not including, `to`, as a table of these alone. */
export function makePieces({ kind, values }: PieceTask, from: number, to: number): PieceTable {
  const make: PieceMaker = MAKERS[kind];
  const units = roomForUnits(values, from, to);
  const starts = sharedInt32(to - from + 1);
  const out = new PieceKeys((to - from) * 4);
  for (let code = from; code < to; code++) {
    make(units, readUnits(values, code, units), out);
    starts[code - from + 1] = out.used;
  }
  const keys = sharedUint32(out.used);
  keys.set(out.keys);
  return { starts, keys };
}

/** One table of the tables of ranges that follow each other. */
export function joinPieces(parts: readonly PieceTable[]): PieceTable {
  if (parts.length === 1) return parts[0];
  const starts = sharedInt32(parts.reduce((sum, part) => sum + part.starts.length - 1, 1));
  const keys = sharedUint32(parts.reduce((sum, part) => sum + part.keys.length, 0));
  let value = 0;
  let used = 0;
  for (const part of parts) {
    for (let v = 1; v < part.starts.length; v++) starts[++value] = used + part.starts[v];
    keys.set(part.keys, used);
    used += part.keys.length;
  }
  return { starts, keys };
}
