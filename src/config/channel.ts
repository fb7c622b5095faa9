/**
 * A channel as the columns of the outputs spell it: `Call Center` is call_center. Undefined when nothing
 * but signs is left, or when the name is longer than a column name should be (40 letters).
 */
export function channelName(text: string): string | undefined {
  const name = text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '');
  return name === '' || name.length > 40 ? undefined : name;
}
