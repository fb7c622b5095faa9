import { CodedColumn, type CodedMemory, ListColumn, type ListMemory } from './column.ts';

/** Data whose columns are given as the memory they lie in: what other threads can be told. */
export type Memory<T> = T extends CodedColumn
  ? CodedMemory
  : T extends ListColumn
    ? ListMemory
    : T extends Readonly<Record<string, unknown>>
      ? { readonly [Key in keyof T]: Memory<T[Key]> }
      : T;

/** Data with columns in it, at any depth, for another thread. Nothing is copied: who changes it meanwhile, spoils it. */
export function memoryOf<T>(data: T): Memory<T> {
  const told = data instanceof CodedColumn || data instanceof ListColumn ? data.memory : each(data, memoryOf);
  return told as Memory<T>;
}

/** The data that memoryOf told of. */
export function fromMemory<T>(memory: Memory<T>): T {
  const data = isCoded(memory) ? CodedColumn.over(memory) : isList(memory) ? ListColumn.over(memory) : undefined;
  return (data ?? each(memory, fromMemory)) as T;
}

/** Columns stand in plain objects; arrays and whatever has a class hold none. */
function each(data: unknown, of: (part: unknown) => unknown): unknown {
  if (typeof data !== 'object' || data === null || Object.getPrototypeOf(data) !== Object.prototype) return data;
  return Object.fromEntries(Object.entries(data).map(([key, part]) => [key, of(part)]));
}

function isCoded(memory: unknown): memory is CodedMemory {
  return typeof memory === 'object' && memory !== null && 'kind' in memory && memory.kind === 'coded';
}

function isList(memory: unknown): memory is ListMemory {
  return typeof memory === 'object' && memory !== null && 'kind' in memory && memory.kind === 'list';
}
