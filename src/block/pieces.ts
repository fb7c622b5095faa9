import type { CodedColumn, CodedMemory, ListColumn } from '../domain/column.ts';
import type { Entities } from '../domain/entities.ts';
import { EMPTY } from '../domain/value-table.ts';
import { CROSSED, putCrossed } from './crossed-names.ts';
import { type NameHashes, placeOf, readNames } from './names.ts';
import { makePieces, type PieceKind, type PieceTable, type PieceTask } from './piece-table.ts';

/**
 * Pieces: the parts of a record's values by which it may meet another although neither value is equal.
 * A group is a field as rarity counts it: within a group the rarest shared piece counts whole, the others a quarter.
 * (Study of matching, 2.2.)
 */
export type PieceGroup = { readonly columns: readonly PieceColumn[] } | { readonly crossed: CrossedNames };

/** Given and family names share one space, so that crossed names meet. */
interface CrossedNames {
  readonly given: Int32Array;
  readonly family: Int32Array;
  readonly hashes: { readonly given: NameHashes; readonly family: NameHashes };
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
export type GroupPlan = {
  /** From 0 to GROUPS - 1. */
  readonly group: number;
} & ({ readonly columns: readonly (Coded & PieceTask)[] } | { readonly names: NamesPlan });

interface NamesPlan {
  readonly given: CodedMemory;
  readonly family: CodedMemory;
  readonly shortPieces: boolean;
}

/** Most groups there are: as many as entities tell by bits. */
export const GROUPS = 11;

/** Those with the most pieces first, so that no thread begins them last. `shortPieces`: see Choice. */
export function planGroups({ match }: Entities, shortPieces = true): readonly GroupPlan[] {
  const names = { given: match.given.memory, family: match.family.memory, shortPieces };
  const city = coded(match.city, shortPieces ? 'city' : 'wholeCity');
  const postalCode = coded(match.postalCode, shortPieces ? 'postalCode' : 'wholePostalCode');
  const others = [
    [listed(match.email, 'email')],
    [listed(match.phone, 'phone')],
    [listed(match.nationalId, 'id')],
    [coded(match.birthDate, 'birthDate')],
    [coded(match.address, 'address')],
    [coded(match.address2, 'words')],
    [city, postalCode, coded(match.birthPlace, 'birthPlace')],
    [coded(match.company, 'company')],
    [listed(match.handle, 'whole')],
    [coded(match.jobTitle, 'whole')],
  ];
  return [{ group: 0, names }, ...others.map((columns, k) => ({ group: 1 + k, columns }))];
}

function coded({ codes, values }: CodedColumn, kind: PieceKind): Coded & PieceTask {
  return { codes, starts: undefined, kind, values: values.memory };
}

function listed({ items, starts, values }: ListColumn, kind: PieceKind): Coded & PieceTask {
  return { codes: items, starts, kind, values: values.memory };
}

/**
 * Makes the pieces of a group, once per distinct value. Those of names are two, theirs alone and together: sorted at once
 * they would take a third of the memory of a run.
 */
export function makeGroup(plan: GroupPlan): readonly PieceGroup[] {
  if ('names' in plan) return ofNames(plan.names);
  const filled = plan.columns.filter(({ values }) => values.count > 0);
  return [{ columns: filled.map((column) => ({ ...column, pieces: makePieces(column) })) }];
}

function ofNames({ given, family, shortPieces }: NamesPlan): readonly PieceGroup[] {
  const names = { given: readNames(given.values, shortPieces), family: readNames(family.values, shortPieces) };
  const columns = [
    { codes: given.codes, starts: undefined, pieces: names.given.pieces },
    { codes: family.codes, starts: undefined, pieces: names.family.pieces },
  ];
  const hashes = { given: names.given.hashes, family: names.family.hashes };
  return [
    { columns: columns.filter(({ pieces }) => pieces.keys.length > 0) },
    { crossed: { given: given.codes, family: family.codes, hashes } },
  ];
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
  return 'crossed' in group ? heldTogether(count, group.crossed, somebody) : heldAlone(count, group.columns, somebody);
}

function heldAlone(count: number, columns: readonly PieceColumn[], somebody: Uint8Array): HeldPieces {
  const room = roomFor(count, columns);
  let filled = 0;
  for (let from = 0; from < count && columns.length > 0; from += BLOCK) {
    const to = Math.min(count, from + BLOCK);
    let most = 0;
    for (const column of columns) most += touchPieces(column, from, to);
    makeRoom(room, most);
    filled += putHeld(columns, somebody, from, to, room);
  }
  return { keys: room.keys.subarray(0, room.used), holders: room.holders.subarray(0, room.used), filled };
}

/** Where pieces go, each with its holder: the next one to place `used`. */
interface Room {
  keys: Uint32Array;
  holders: Int32Array;
  used: number;
}

/** A little more than there are where entities hold all values as often: counting them first would fetch every value. */
function roomFor(count: number, columns: readonly PieceColumn[]): Room {
  let pieces = 0;
  for (const { codes, starts, pieces: table } of columns)
    pieces += ((starts === undefined ? count : codes.length) * table.keys.length) / (table.starts.length - 1);
  const room = Math.ceil(pieces * 1.1);
  return { keys: new Uint32Array(room), holders: new Int32Array(room), used: 0 };
}

function makeRoom(room: Room, pieces: number): void {
  if (room.used + pieces <= room.keys.length) return;
  const { keys, holders } = room;
  const wider = Math.ceil((room.used + pieces) * 1.5);
  room.keys = new Uint32Array(wider);
  room.keys.set(keys);
  room.holders = new Int32Array(wider);
  room.holders.set(holders);
}

/** Puts the pieces of a block of entities; returns how many have one. */
function putHeld(columns: readonly PieceColumn[], somebody: Uint8Array, from: number, to: number, room: Room): number {
  const { keys, holders } = room;
  let { used } = room;
  let filled = 0;
  for (let e = from; e < to; e++) {
    if (somebody[e] === 0) continue;
    const before = used;
    for (const column of columns) used = copyPieces(column, e, keys, used);
    for (let k = before; k < used; k++) holders[k] = e;
    if (used > before) filled++;
  }
  room.used = used;
  return filled;
}

/** Entities whose pieces are fetched together: few enough for them to stay in the first cache. */
const BLOCK = 256;
/** Kept so that loops that only fetch memory, where the processor waits for much of it at the same time, are not dropped. */
const touched = new Int32Array(1);

/** Returns how many pieces there are, or a few more: whoever holds no value counts as one of the first. */
function touchPieces({ codes, starts, pieces }: PieceColumn, entity: number, end: number): number {
  const from = starts === undefined ? entity : starts[entity];
  const to = starts === undefined ? end : starts[end];
  let own = 0;
  for (let k = from; k < to; k++) {
    const code = Math.max(0, codes[k]);
    const start = pieces.starts[code];
    own += pieces.starts[code + 1] - start;
    touched[0] ^= pieces.keys[start];
  }
  return own;
}

function touchHashes(codes: Int32Array, hashes: NameHashes, entity: number, end: number): void {
  for (let e = entity; e < end; e++) touched[0] ^= hashes[placeOf(Math.max(0, codes[e]))];
}

/** The group is filled by one of the names, its pieces need both. */
function heldTogether(count: number, { given, family, hashes }: CrossedNames, somebody: Uint8Array): HeldPieces {
  const keys = new Uint32Array(count * CROSSED);
  const holders = new Int32Array(count * CROSSED);
  let used = 0;
  let filled = 0;
  for (let e = 0; e < count; e++) {
    if (e % BLOCK === 0) {
      touchHashes(given, hashes.given, e, Math.min(count, e + BLOCK));
      touchHashes(family, hashes.family, e, Math.min(count, e + BLOCK));
    }
    if (somebody[e] === 0 || (given[e] === EMPTY && family[e] === EMPTY)) continue;
    filled++;
    if (given[e] === EMPTY || family[e] === EMPTY) continue;
    const before = used;
    used = putCrossed(hashes.given, given[e], hashes.family, family[e], keys, used);
    for (let k = before; k < used; k++) holders[k] = e;
  }
  return { keys: keys.subarray(0, used), holders: holders.subarray(0, used), filled };
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
