import { type CodedColumn, EMPTY, type ListColumn } from '../domain/column.ts';
import type { Entities } from '../domain/entities.ts';
import { soundKey } from '../domain/sound.ts';

/**
 * Pieces: the parts of a record's values by which it may meet another although neither value is equal.
 * A group is a field as rarity counts it: within a group the rarest shared piece counts whole, the others a quarter.
 * (Study of matching, 2.2.)
 */
export interface PieceGroup {
  readonly name: string;
  /** Calls `put` with every piece of an entity; repeated pieces are harmless. */
  readonly piecesOf: (entity: number, put: (piece: string) => void) => void;
}

export function pieceGroups(entities: Entities): readonly PieceGroup[] {
  const { match } = entities;
  return [
    { name: 'name', piecesOf: namePieces(match.given, match.family) },
    { name: 'email', piecesOf: listPieces(match.email, emailPieces) },
    { name: 'phone', piecesOf: listPieces(match.phone, phonePieces) },
    { name: 'id', piecesOf: listPieces(match.nationalId, idPieces) },
    { name: 'birth date', piecesOf: codedPieces([match.birthDate, birthDatePieces]) },
    { name: 'address', piecesOf: codedPieces([match.address, addressPieces]) },
    { name: 'address 2', piecesOf: codedPieces([match.address2, (text) => text.split(' ')]) },
    {
      name: 'place',
      piecesOf: codedPieces(
        [match.city, (text) => [`c${text}`, `d${text.slice(0, 4)}`]],
        [match.postalCode, (text) => [`z${text}`, `y${text.slice(0, 4)}`]],
        [match.birthPlace, (text) => [`b${text}`]],
      ),
    },
    { name: 'company', piecesOf: codedPieces([match.company, companyPieces]) },
    { name: 'handle', piecesOf: listPieces(match.handle, (text) => [text]) },
    { name: 'job title', piecesOf: codedPieces([match.jobTitle, (text) => [text]]) },
  ];
}

/** The pieces of a value are made once per distinct value. */
function codedPieces(
  ...parts: readonly (readonly [CodedColumn, (text: string) => readonly string[]])[]
): PieceGroup['piecesOf'] {
  const tables = parts.map(([column, make]) => ({ column, pieces: [...column.values.texts()].map(make) }));
  return (entity, put) => {
    for (const { column, pieces } of tables) {
      const code = column.codes[entity];
      if (code !== EMPTY) for (const piece of pieces[code]) put(piece);
    }
  };
}

function listPieces(column: ListColumn, make: (text: string) => readonly string[]): PieceGroup['piecesOf'] {
  const pieces = [...column.values.texts()].map(make);
  return (entity, put) => {
    for (let k = column.starts[entity]; k < column.starts[entity + 1]; k++)
      for (const piece of pieces[column.items[k]]) put(piece);
  };
}

/** Given and family names share one space, so that crossed names meet. */
function namePieces(given: CodedColumn, family: CodedColumn): PieceGroup['piecesOf'] {
  const givens = [...given.values.texts()].map(nameParts);
  const families = [...family.values.texts()].map(nameParts);
  return (entity, put) => {
    const g = given.codes[entity] === EMPTY ? undefined : givens[given.codes[entity]];
    const f = family.codes[entity] === EMPTY ? undefined : families[family.codes[entity]];
    if (g !== undefined) for (const piece of g.pieces) put(piece);
    if (f !== undefined) for (const piece of f.pieces) put(piece);
    if (g === undefined || f === undefined) return;
    put(`i${sortedPair(g.first[0], f.first[0], '')}`);
    put(`n${sortedPair(g.sound, f.sound, '|')}`);
    put(`x${sortedPair(g.first.slice(0, 2), f.first.slice(0, 2), '')}`);
  };
}

function sortedPair(a: string, b: string, between: string): string {
  return a < b ? a + between + b : b + between + a;
}

interface NameParts {
  readonly first: string;
  /** Sound of the first token, at most four letters. */
  readonly sound: string;
  readonly pieces: readonly string[];
}

function nameParts(text: string): NameParts {
  const tokens = text.split(' ');
  const pieces: string[] = [];
  for (const token of tokens) {
    if (token.length > 1) pieces.push(`s${soundKey(token)}`, `p${token.slice(0, 3)}`, `e${token.slice(-3)}`);
    else pieces.push(`i${token}`);
  }
  return { first: tokens[0], sound: soundKey(tokens[0]).slice(0, 4), pieces };
}

function emailPieces(address: string): string[] {
  const local = address.slice(0, address.lastIndexOf('@'));
  const pieces = [`e${address}`, `l${local}`];
  if (local.length > 5) {
    const half = local.length >> 1;
    pieces.push(`a${local.slice(0, half)}`, `b${local.slice(half)}`, `c${local.slice(0, 4)}`, `d${local.slice(-4)}`);
  }
  const letters = local.replace(/[^a-z]+/g, ' ').trim();
  const digits = local.replace(/\D+/g, '');
  if (letters.length > 2) pieces.push(`w${letters}`);
  if (digits.length > 3) pieces.push(`g${digits}`);
  for (const word of letters.split(' ')) if (word.length > 3) pieces.push(`t${soundKey(word)}`);
  return pieces;
}

function phonePieces(key: string): string[] {
  const cut = key.indexOf('x');
  const last8 = (cut < 0 ? key : key.slice(0, cut)).slice(-8);
  const pieces = [last8, `a${last8.slice(0, 4)}`, `b${last8.slice(4)}`, `c${last8.slice(2, 6)}`];
  const glued = key.replace('x', '');
  // An extension may be glued to the number elsewhere: the digits of both together, from both ends.
  if (glued.length > 11) pieces.push(`d${glued.slice(0, 6)}`, `e${glued.slice(-6)}`, `f${glued.slice(-8)}`);
  return pieces;
}

function idPieces(key: string): string[] {
  const cut = key.indexOf('@');
  const id = cut < 0 ? key : key.slice(0, cut);
  return [id, `a${id.slice(0, 4)}`, `b${id.slice(-4)}`, `c${id.slice(2, -2)}`];
}

function birthDatePieces(date: string): string[] {
  const year = date.slice(0, 4);
  const month = date.slice(4, 6);
  const day = date.slice(6);
  const pieces = [date, `m${month}${day}`];
  if (year === '0000') return pieces;
  pieces.push(`y${year}`, `a${year}${month}`, `b${year}${day}`);
  if (day <= '12') pieces.push(`s${year}${sortedPair(month, day, '')}`);
  return pieces;
}

function addressPieces(text: string): string[] {
  const words = text.split(' ');
  const numbers = words.filter((word) => /\d/.test(word));
  const pieces = [text];
  for (const word of words) pieces.push(`${/\d/.test(word) ? 'n' : 'w'}${word}`);
  if (words.length > 1 && numbers.length > 0) pieces.push(`N${numbers.join(' ')}`);
  return pieces;
}

function companyPieces(text: string): string[] {
  const pieces = [text];
  for (const word of text.split(' ')) if (word.length > 3) pieces.push(`w${word}`);
  return pieces;
}
