const WEEKDAY =
  /^\s*(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mi[eé]|jue|vie|s[aá]b|dom|seg|ter|qua|qui|sex)[a-záéç-]{0,10}[.,]? (?=\d{1,4}[-/.])/i;

/** A date written in numbers without the day of the week before it: `Thu 03/12/2026`, `jueves, 12/03/2026`. */
export function withoutWeekday(text: string): string {
  const code = text.charCodeAt(0) | 0x20;
  return code >= 0x61 && code <= 0x7a ? text.replace(WEEKDAY, '') : text;
}
