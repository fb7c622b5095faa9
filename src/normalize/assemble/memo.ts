/**
 * Remembers what a value of a column was read as: once per distinct value and context (a country, an order),
 * since the same text means another phone in another country.
 */
export class Memo<T> {
  /** By code, of the empty context: most columns know no other. Codes come nearly in order, so an array is dense. */
  private readonly plain: (T | undefined)[] = [];
  private readonly byContext = new Map<string, Map<number, T>>();

  /** The remembered result for a code, computed when it is asked for the first time. */
  of(context: string, code: number, compute: () => T): T {
    if (context === '') return this.ofPlain(code, compute);
    let results = this.byContext.get(context);
    if (results === undefined) {
      results = new Map();
      this.byContext.set(context, results);
    }
    let result = results.get(code);
    if (result === undefined) {
      result = compute();
      results.set(code, result);
    }
    return result;
  }

  private ofPlain(code: number, compute: () => T): T {
    let result = this.plain[code];
    if (result === undefined) {
      result = compute();
      this.plain[code] = result;
    }
    return result;
  }
}
