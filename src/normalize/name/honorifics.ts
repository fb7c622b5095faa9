/**
 * Titles before a name, folded and without dots. From lists of honorifics in English, Spanish and Portuguese (Apache-2.0),
 * checked: offices (presidente, gerente, juez), nobility (conde, duque, rey) and clergy are left out, because
 * in customer files they are surnames (Conde, Rey, Duque, Mayor) or a job in the wrong column.
 */
export const HONORIFICS: ReadonlySet<string> = new Set(
  (
    'sr sra sres srta srita senor senora senorita dn dna dona dr dra drs doctor doctora ' +
    'lic licdo licda licenciado licenciada ing ingeniero ingeniera arq arquitecto arquitecta abog abogado abogada ' +
    'adv advogado advogada eng engenheiro engenheira prof profa profesor profesora professor professora mtro mtra ' +
    'cp cpn econ mr mrs ms miss mx madam mme sir rev reverend hon sgt capt'
  ).split(' '),
);

/** Titles that are also a given name or an initial (Don Draper, D. Ruiz): removed only before two further tokens. */
export const UNSURE_HONORIFIC = /^(?:don|d\.|d\.?ª|dª\.)$/i;

/** What follows a name and is no part of it, folded and without dots. */
export const SUFFIXES: ReadonlySet<string> = new Set(
  'jr sr ii iii iv phd md mba cpa esq dds dvm rn jd hijo'.split(' '),
);
