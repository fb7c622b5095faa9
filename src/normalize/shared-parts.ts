import { CodedColumn, type CodedMemory } from '../domain/column.ts';
import { fromMemory, type Memory, memoryOf } from '../domain/memory.ts';
import type { RangeRunner, RangeTask } from '../domain/ranges.ts';
import type { Records } from '../domain/records.ts';
import type { SourceData } from './assemble/source-view.ts';
import { type FilledPart, fillPart, type PartInput, rolesOf } from './part.ts';
import { STAGES } from './parts.ts';
import type { RecordsInParts } from './records-in-parts.ts';

/** A run before its parts are filled, and what they make. */
export interface PartsRun {
  readonly input: Omit<PartInput, 'names'>;
  readonly made: RecordsInParts;
}

/** A source as threads are told of it: its columns stay where they are. */
interface SourceMemory extends Omit<SourceData, 'table'> {
  readonly table: Omit<SourceData['table'], 'columns'> & { readonly columns: readonly (CodedMemory | undefined)[] };
}

/** Parts of one stage, as threads are told. */
interface PartsData extends Omit<PartInput, 'sources' | 'names'> {
  readonly stage: number;
  readonly sources: readonly SourceMemory[];
  readonly names: Memory<PartInput['names']>;
}

/** The parts of a stage, filled by threads; a piece is a part, since what two threads numbered costs as much to join. */
export const PARTS: RangeTask<PartsData, readonly Memory<FilledPart>[]> = {
  name: 'normalize parts',
  open: ({ stage, sources, names, ...rest }) => {
    const input: PartInput = {
      ...rest,
      sources: sources.map(sourceOver),
      names: fromMemory<PartInput['names']>(names),
    };
    return (from, to) => STAGES[stage].slice(from, to).map((part) => memoryOf(fillPart(part, input)));
  },
};

/** Fills every part of a run. */
export async function fillShared(ranges: RangeRunner, { input, made }: PartsRun): Promise<Records> {
  let { sources } = input;
  for (const [stage, parts] of STAGES.entries()) {
    // What no part to come reads is let go.
    sources = sources.map((source) => neededSource(source, STAGES.slice(stage).flat()));
    const data = { ...input, stage, sources: sources.map(sourceMemory), names: memoryOf(made.names) };
    for await (const filled of ranges.run(PARTS, data, { total: parts.length, piece: 1 }))
      for (const part of filled) made.add(fromMemory<FilledPart>(part));
  }
  return made.records();
}

/** A source without the mapped columns that none of the parts reads. */
function neededSource({ mapping, table }: SourceData, parts: (typeof STAGES)[number]): SourceData {
  const roles = new Set(parts.flatMap(rolesOf));
  const dropped = new Set(mapping.columns.filter(({ role }) => !roles.has(role)).map(({ column }) => column));
  return {
    mapping,
    table: { ...table, columns: table.columns.map((column, at) => (dropped.has(at) ? undefined : column)) },
  };
}

function sourceMemory({ mapping, table: { length, rows, columns } }: SourceData): SourceMemory {
  return { mapping, table: { length, rows, columns: columns.map((column) => column?.memory) } };
}

function sourceOver({ mapping, table }: SourceMemory): SourceData {
  return { mapping, table: { ...table, columns: table.columns.map((column) => column && CodedColumn.over(column)) } };
}
