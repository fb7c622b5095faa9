/** Surnames that few people bear, of three parts each; every third of all there are, so that the parts are mixed. */
export function composed(starts: string, middles: string, ends: string): readonly string[] {
  const names: string[] = [];
  for (const start of starts.split(' '))
    for (const middle of middles.split(' '))
      for (const end of ends.split(' ')) names.push(start[0].toUpperCase() + start.slice(1) + middle + end);
  return names.filter((_, k) => k % 3 === 0);
}
