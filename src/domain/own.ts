/**
 * What a table holds under a name that came from data; undefined where it holds nothing. Every object answers to
 * `constructor` and `__proto__`, which may well be the name of a file, a header or a word in an address.
 */
export function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
