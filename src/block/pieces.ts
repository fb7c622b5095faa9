import type { CodedColumn, ListColumn } from '../domain/column.ts';
import type { Entities } from '../domain/entities.ts';
import { EMPTY } from '../domain/value-table.ts';
import { CROSSED, type NameHeads, nameHeads, putCrossed } from './crossed-names.ts';
import { joinPieces, makePieces, type PieceKind, type PieceTable } from './piece-table.ts';

/**
 * Pieces: the parts of a record's values by which it may meet another although neither value is equal.
 * A group is a field as rarity counts it: within a group the rarest shared piece counts whole, the others a quarter.
 * (Study of matching, 2.2.)
 */
export interface PieceGroup {
  readonly name: string;
  /** With `starts`, entity e holds the values codes[starts[e]] … codes[starts[e + 1] - 1]; else codes[e] or none. */
  readonly columns: readonly PieceColumn[];
  /** Given and family names share one space, so that crossed names meet. */
  readonly crossed?: { readonly given: NameHeads; readonly family: NameHeads };
}

export interface PieceColumn {
  readonly codes: Int32Array;
  readonly starts: Int32Array | undefined;
  readonly pieces: PieceTable;
}

export function pieceGroups({ match }: Entities): readonly PieceGroup[] {
  return [
    {
      name: 'name',
      columns: [coded(match.given, 'name'), coded(match.family, 'name')],
      crossed: { given: headsOf(match.given), family: headsOf(match.family) },
    },
    { name: 'email', columns: [listed(match.email, 'email')] },
    { name: 'phone', columns: [listed(match.phone, 'phone')] },
    { name: 'id', columns: [listed(match.nationalId, 'id')] },
    { name: 'birth date', columns: [coded(match.birthDate, 'birthDate')] },
    { name: 'address', columns: [coded(match.address, 'address')] },
    { name: 'address 2', columns: [coded(match.address2, 'words')] },
    {
      name: 'place',
      columns: [
        coded(match.city, 'city'),
        coded(match.postalCode, 'postalCode'),
        coded(match.birthPlace, 'birthPlace'),
      ],
    },
    { name: 'company', columns: [coded(match.company, 'company')] },
    { name: 'handle', columns: [listed(match.handle, 'whole')] },
    { name: 'job title', columns: [coded(match.jobTitle, 'whole')] },
  ];
}

function coded(column: CodedColumn, kind: PieceKind): PieceColumn {
  return { codes: column.codes, starts: undefined, pieces: piecesOf(column, kind) };
}

function listed(column: ListColumn, kind: PieceKind): PieceColumn {
  return { codes: column.items, starts: column.starts, pieces: piecesOf(column, kind) };
}

/** The pieces of a value are made once per distinct value. */
function piecesOf({ values }: CodedColumn | ListColumn, kind: PieceKind): PieceTable {
  return joinPieces([makePieces({ kind, values: values.memory }, 0, values.size)]);
}

function headsOf({ values }: CodedColumn): NameHeads {
  return nameHeads(values.memory, 0, values.size);
}

/** The pieces of all entities: keys[k] is held by holders[k]; holders ascend. */
export interface HeldPieces {
  readonly keys: Uint32Array;
  readonly holders: Int32Array;
  /** Entities with a piece. */
  readonly filled: number;
}

/** Of the entities marked in `somebody` only. */
export function heldPieces(count: number, group: PieceGroup, somebody: Uint8Array): HeldPieces {
  const most = countPieces(count, group);
  const keys = new Uint32Array(most);
  const holders = new Int32Array(most);
  let used = 0;
  let filled = 0;
  for (let e = 0; e < count; e++) {
    if (somebody[e] === 0) continue;
    const before = used;
    for (const column of group.columns) used = copyPieces(column, e, keys, used);
    if (group.crossed !== undefined) used = crossNames(group, e, keys, used);
    for (let k = before; k < used; k++) holders[k] = e;
    if (used > before) filled++;
  }
  return { keys: keys.subarray(0, used), holders: holders.subarray(0, used), filled };
}

/** At least as many as there are. */
function countPieces(count: number, { columns, crossed }: PieceGroup): number {
  let pieces = crossed === undefined ? 0 : count * CROSSED;
  for (const { codes, starts, pieces: table } of columns) {
    const end = starts === undefined ? count : starts[count];
    for (let k = 0; k < end; k++) if (codes[k] !== EMPTY) pieces += table.starts[codes[k] + 1] - table.starts[codes[k]];
  }
  return pieces;
}

function copyPieces({ codes, starts, pieces }: PieceColumn, entity: number, keys: Uint32Array, at: number): number {
  let used = at;
  const from = starts === undefined ? entity : starts[entity];
  const to = starts === undefined ? entity + 1 : starts[entity + 1];
  for (let k = from; k < to; k++) {
    if (codes[k] === EMPTY) continue;
    const end = pieces.starts[codes[k] + 1];
    for (let p = pieces.starts[codes[k]]; p < end; p++) keys[used++] = pieces.keys[p];
  }
  return used;
}

function crossNames({ columns, crossed }: PieceGroup, entity: number, keys: Uint32Array, at: number): number {
  const g = columns[0].codes[entity];
  const f = columns[1].codes[entity];
  if (crossed === undefined || g === EMPTY || f === EMPTY) return at;
  putCrossed(crossed.given, g, crossed.family, f, keys, at);
  return at + CROSSED;
}
