import levenshtein from 'fast-levenshtein';
import { mailboxRule } from '../../domain/mail-providers.ts';
import { own } from '../../domain/own.ts';

/** Providers whose names are mistyped, each with the endings it is known under; the first is meant when in doubt. */
const PROVIDERS: readonly { readonly name: string; readonly endings: readonly string[] }[] = [
  { name: 'gmail', endings: ['com'] },
  { name: 'hotmail', endings: ['com', 'es', 'com.ar', 'com.mx', 'com.br', 'com.pe', 'cl', 'fr', 'it', 'de', 'co.uk'] },
  { name: 'outlook', endings: ['com', 'es', 'cl', 'com.ar', 'com.br', 'com.pe', 'pt'] },
  { name: 'yahoo', endings: ['com', 'es', 'com.mx', 'com.ar', 'com.br', 'com.co', 'com.pe', 'com.ve', 'cl'] },
  { name: 'icloud', endings: ['com'] },
];

/** Slips more than one edit away that lists of real exports hold (study of formats, §2.6). */
const FAR_SLIPS: Readonly<Record<string, string>> = {
  gotmail: 'hotmail',
  jotmail: 'hotmail',
  otmail: 'hotmail',
  hotml: 'hotmail',
  hitmail: 'hotmail',
  homil: 'hotmail',
  hotail: 'hotmail',
  gml: 'gmail',
  gmsil: 'gmail',
  gimal: 'gmail',
};

/** Endings that nobody can have registered: `.com` mistyped. */
const NO_ENDING = /^(?:con|comm|coom|ccom|conm|ocm|cmo|vom|xom|dom|c0m|copm|cpm|come|comn|comi|coml)$/;
/** Endings of countries, which are slips only behind a public provider: `.co` is Colombia. */
const SLIP_BEHIND_PROVIDER = /^(?:co|cm|om|cim|cpm|ne|net|org|com\.com|com\.co|con\.co|co\.com)$/;

/**
 * The domain that was meant, or '' when nothing looks wrong. Suggested, never put in the place of what the
 * customer wrote: `empresa.co` is a Colombian company, `gmail.co` is not where anybody has a mailbox.
 */
export function meantDomain(domain: string): string {
  if (mailboxRule(domain) !== undefined) return '';
  const dot = domain.indexOf('.');
  if (dot < 0) return withoutDot(domain);
  const name = domain.slice(0, dot);
  const ending = domain.slice(dot + 1);
  const provider = PROVIDERS.find((known) => isMeant(name, known.name));
  if (provider === undefined) return NO_ENDING.test(ending) ? `${name}.com` : '';
  const meant = meantEnding(ending, provider.endings, provider.name === 'gmail' || provider.name === 'icloud');
  return meant === '' ? '' : `${provider.name}.${meant}`;
}

/** `gmailcom`, `gmail`. */
function withoutDot(domain: string): string {
  const provider = PROVIDERS.find(({ name }) => domain === name || domain === `${name}com`);
  return provider === undefined ? '' : `${provider.name}.com`;
}

function meantEnding(ending: string, endings: readonly string[], onlyCom: boolean): string {
  if (endings.includes(ending)) return ending;
  // Gmail and iCloud have one domain in the whole world.
  if (onlyCom && ending.length <= 6) return 'com';
  return NO_ENDING.test(ending) || SLIP_BEHIND_PROVIDER.test(ending) ? 'com' : '';
}

/** The same name, one edit from it or two neighbours exchanged, with the first letter right (`email`, `mail` are others). */
function isMeant(name: string, provider: string): boolean {
  if (name === provider || own(FAR_SLIPS, name) === provider) return true;
  if (name[0] !== provider[0] || Math.abs(name.length - provider.length) > 1) return false;
  const edits = levenshtein.get(name, provider);
  return edits === 1 || (edits === 2 && isExchange(name, provider));
}

function isExchange(name: string, provider: string): boolean {
  if (name.length !== provider.length) return false;
  let at = 0;
  while (name[at] === provider[at]) at++;
  return name[at] === provider[at + 1] && name[at + 1] === provider[at];
}
