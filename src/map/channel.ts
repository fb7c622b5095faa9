import type { Channel } from '../domain/channels.ts';
import { withoutEnd } from '../domain/edges.ts';
import { foldedWords } from '../domain/fold.ts';
import type { Mapping } from '../domain/mapping.ts';
import { COLUMN_SIGNS, NAME_SIGNS } from './channel-signs.ts';
import { headerWords } from './headers/header-words.ts';

/** Points of a strong and of a weak sign; a channel needs ENOUGH of them, and more than any other. */
const STRONG = 2;
const WEAK = 1;
const ENOUGH = 2;

/** `contacts` is what any list may be called; another word of the name says more. */
const VAGUE: Channel = 'contacts';

/** Channel by the headers, else by the file's name, else the name itself: any name is a valid channel. */
export function guessChannel(header: readonly string[], fileName: string): Pick<Mapping, 'channel' | 'channelBecause'> {
  const byColumns = channelOfColumns(header);
  if (byColumns !== undefined) return { channel: byColumns, channelBecause: 'columns' };
  const byName = channelOfName(fileName);
  if (byName !== undefined) return { channel: byName, channelBecause: 'file name' };
  return { channel: nameAsChannel(fileName), channelBecause: 'unknown' };
}

function channelOfColumns(header: readonly string[]): Channel | undefined {
  const text = header.map((name) => ` ${headerWords(name).join(' ')} `).join('|');
  const count = (phrases: readonly string[]) => phrases.filter((phrase) => text.includes(` ${phrase} `)).length;
  const points = Object.entries(COLUMN_SIGNS)
    .map(([channel, { strong, weak }]) => ({ channel, points: count(strong) * STRONG + count(weak) * WEAK }))
    .toSorted((a, b) => b.points - a.points);
  const [first, second] = points;
  return first.points >= ENOUGH && first.points > second.points ? first.channel : undefined;
}

function channelOfName(fileName: string): Channel | undefined {
  const found = nameWords(fileName).flatMap((word) => NAME_SIGNS.get(word) ?? []);
  return found.find((channel) => channel !== VAGUE) ?? found[0];
}

function nameAsChannel(fileName: string): Channel {
  const folded = foldedWords(stem(fileName)).join('_');
  return folded === '' ? 'unknown' : folded;
}

/** Words of a file name without its ending, also without the digits glued to them (`calls2026`). */
function nameWords(fileName: string): readonly string[] {
  return foldedWords(stem(fileName)).flatMap((word) => [word, withoutEnd(word, /\d/)]);
}

function stem(fileName: string): string {
  const base = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  const dot = base.lastIndexOf('.');
  return dot > 0 ? base.slice(0, dot) : base;
}
