/** How much of something is allowed: so many, or such a share (0 to 1). */
export interface Limit {
  readonly unit: 'count' | 'share';
  readonly most: number;
  /** Fewer than this many are never too much; a default spares small files in which one cell is a large share. */
  readonly from: number;
}

/** What was counted, and its share of what it could have been (0 to 1). */
export interface Measure {
  readonly count: number;
  readonly share: number;
}

const LIMIT = /^(\d{1,12})(\.\d{1,4})?\s?(%?)$/;

/** `5%`, `0.5 %` or `100`, the last one also as a number; undefined for anything else. A count has no decimals. */
export function parseLimit(written: string | number): Limit | undefined {
  const match = LIMIT.exec(String(written).trim());
  if (match === null) return undefined;
  const [, whole, decimals = '', percent] = match;
  if (percent === '%') return { unit: 'share', most: Number(whole + decimals) / 100, from: 0 };
  return decimals === '' ? { unit: 'count', most: Number(whole), from: 0 } : undefined;
}

export function exceeds({ count, share }: Measure, { unit, most, from }: Limit): boolean {
  return count >= from && (unit === 'count' ? count : share) > most;
}

/** `5 %`, `100`, or `5 % or 4` where few are never too much. */
export function limitText({ unit, most, from }: Limit): string {
  const text = unit === 'count' ? `${most}` : percentText(most);
  return from > 1 ? `${text} or ${from - 1}` : text;
}

/** A share with one decimal where it has one: `6 %`, `0.5 %`; what is not quite nothing is `< 0.1 %`. */
export function percentText(share: number): string {
  const tenths = Math.round(share * 1000) / 10;
  return tenths === 0 && share > 0 ? '< 0.1 %' : `${tenths} %`;
}
