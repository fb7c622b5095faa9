/** 8938 → `8,938`. Whole numbers, the same everywhere; Intl would take a hundredth of a second to be loaded. */
export function count(number: number): string {
  const digits = String(number);
  const sign = number < 0 ? 1 : 0;
  let text = digits.slice(0, sign + ((digits.length - sign - 1) % 3) + 1);
  for (let k = text.length; k < digits.length; k += 3) text += `,${digits.slice(k, k + 3)}`;
  return text;
}

/** `1 row`, `3 rows`; the plural is given where it is not made with s. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${count(number)} ${number === 1 ? one : many}`;
}

/** Share → `6.4 %`. */
export function percent(share: number, digits: 0 | 1 | 2 = 0): string {
  return `${(share * 100).toFixed(digits)} %`;
}

/** A probability that is never said to be certain: `99.99 %`, `over 99.99 %`. */
export function probability(chance: number): string {
  if (chance > 0.9999) return 'over 99.99 %';
  return chance < 0.0001 ? 'under 0.01 %' : percent(chance, chance > 0.99 || chance < 0.01 ? 2 : 1);
}

/** `2.1 s`, `3 min 5 s`. */
export function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;
}

/** `a, b, c …`: as many as fit into `width` characters, at least one. */
export function listed(items: readonly string[], width: number): string {
  let text = items[0] ?? '';
  for (const item of items.slice(1)) {
    const longer = `${text}, ${item}`;
    if (longer.length + 2 > width) return `${text} …`;
    text = longer;
  }
  return text;
}

/** Cut to `width` characters, the last one saying that more follows. */
export function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1))}…`;
}

/** A text in lines of at most `width` characters, broken at blanks; a longer word stays whole. */
export function brokenText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line === '') line = word;
    else if (line.length + 1 + word.length <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}
