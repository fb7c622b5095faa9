import type { ListColumn } from '../../domain/column.ts';

/**
 * Collects the values of one record for a field of many: to show and to compare side by side, each once. Of two
 * writings with one match key the first stays.
 */
export class ValueList {
  private readonly display: ListColumn;
  private readonly match: ListColumn;
  private shown: string[] = [];
  private keys: string[] = [];

  constructor(display: ListColumn, match: ListColumn) {
    this.display = display;
    this.match = match;
  }

  get isEmpty(): boolean {
    return this.shown.length === 0;
  }

  add(display: string, match: string): void {
    if (display === '' || this.shown.includes(display) || (match !== '' && this.keys.includes(match))) return;
    this.shown.push(display);
    this.keys.push(match);
  }

  /** Ends the record. */
  flush(): void {
    this.display.push(this.shown);
    this.match.push(this.keys);
    if (this.shown.length === 0) return;
    this.shown = [];
    this.keys = [];
  }
}
