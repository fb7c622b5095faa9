/** Values of a source found in a name cell, by row. */
export interface StrayValues {
  readonly phones: ReadonlyMap<number, readonly string[]>;
  readonly emails: ReadonlyMap<number, readonly string[]>;
  readonly companies: ReadonlyMap<number, string>;
}

/** Collects them. */
export class Strays implements StrayValues {
  readonly phones = new Map<number, string[]>();
  readonly emails = new Map<number, string[]>();
  readonly companies = new Map<number, string>();

  /** A phone or e-mail. */
  contact(row: number, text: string): void {
    const target = text.includes('@') ? this.emails : this.phones;
    const found = target.get(row);
    if (found === undefined) target.set(row, [text]);
    else if (!found.includes(text)) found.push(text);
  }

  /** A company; the first one counts. */
  company(row: number, text: string): void {
    if (!this.companies.has(row)) this.companies.set(row, text);
  }
}
