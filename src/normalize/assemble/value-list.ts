import { EMPTY, type ListColumn } from '../../domain/column.ts';
import { IntList } from '../int-list.ts';
import type { ReadValues } from './read-values.ts';

/**
 * Collects the values of one record for a field of many: to show and to compare side by side, each once. Of two
 * writings with one match key the first stays.
 */
export class ValueList {
  private readonly display: ListColumn;
  private readonly match: ListColumn;
  private readonly shown = new IntList();
  private readonly keys = new IntList();

  constructor(display: ListColumn, match: ListColumn) {
    this.display = display;
    this.match = match;
  }

  get isEmpty(): boolean {
    return this.shown.length === 0;
  }

  add(display: string, match: string): void {
    if (display === '') return;
    const { shown, keys } = this;
    // Looked up before they are interned: a table must not hold what no record does.
    if (shown.length > 0 && shown.includes(this.display.values.find(display))) return;
    if (shown.length > 0 && match !== '' && keys.includes(this.match.values.find(match))) return;
    this.keep(this.display.values.intern(display), match === '' ? EMPTY : this.match.values.intern(match));
  }

  /** As add, for a value that was read. */
  addRead(values: ReadValues, value: number): void {
    if (!values.hasDisplay(value)) return;
    const { shown, keys } = this;
    const hasMatch = values.hasMatch(value);
    if (shown.length > 0) {
      if (shown.includes(values.shownCode(value, this.display.values, false))) return;
      if (hasMatch && keys.includes(values.keyCode(value, this.match.values, false))) return;
    }
    const shownCode = values.shownCode(value, this.display.values, true);
    this.keep(shownCode, hasMatch ? values.keyCode(value, this.match.values, true) : EMPTY);
  }

  /** Ends the record. */
  flush(): void {
    this.display.pushSome(this.shown.all, 0, this.shown.length);
    this.match.pushSome(this.keys.all, 0, this.keys.length);
    this.shown.clear();
    this.keys.clear();
  }

  private keep(shown: number, key: number): void {
    this.shown.push(shown);
    if (key !== EMPTY) this.keys.push(key);
  }
}
