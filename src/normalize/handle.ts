import { withoutEdges } from '../domain/edges.ts';
import { fold } from '../domain/fold.ts';
import { own } from '../domain/own.ts';

/** A profile in a social network. */
export interface Handle {
  /** As the network shows it, without @ and address (`Ana.Ruiz`). */
  readonly display: string;
  /** `network:name`, folded (`instagram:ana.ruiz`). */
  readonly match: string;
}

/** Networks by the host of a profile's address, with what stands between host and name. */
const HOSTS: Readonly<Record<string, { readonly network: string; readonly before: readonly string[] }>> = {
  'instagram.com': { network: 'instagram', before: [] },
  'instagr.am': { network: 'instagram', before: [] },
  'facebook.com': { network: 'facebook', before: ['people', 'pg', 'pages'] },
  'fb.com': { network: 'facebook', before: [] },
  'fb.me': { network: 'facebook', before: [] },
  'm.me': { network: 'facebook', before: [] },
  'linkedin.com': { network: 'linkedin', before: ['in', 'pub', 'company', 'mwlite'] },
  'twitter.com': { network: 'x', before: ['#!'] },
  'x.com': { network: 'x', before: [] },
  'tiktok.com': { network: 'tiktok', before: [] },
  't.me': { network: 'telegram', before: [] },
  'youtube.com': { network: 'youtube', before: ['c', 'user', 'channel'] },
};

/** Other names of the same network, as columns are headed. */
const NETWORK_NAMES: Readonly<Record<string, string>> = {
  twitter: 'x',
  ig: 'instagram',
  insta: 'instagram',
  fb: 'facebook',
};

const LONGEST = 300;
const SUBDOMAIN = /^(?:www|m|mobile|web|business|[a-z]{2}|[a-z]{2}-[a-z]{2})\.(?=[^.]+\.)/;
const SCHEME = /^https?:\/\//i;
const FACEBOOK_NUMBER = /[?&]id=(\d{3,})/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const FIRST = /[\s@'"<(]/;
const LAST = /[\s'">),;/]/;
const NOBODY: ReadonlySet<string> = new Set([
  'na',
  'none',
  'null',
  'no',
  'notiene',
  'ninguno',
  'ninguna',
  'unknown',
  'nohay',
  'noaplica',
]);

/**
 * A handle as it was typed or copied (`@ana.ruiz`, `https://www.instagram.com/ana.ruiz/?hl=es`,
 * `linkedin.com/in/ana-ruiz-123`). The address says the network; else `network`, as its column is called ('' = unknown). undefined
 * when nothing is left, or the cell only says that there is none.
 */
export function normalizeHandle(cell: string, network: string): Handle | undefined {
  const text = withoutEdges(cell.slice(0, LONGEST).normalize('NFC').replace(INVISIBLE, ''), FIRST, LAST);
  const profile = profileOf(text);
  const display = withoutEdges(profile?.name ?? text, FIRST, LAST);
  const name = fold(display).replace(/\s+/g, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(name) || NOBODY.has(name.replace(/[^a-z]/g, ''))) return undefined;
  const key = fold(network).trim();
  return { display, match: `${profile?.network ?? own(NETWORK_NAMES, key) ?? key}:${name}` };
}

function profileOf(text: string): { readonly network: string; readonly name: string } | undefined {
  const address = text.replace(SCHEME, '');
  const slash = address.indexOf('/');
  const hostEnd = slash < 0 ? address.length : slash;
  const host = address.slice(0, hostEnd).toLowerCase().replace(SUBDOMAIN, '');
  const known = own(HOSTS, host);
  if (known === undefined) return undefined;
  const path = address.slice(hostEnd + 1);
  const number = FACEBOOK_NUMBER.exec(path);
  if (number !== null && path.startsWith('profile.php')) return { network: known.network, name: number[1] };
  const parts = path
    .split(/[?#]/, 1)[0]
    .split('/')
    .filter((part) => part !== '');
  const name = parts.find((part) => !known.before.includes(part.toLowerCase())) ?? '';
  return { network: known.network, name: decoded(name) };
}

/** `jos%C3%A9` is `josé`; a broken escape stays as it is. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
