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
  type PieceMaker,
  phonePieces,
  postalCodePieces,
  wholeCityPieces,
  wholePieces,
  wholePostalCodePieces,
  wordPieces,
} from './piece-makers.ts';
import { readUnits, roomForUnits } from './units.ts';

const MAKERS = {
  email: emailPieces,
  phone: phonePieces,
  id: idPieces,
  birthDate: birthDatePieces,
  address: addressPieces,
  words: wordPieces,
  city: cityPieces,
  wholeCity: wholeCityPieces,
  postalCode: postalCodePieces,
  wholePostalCode: wholePostalCodePieces,
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

/** The pieces of every value. */
export function makePieces({ kind, values }: PieceTask): PieceTable {
  const make: PieceMaker = MAKERS[kind];
  const units = roomForUnits(values);
  const starts = new Int32Array(values.count + 1);
  const out = new PieceKeys(values.count * 4);
  for (let code = 0; code < values.count; code++) {
    make(units, readUnits(values, code, units), out);
    starts[code + 1] = out.used;
  }
  return { starts, keys: out.keys };
}
