import { CodedColumn, type CodedMemory, EMPTY, ListColumn, type ListMemory } from '../domain/column.ts';
import type { RangeRunner, RangeTask } from '../domain/ranges.ts';
import type { MatchColumns, MatchField } from '../domain/records.ts';
import { sharedInt32 } from '../domain/shared-arrays.ts';
import type { MatchMemory } from './content-hash.ts';

/** What a column of other records holds, over the same values. */
type Picked = Omit<CodedMemory, 'values'> | Omit<ListMemory, 'values'>;

interface PickTask {
  readonly columns: readonly Picked[];
  readonly records: Int32Array;
}

/** The same values, the codes of the chosen records. */
export async function pickColumns(match: MatchMemory, records: Int32Array, ranges: RangeRunner): Promise<MatchColumns> {
  const filled = filledFields(match);
  const columns = filled.map((field) => withoutValues(match[field]));
  const picked: Partial<Record<MatchField, Picked>> = {};
  let k = 0;
  for await (const column of ranges.run(PICK, { columns, records }, { total: filled.length, piece: 1 }))
    picked[filled[k++]] = column;
  const nothing = nothingFor(records.length);
  const out: Partial<Record<MatchField, CodedColumn | ListColumn>> = {};
  for (const field of Object.keys(match) as MatchField[])
    out[field] = columnOf(picked[field] ?? nothing[match[field].kind], match[field]);
  return out as MatchColumns;
}

/** Those with a value, lists first, for they take longest. */
function filledFields(match: MatchMemory): readonly MatchField[] {
  const filled = (Object.keys(match) as MatchField[]).filter((field) => match[field].values.count > 0);
  const isList = (field: MatchField): number => (match[field].kind === 'list' ? 1 : 0);
  return filled.sort((a, b) => isList(b) - isList(a));
}

function withoutValues({ values: _, ...column }: CodedMemory | ListMemory): Picked {
  return column;
}

/** One for all columns without a value. */
function nothingFor(count: number) {
  const [codes, starts, items] = [sharedInt32(count), sharedInt32(count + 1), sharedInt32(0)];
  codes.fill(EMPTY);
  return { coded: { kind: 'coded', codes }, list: { kind: 'list', starts, items } } as const;
}

function columnOf(picked: Picked, { values }: CodedMemory | ListMemory): CodedColumn | ListColumn {
  return picked.kind === 'coded' ? CodedColumn.over({ ...picked, values }) : ListColumn.over({ ...picked, values });
}

/** Picking the columns, one after the other. */
export const PICK: RangeTask<PickTask, Picked> = {
  name: 'block/pick',
  open:
    ({ columns, records }) =>
    (c) => {
      const column = columns[c];
      return column.kind === 'coded' ? pickCodes(column.codes, records) : pickLists(column, records);
    },
};

function pickCodes(codes: Int32Array, records: Int32Array): Picked {
  const own = sharedInt32(records.length);
  for (let e = 0; e < records.length; e++) own[e] = codes[records[e]];
  return { kind: 'coded', codes: own };
}

function pickLists(column: Omit<ListMemory, 'values'>, records: Int32Array): Picked {
  const starts = sharedInt32(records.length + 1);
  const begins = new Int32Array(records.length);
  for (let e = 0; e < records.length; e++) {
    begins[e] = column.starts[records[e]];
    starts[e + 1] = starts[e] + column.starts[records[e] + 1] - begins[e];
  }
  const items = sharedInt32(starts[records.length]);
  for (let e = 0; e < records.length; e++)
    for (let k = starts[e], from = begins[e]; k < starts[e + 1]; k++) items[k] = column.items[from++];
  return { kind: 'list', starts, items };
}
