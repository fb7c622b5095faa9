import { ARTICLES, SUBJECTS } from '../vocabulary/words.ts';

/** Words that tell of keeping data by themselves: laws on it, and the privacy they protect. */
const PRIVACY: ReadonlySet<string> = new Set(
  'privacidad privacidade privacy lgpd gdpr rgpd lopd lopdgdd lopdp habeas dsgvo datenschutz'.split(' '),
);

/** Words for data, which tell of keeping it beside one of what is done with it. `Tratamiento` alone is that of a doctor. */
const DATA: ReadonlySet<string> = new Set('datos dados data daten dati donnees'.split(' '));
const DONE_WITH_DATA: ReadonlySet<string> = new Set(
  'tratamiento tratamento personales pessoais politica politicas policy proteccion protecao protection trattamento personali traitement personnelles verarbeitung'.split(
    ' ',
  ),
);

/** A law that is named by its number (`Ley 1581`). */
const LAW: ReadonlySet<string> = new Set('ley lei law'.split(' '));

/** What may stand in such a header without making it one of something else. */
const BESIDE_DATA: ReadonlySet<string> = new Set(
  'aviso notice clausula terminos termos terms condiciones condicoes conditions y e and ok si no tiene has es is esta'.split(
    ' ',
  ),
);

/**
 * Whether a header speaks of keeping personal data and of nothing else: `Tratamiento de datos`, `RGPD`, but not `Plan de
 * datos`. It does not tell whether the values are permissions, dates, versions or texts of a policy.
 */
export function isAboutData(words: readonly string[]): boolean {
  const isPure = words.every((word) => ABOUT_DATA.some((known) => known.has(word)) || /^\d+$/.test(word));
  if (!isPure) return false;
  const has = (known: ReadonlySet<string>) => words.some((word) => known.has(word));
  return has(PRIVACY) || (has(DATA) && has(DONE_WITH_DATA)) || (has(LAW) && words.some((word) => /^\d+$/.test(word)));
}

/**
 * Whether a header names the keeping of data, whatever else it names: `Autoriza tratamiento de datos y WhatsApp`. The
 * name of a law alone is of what the law asks (`GDPR consent email`).
 */
export function namesData(words: readonly string[]): boolean {
  const has = (known: ReadonlySet<string>) => words.some((word) => known.has(word));
  return words.includes('habeas') || (has(DATA) && has(DONE_WITH_DATA));
}

const ABOUT_DATA: readonly ReadonlySet<string>[] = [
  PRIVACY,
  DATA,
  DONE_WITH_DATA,
  LAW,
  BESIDE_DATA,
  ARTICLES,
  SUBJECTS,
];
