import type { ShownFinding, ShownPlace } from './shown.ts';

/** `row 17 +57 300 *** **67, row 20 …`; empty without places. */
export function placesText({ places }: ShownFinding): string {
  return places.map(placeText).join(', ');
}

/** `row 17 +57 300 *** **67`. */
export function placeText({ row, value, note }: ShownPlace): string {
  const parts = [`row ${row}`];
  if (value !== undefined) parts.push(value);
  if (note !== undefined) parts.push(`(${note})`);
  return parts.join(' ');
}

/** `1 error`, `2 errors`. */
export function plural(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

/** Message, places and remedy in one line. */
export function fullText(finding: ShownFinding): string {
  const where = placesText(finding);
  return `${finding.message}${where === '' ? '' : ` [${where}]`}. ${finding.remedy}`;
}
