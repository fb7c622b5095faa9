import { as, denies, grants, NOTHING } from '../meaning.ts';
import type { Phrases } from './phrases.ts';

/** Headers of German exports that the other tables lack; umlauts also as systems without them write them (`laender`). */
export const GERMAN_PHRASES: Phrases = [
  [
    as('full_name'),
    'vor und nachname, vorname nachname, vorname und nachname, vor und zuname, vorname name, name vorname, nachname vorname, name und vorname, nachname und vorname, vollstandiger name, vollstaendiger name, kundenname, name kunde, name kunden, kontaktname, ansprechpartner, kontaktperson',
  ],
  [{ kind: 'ambiguous', word: 'party' }, 'kunde, kundin, interessent, mitglied'],
  [as('given_name'), 'vorname, vornamen, vor name'],
  [as('second_name'), 'zweiter vorname, mittelname, weitere vornamen'],
  [as('family_name'), 'nachname, nachnamen, familienname, zuname, nach name'],
  [as('nickname'), 'rufname, spitzname'],
  [
    as('birth_date'),
    'geburtsdatum, geburtstag, geburtsdat, geb datum, gebdatum, geb dat, gebdat, geb, geb tag, gebtag, geboren am, geboren',
  ],
  [as('birth_year'), 'geburtsjahr'],
  [as('birth_place'), 'geburtsort'],
  [as('gender'), 'geschlecht'],
  [{ kind: 'ambiguous', word: 'title' }, 'titel'],
  [as('company'), 'firmenname, firmenbezeichnung, unternehmen, arbeitgeber, organisationsname'],
  [as('person_or_company'), 'firma name, name firma, firma oder name'],
  [as('job_title'), 'beruf, berufsbezeichnung, funktion, stellenbezeichnung'],
  [
    as('national_id'),
    'steuernummer, steuer nr, steuer id, steueridentifikationsnummer, ust id, ust id nr, ust idnr, ustid, ustidnr, umsatzsteuer id, uid nummer, ausweisnummer, personalausweisnummer, passnummer',
  ],
  [{ kind: 'ambiguous', word: 'social_security' }, 'sozialversicherungsnummer, sv nummer, ahv nummer'],
  [as('email'), 'email adresse, emailadresse, mail adresse, mailadresse, email privat'],
  [
    as('phone'),
    'telefon, telefonnummer, telefonnr, telefon nr, tel nr, telnr, rufnummer, ruf nr, festnetz, festnetznummer, telefon festnetz, mobil, mobiltelefon, mobilnummer, mobilnr, mobil nr, mobilfunk, mobilfunknummer, mobilrufnummer, telefon mobil, tel mobil, handy, handynummer, handynr, handy nr, whatsapp nummer, telefon privat, telefon geschaftlich, telefon geschaeftlich, telefon dienstlich',
  ],
  [{ kind: 'ambiguous', word: 'phone_prefix' }, 'vorwahl, landesvorwahl, landervorwahl, laendervorwahl, ortsvorwahl'],
  [as('phone_extension'), 'durchwahl, nebenstelle'],
  [
    as('address'),
    'strasse, str, strassenname, strasse hausnummer, strasse und hausnummer, strasse hausnr, strasse und hausnr, strasse nr, strasse und nr, anschrift, wohnadresse, wohnanschrift, postanschrift',
  ],
  [as('street_number'), 'hausnummer, hausnr, haus nr, hnr, hsnr, haus nummer'],
  [as('address_2'), 'adresszusatz, adresszusatz 1, adress zusatz, strasse 2, anschrift 2'],
  [as('city'), 'ort, wohnort, stadt, gemeinde, ortschaft'],
  [as('region'), 'bundesland, kanton'],
  [as('postal_code'), 'plz, postleitzahl, post leitzahl'],
  [as('country'), 'land, staat, landercode, laendercode, landeskennzeichen, land region, wohnsitzland'],
  [
    as('created_at'),
    'erstellt, erstellt am, angelegt, angelegt am, erstelldatum, erstellungsdatum, anlagedatum, registriert am, registrierungsdatum, anmeldedatum, eintrittsdatum, kunde seit, mitglied seit',
  ],
  [
    as('updated_at'),
    'geandert am, geaendert am, letzte anderung, letzte aenderung, aktualisiert am, zuletzt geandert, zuletzt geaendert, anderungsdatum, aenderungsdatum',
  ],
  [as('first_seen'), 'erster kauf, erstkauf, erste bestellung, erster besuch, erster kontakt'],
  [
    as('last_seen'),
    'letzter kauf, letzter einkauf, letzte bestellung, letzter besuch, letzter kontakt, letzter anruf, letzter login, letzte aktivitat, letzte aktivitaet, datum letzter kauf, datum letzte bestellung',
  ],
  [as('last_seen', { rank: 1 }), 'bestelldatum, kaufdatum, anrufdatum, auftragsdatum'],
  [{ kind: 'ambiguous', word: 'date' }, 'datum'],
  [
    as('purchases'),
    'bestellungen, anzahl bestellungen, anzahl kaufe, anzahl kaeufe, anzahl einkaufe, anzahl einkaeufe, anzahl auftrage, anzahl auftraege',
  ],
  [as('total_spent'), 'umsatz, gesamtumsatz, umsatz gesamt, gesamtausgaben, umsatz eur'],
  [as('customer_type'), 'kundentyp, kundenart'],
  [as('preferred_channel'), 'bevorzugter kanal, bevorzugter kontaktweg, bevorzugter kontaktkanal'],
  [denies('all'), 'kontaktsperre, nicht kontaktieren, robinsonliste'],
  [denies('phone'), 'nicht anrufen, anrufsperre'],
  [denies('email'), 'abgemeldet, abbestellt, mailsperre, werbesperre'],
  [grants('email'), 'abonniert, newsletter abonniert'],
  [{ kind: 'sensitive' }, 'konfession, krankenkasse, kontonummer, steuerklasse, passwort, kennwort'],
  [
    NOTHING,
    'anrede, briefanrede, namenszusatz, akademischer titel, geburtsname, bemerkung, bemerkungen, notiz, notizen, kommentar, kommentare, sprache, kundengruppe, quelle, herkunft, wahrung, waehrung, familienstand, alter, webseite, branche, abteilung, betreff',
  ],
];
