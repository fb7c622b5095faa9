import { describe, expect, it } from 'vitest';
import { mapColumns, roleOfHeader, rolesOf } from '../sample-of.ts';

type Roles = Readonly<Record<string, string>>;

/** Headers of an invented export in each language, with the role each must get beside the others. */
const EXPORTS: Readonly<Record<string, Roles>> = {
  German: {
    'Kunden-Nr.': 'record_id',
    Vorname: 'given_name',
    Nachname: 'family_name',
    Firma: 'company',
    Beruf: 'job_title',
    Straße: 'address',
    Hausnummer: 'street_number',
    Adresszusatz: 'address_2',
    PLZ: 'postal_code',
    Ort: 'city',
    Bundesland: 'region',
    Land: 'country',
    Telefon: 'phone',
    Mobil: 'phone',
    Handy: 'phone',
    'E-Mail': 'email',
    Geburtsdatum: 'birth_date',
    Geschlecht: 'gender',
    'Erstellt am': 'created_at',
    'Letzte Änderung': 'updated_at',
    'Letzter Kauf': 'last_seen',
    'Anzahl Bestellungen': 'purchases',
    Umsatz: 'total_spent',
    'Einwilligung Telefon': 'consent phone grants',
    Kontaktsperre: 'consent all denies',
    'DSGVO-Einwilligung': 'consent all no_denies',
  },
  Italian: {
    'Codice cliente': 'record_id',
    Nome: 'given_name',
    Cognome: 'family_name',
    'Ragione sociale': 'person_or_company',
    Professione: 'job_title',
    Indirizzo: 'address',
    'Numero civico': 'street_number',
    CAP: 'postal_code',
    Città: 'city',
    Provincia: 'region',
    Nazione: 'country',
    Telefono: 'phone',
    Cellulare: 'phone',
    'Indirizzo e-mail': 'email',
    'Data di nascita': 'birth_date',
    'Luogo di nascita': 'birth_place',
    Sesso: 'gender',
    'Codice fiscale': 'national_id',
    'Data di registrazione': 'created_at',
    'Ultimo acquisto': 'last_seen',
    'Numero ordini': 'purchases',
    'Totale speso': 'total_spent',
    'Consenso newsletter': 'consent email grants',
    'Consenso al trattamento dei dati': 'consent all no_denies',
    'Non chiamare': 'consent phone denies',
  },
  French: {
    'N° client': 'record_id',
    Prénom: 'given_name',
    Nom: 'family_name',
    Société: 'company',
    Fonction: 'job_title',
    Adresse: 'address',
    "Complément d'adresse": 'address_2',
    'Code postal': 'postal_code',
    Ville: 'city',
    Département: 'region',
    Pays: 'country',
    Téléphone: 'phone',
    'Tél. portable': 'phone',
    'Adresse e-mail': 'email',
    'Date de naissance': 'birth_date',
    'Lieu de naissance': 'birth_place',
    Sexe: 'gender',
    SIRET: 'national_id',
    "Date d'inscription": 'created_at',
    'Dernière commande': 'last_seen',
    'Nombre de commandes': 'purchases',
    'Total dépensé': 'total_spent',
    'Consentement newsletter': 'consent email grants',
    'Ne pas contacter': 'consent all denies',
  },
};

describe('an export in another language', () => {
  for (const [language, roles] of Object.entries(EXPORTS)) {
    it(`has every column mapped in ${language}, also in capitals and without accents`, () => {
      const columns = (write: (header: string) => string) =>
        Object.fromEntries(Object.keys(roles).map((header) => [write(header), []]));
      const plain = (header: string) => header.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
      expect(rolesOf(mapColumns(columns((header) => header)))).toEqual(roles);
      const capitals = rolesOf(mapColumns(columns((header) => plain(header).toUpperCase())));
      expect(Object.values(capitals)).toEqual(Object.values(roles));
      const snakes = rolesOf(
        mapColumns(
          columns((header) =>
            plain(header)
              .toLowerCase()
              .replace(/[ .-]+/g, '_'),
          ),
        ),
      );
      expect(Object.values(snakes)).toEqual(Object.values(roles));
    });
  }

  it('leaves salutations, notes and the staff alone', () => {
    for (const header of ['Anrede', 'Bemerkung', 'Sachbearbeiter', 'Civilité', 'Vendeur', 'Appellativo', 'Venditore'])
      expect(`${header} → ${roleOfHeader(header)}`).toBe(`${header} → none`);
    for (const header of ['Passwort', 'Konfession', 'Mot de passe', 'Stipendio'])
      expect(`${header} → ${roleOfHeader(header)}`).toBe(`${header} → sensitive`);
  });

  it('writes umlauts as it can', () => {
    for (const header of ['Strasse', 'STRASSE', 'Straße'])
      expect(`${header} → ${roleOfHeader(header)}`).toBe(`${header} → address`);
    expect(roleOfHeader('Laendercode')).toBe('country');
    expect(roleOfHeader('Geändert am')).toBe('updated_at');
  });

  it('calls the surname Name beside a Vorname, and the full name alone', () => {
    const roles = (columns: Readonly<Record<string, readonly string[]>>) => rolesOf(mapColumns(columns)).Name;
    expect(roles({ Vorname: ['Annika', 'Jörg'], Name: ['Bergmann', 'Müller'] })).toBe('family_name');
    expect(roles({ Vorname: ['Annika', 'Jörg'], Name: ['Annika Bergmann', 'Jörg Müller'] })).toBe('full_name');
    expect(roles({ Name: ['Annika Bergmann', 'Jörg Müller'] })).toBe('full_name');
  });

  it('knows the codice fiscale under its short name and under none', () => {
    const codes = ['RNLGLI87C54F205X', 'SPSMRC79S28F839K', 'FNTCHR94H42L219P'];
    expect(roleOfHeader('C.F.', codes)).toBe('national_id');
    expect(roleOfHeader('C.F.', ['CF', 'CF', 'CF'])).toBe('none');
    expect(roleOfHeader('col7', codes)).toBe('national_id');
  });

  it('tells its country', () => {
    expect(mapColumns({ Cognome: [], CAP: [], Nome: [] }).country).toBe('IT');
    expect(mapColumns({ Vorname: [], PLZ: [] }).country).toBe('DE');
    expect(mapColumns({ Prénom: [], Ville: [] }).country).toBe('FR');
    expect(mapColumns({ Land: ['Österreich', 'Austria'] }).country).toBe('AT');
    expect(mapColumns({ Città: ['Milano', 'Napoli', 'Torino'] }).country).toBe('IT');
  });

  it('answers in its own words', () => {
    expect(roleOfHeader('Werbung per SMS', ['ja', 'nein', 'ja'])).toBe('consent sms grants');
    expect(roleOfHeader('Pubblicità', ['sì', 'no', 'sì'])).toBe('consent email grants');
    expect(roleOfHeader('Publicité par SMS', ['oui', 'non'])).toBe('consent sms grants');
  });
});
