/**
 * Remembers what a value of a column was read as: once per distinct value and context (a country, an order),
 * since the same text means another phone in another country.
 */
export class Memo<T> {
  private readonly byContext = new Map<string, Map<number, T>>();

  /** The remembered result for a code, computed when it is asked for the first time. */
  of(context: string, code: number, compute: () => T): T {
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
}
