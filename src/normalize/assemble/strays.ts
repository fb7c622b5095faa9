/** Values of a source found in a column that is not theirs, by row. */
export class Strays {
  readonly phones = new Map<number, string[]>();
  readonly emails = new Map<number, string[]>();
  readonly companies = new Map<number, string>();
  readonly ids = new Map<number, string>();

  /** A phone or e-mail typed into a name cell. */
  contact(row: number, text: string): void {
    const target = text.includes('@') ? this.emails : this.phones;
    const found = target.get(row);
    if (found === undefined) target.set(row, [text]);
    else if (!found.includes(text)) found.push(text);
  }

  /** A company in a name cell; the first one counts. */
  company(row: number, text: string): void {
    if (!this.companies.has(row)) this.companies.set(row, text);
  }

  /** A national id in a company cell; the first one counts. */
  id(row: number, text: string): void {
    if (!this.ids.has(row)) this.ids.set(row, text);
  }
}
