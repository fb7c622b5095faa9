import type { Columns } from '../columns.ts';
import type { Population } from '../populations.ts';

/** A kind of exports that companies have. */
export interface Shape {
  readonly name: string;
  readonly rows: Population;
  /** Columns by file. */
  readonly files: Readonly<Record<string, Columns>>;
  /** Of several files: each row goes into any of them, or first rows into the first and copies into the second. */
  readonly into?: 'any' | 'copies apart';
  /** Share of the cells that are empty, except in some columns. */
  readonly gap?: readonly [share: number, ...exceptIn: readonly string[]];
}
