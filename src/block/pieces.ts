import type { CodedColumn, ListColumn } from '../domain/column.ts';
import type { Entities } from '../domain/entities.ts';
import { EMPTY } from '../domain/value-table.ts';
import { CROSSED, type NameHashes, nameHashes, putCrossed } from './crossed-names.ts';
import { makePieces, type PieceKind, type PieceTable, type PieceTask } from './piece-table.ts';

/**
 * Pieces: the parts of a record's values by which it may meet another although neither value is equal.
 * A group is a field as rarity counts it: within a group the rarest shared piece counts whole, the others a quarter.
 * (Study of matching, 2.2.)
 */
export interface PieceGroup {
  readonly columns: readonly PieceColumn[];
  /** Given and family names share one space, so that crossed names meet. */
  readonly crossed?: { readonly given: NameHashes; readonly family: NameHashes };
}

export interface PieceColumn extends Coded {
  readonly pieces: PieceTable;
}

/** With `starts`, entity e holds the values codes[starts[e]] … codes[starts[e + 1] - 1]; else codes[e] or none. */
interface Coded {
  readonly codes: Int32Array;
  readonly starts: Int32Array | undefined;
}

/** A group before its pieces are made: plain data, to be handed to any thread. */
export interface GroupPlan {
  readonly columns: readonly (Coded & PieceTask)[];
  /** The columns are given and family name. */
  readonly areNames?: true;
}

/** Most groups there are: as many as entities tell by bits. */
export const GROUPS = 11;

/** The one with the most pieces first, so that no thread begins it last. */
export function planGroups({ match }: Entities): readonly GroupPlan[] {
  return [
    { columns: [coded(match.given, 'name'), coded(match.family, 'name')], areNames: true },
    { columns: [listed(match.email, 'email')] },
    { columns: [listed(match.phone, 'phone')] },
    { columns: [listed(match.nationalId, 'id')] },
    { columns: [coded(match.birthDate, 'birthDate')] },
    { columns: [coded(match.address, 'address')] },
    { columns: [coded(match.address2, 'words')] },
    {
      columns: [
        coded(match.city, 'city'),
        coded(match.postalCode, 'postalCode'),
        coded(match.birthPlace, 'birthPlace'),
      ],
    },
    { columns: [coded(match.company, 'company')] },
    { columns: [listed(match.handle, 'whole')] },
    { columns: [coded(match.jobTitle, 'whole')] },
  ];
}

function coded({ codes, values }: CodedColumn, kind: PieceKind): Coded & PieceTask {
  return { codes, starts: undefined, kind, values: values.memory };
}

function listed({ items, starts, values }: ListColumn, kind: PieceKind): Coded & PieceTask {
  return { codes: items, starts, kind, values: values.memory };
}

/** Makes the pieces of a group, once per distinct value. */
export function makeGroup({ columns, areNames }: GroupPlan): PieceGroup {
  const made = columns.map((column) => ({
    codes: column.codes,
    starts: column.starts,
    pieces: makePieces(column),
  }));
  if (areNames === undefined) return { columns: made };
  const [given, family] = columns.map(({ values }) => nameHashes(values));
  return { columns: made, crossed: { given, family } };
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
  return putCrossed(crossed.given, g, crossed.family, f, keys, at);
}
