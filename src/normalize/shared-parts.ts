import { CodedColumn, type CodedMemory } from '../domain/column.ts';
import { fromMemory, type Memory, memoryOf } from '../domain/memory.ts';
import type { RangeRunner, RangeTask } from '../domain/ranges.ts';
import type { Records } from '../domain/records.ts';
import { foreseenStrays, isForeseen } from './assemble/foreseen-strays.ts';
import type { SourceData } from './assemble/source-view.ts';
import type { StrayValues } from './assemble/strays.ts';
import { type FilledPart, fillPart, type Part, type PartInput, rolesOf } from './part.ts';
import { FORESEEN_STAGES, STAGES, TOLD_NAMES } from './parts.ts';
import type { RecordsInParts } from './records-in-parts.ts';

/** A run before its parts are filled, and what they make. */
export interface PartsRun {
  readonly input: Omit<PartInput, 'strays' | 'first'>;
  readonly made: RecordsInParts;
}

/** A source as threads are told of it: its columns stay where they are. */
interface SourceMemory extends Omit<SourceData, 'table'> {
  readonly table: Omit<SourceData['table'], 'columns'> & { readonly columns: readonly (CodedMemory | undefined)[] };
}

/** Parts of one stage, as threads are told. */
interface PartsData extends Omit<PartInput, 'sources' | 'first'> {
  readonly isForeseen: boolean;
  readonly stage: number;
  readonly sources: readonly SourceMemory[];
  readonly first: Memory<PartInput['first']>;
}

/** The parts of a stage, filled by threads; a piece is a part, since what two threads numbered costs as much to join. */
export const PARTS: RangeTask<PartsData, readonly Memory<FilledPart>[]> = {
  name: 'normalize parts',
  open: ({ isForeseen: foreseen, stage, sources, first, ...rest }) => {
    const input: PartInput = {
      ...rest,
      sources: sources.map(sourceOver),
      first: fromMemory<PartInput['first']>(first),
    };
    const parts = (foreseen ? FORESEEN_STAGES : STAGES)[stage];
    return (from, to) => parts.slice(from, to).map((part) => memoryOf(fillPart(part, input)));
  },
};

/** Fills every part of a run. */
export async function fillShared(ranges: RangeRunner, { input, made }: PartsRun): Promise<Records> {
  const foreseen = foreseenStrays(input.sources);
  const stages = foreseen === undefined ? STAGES : FORESEEN_STAGES;
  const told = new ToldParts(made, foreseen, input);
  let { sources } = input;
  for (const [stage, parts] of stages.entries()) {
    // What no part to come reads is let go.
    sources = sources.map((source) => neededSource(source, stages.slice(stage).flat()));
    const strays = made.strays ?? foreseen;
    const data = { ...input, isForeseen: foreseen !== undefined, stage, sources: sources.map(sourceMemory), strays };
    let due = 0;
    const run = ranges.run(PARTS, { ...data, first: memoryOf(made.first) }, { total: parts.length, piece: 1 });
    for await (const filled of run) for (const part of filled) told.add(parts[due++], fromMemory<FilledPart>(part));
    told.settle();
  }
  return made.records();
}

/**
 * Parts that were told what was foreseen of name cells, until names are read. Told wrong, they are filled again: it never
 * happened, but a short look foresees and a long one finds.
 */
class ToldParts {
  private readonly made: RecordsInParts;
  private readonly foreseen: readonly StrayValues[] | undefined;
  private readonly input: PartsRun['input'];
  private held: (readonly [Part, FilledPart])[] = [];

  constructor(made: RecordsInParts, foreseen: readonly StrayValues[] | undefined, input: PartsRun['input']) {
    this.made = made;
    this.foreseen = foreseen;
    this.input = input;
  }

  add(part: Part, filled: FilledPart): void {
    if (this.foreseen !== undefined && TOLD_NAMES.has(part.name)) this.held.push([part, filled]);
    else this.made.add(filled);
  }

  /** Ends a stage. */
  settle(): void {
    const { made, foreseen, input } = this;
    const { strays } = made;
    const isRight = foreseen === undefined || strays === undefined || isForeseen(foreseen, strays);
    for (const [part, filled] of this.held)
      made.add(isRight ? filled : fillPart(part, { ...input, strays, first: undefined }));
    this.held = [];
  }
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
