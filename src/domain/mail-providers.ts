/**
 * Public mail providers: where one person's mailbox has several spellings, and whose domains people
 * mistype. Rules of gmail, Outlook, iCloud, Yahoo and Yandex as in validator.js (normalizeEmail); Proton
 * and Fastmail from their help pages.
 */

/** How a provider reads the part before the @. */
export interface MailboxRule {
  /** The domain all its aliases stand for; undefined = every domain of the provider is its own. */
  readonly domain?: string;
  /** What begins a tag that does not change the mailbox. */
  readonly tag: '+' | '-' | '';
  /** Single dots do not count. */
  readonly dotless?: boolean;
}

const RULES: readonly (MailboxRule & { readonly domains: string })[] = [
  { tag: '+', dotless: true, domain: 'gmail.com', domains: 'gmail.com googlemail.com' },
  { tag: '+', domains: 'icloud.com me.com mac.com' },
  {
    tag: '+',
    domains:
      'hotmail.at hotmail.be hotmail.ca hotmail.cl hotmail.co.il hotmail.co.nz hotmail.co.th hotmail.co.uk hotmail.com hotmail.com.ar hotmail.com.au hotmail.com.br hotmail.com.gr hotmail.com.mx hotmail.com.pe hotmail.com.tr hotmail.com.vn hotmail.cz hotmail.de hotmail.dk hotmail.es hotmail.fr hotmail.hu hotmail.id hotmail.ie hotmail.in hotmail.it hotmail.jp hotmail.kr hotmail.lv hotmail.my hotmail.ph hotmail.pt hotmail.sa hotmail.sg hotmail.sk live.at live.be live.ca live.cl live.co.uk live.com live.com.ar live.com.mx live.com.pt live.de live.dk live.fr live.it live.nl live.se msn.com outlook.at outlook.be outlook.cl outlook.co.il outlook.co.nz outlook.co.th outlook.com outlook.com.ar outlook.com.au outlook.com.br outlook.com.gr outlook.com.pe outlook.com.tr outlook.com.vn outlook.cz outlook.de outlook.dk outlook.es outlook.fr outlook.hu outlook.id outlook.ie outlook.in outlook.it outlook.jp outlook.kr outlook.lv outlook.my outlook.ph outlook.pt outlook.sa outlook.sg outlook.sk passport.com windowslive.com',
  },
  {
    tag: '-',
    domains:
      'rocketmail.com yahoo.ca yahoo.co.uk yahoo.com yahoo.de yahoo.fr yahoo.in yahoo.it ymail.com yahoo.es yahoo.cl yahoo.com.ar yahoo.com.br yahoo.com.co yahoo.com.mx yahoo.com.pe yahoo.com.ve',
  },
  { tag: '', domain: 'yandex.ru', domains: 'yandex.ru yandex.ua yandex.kz yandex.com yandex.by ya.ru' },
  { tag: '+', domain: 'proton.me', domains: 'proton.me protonmail.com pm.me' },
  { tag: '+', domains: 'fastmail.com fastmail.fm' },
  // No aliases known: listed so that they count as public, and so that nobody mends mail.com into gmail.com.
  {
    tag: '',
    domains:
      'mail.com email.com gmx.com gmx.es gmx.net gmx.de aol.com zoho.com mail.ru inbox.com uol.com.br bol.com.br terra.com terra.com.br terra.es ig.com.br globo.com telefonica.net movistar.es ono.com orange.es wanadoo.es une.net.co etb.net.co prodigy.net.mx tutanota.com hushmail.com comcast.net att.net verizon.net',
  },
];

const BY_DOMAIN: ReadonlyMap<string, MailboxRule> = new Map(
  RULES.flatMap((rule) => rule.domains.split(' ').map((domain): [string, MailboxRule] => [domain, rule])),
);

/** The rule of a public provider, by its domain in lower case. */
export function mailboxRule(domain: string): MailboxRule | undefined {
  return BY_DOMAIN.get(domain);
}
