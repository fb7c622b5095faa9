import { CONTACT_CHANNELS, type ConsentScope, type ContactChannel } from '../../domain/channels.ts';

/**
 * Words by which a header names the means of contact, the most specific first: what names one is taken away before the next
 * is looked for, so that `correo postal` is no e-mail. Folded; English, Spanish, Portuguese, the commonest of German, French and Italian.
 */
const CONTACT_WORDS: Readonly<Record<ContactChannel, readonly string[]>> = {
  whatsapp: list('whatsapp, whatsapps, whatsap, wasap, wsp, wpp, wa'),
  sms: list('sms, mensaje de texto, mensajes de texto, mensagens de texto, text, texts'),
  postal: list(
    'correo postal, correos postales, postal mail, mail postal, direct mail, postal, post, letter, letters, carta, cartas, briefpost, courrier postal, posta ordinaria, posta cartacea',
  ),
  email: list(
    'email, emails, correo, correos, mail, mails, newsletter, newsletters, boletin, boletines, boletim, mailing, mailings, emailing, courriel, courriels, posta elettronica, infolettre',
  ),
  phone: list(
    'phone, phones, call, calls, telefono, telefonica, telefonicas, telefonico, telefonicos, telefone, llamada, llamadas, llamar, voice, voz, ligacao, ligacoes, telemarketing, telefon, telefonisch, telefonwerbung, anruf, anrufe, chiamata, chiamate, telefonate, appel, appels, telephonique, telephoniques',
  ),
};

/** The number or the device that another means reaches (`WhatsApp en su teléfono`), which names no call. */
const OWN_PHONE = list(
  'phone number, numero de telefono, numero telefono, numero telefonico, telefono movil, telefono celular, mobile phone, cell phone, al telefono, el telefono, mi telefono, tu telefono, su telefono, my phone, your phone',
);

/** What stands between the means of a list. */
export const JOINING: ReadonlySet<string> = new Set('y e o u ni and or ou por via by per par und oder et'.split(' '));

/** The means of a header that is a list of them and nothing else (`Llamadas y SMS`); undefined for any other. */
export function listedMeans(words: readonly string[]): readonly ContactChannel[] | undefined {
  const { means, rest } = namedMeans(` ${words.join(' ')} `);
  const isList = means.length > 1 && rest.split(' ').every((word) => word === '' || JOINING.has(word));
  return isList ? means : undefined;
}

interface NamedMeans {
  readonly means: readonly ContactChannel[];
  /** The text without the words that name them. */
  readonly rest: string;
}

/** The means of contact that a text names, blanks before and after each of its words. */
export function namedMeans(text: string): NamedMeans {
  const found = new Set<ContactChannel>();
  let rest = text;
  for (const contact of Object.keys(CONTACT_WORDS) as ContactChannel[]) {
    if (contact === 'phone' && found.size > 0) rest = without(rest, OWN_PHONE);
    if (!hasAny(rest, CONTACT_WORDS[contact])) continue;
    found.add(contact);
    rest = without(rest, CONTACT_WORDS[contact]);
  }
  return { means: CONTACT_CHANNELS.filter((contact) => found.has(contact)), rest };
}

function without(text: string, phrases: readonly string[]): string {
  return phrases.reduce((rest, phrase) => rest.replaceAll(` ${phrase} `, ' '), text);
}

/** Several means, or the only one. */
export function scopeOf(means: readonly ContactChannel[]): ConsentScope {
  return means.length === 1 ? means[0] : means;
}

/** Whether one of the phrases stands in a text, as whole words. */
export function hasAny(text: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => text.includes(` ${phrase} `));
}

function list(words: string): readonly string[] {
  return words.split(', ');
}
