import { as, denies, grants, NOTHING } from '../meaning.ts';
import type { Phrases } from './phrases.ts';

/** Headers of Italian exports that the other tables lack; `Nome`, `Provincia` and more are those of Spanish and Portuguese. */
export const ITALIAN_PHRASES: Phrases = [
  [
    as('full_name'),
    'nome cognome, nome e cognome, cognome nome, cognome e nome, nominativo, nome intestatario, intestatario, nome contatto',
  ],
  [{ kind: 'ambiguous', word: 'party' }, 'contatto, utente'],
  [as('given_name'), 'nome battesimo, primo nome'],
  [as('second_name'), 'secondo nome'],
  [as('family_name'), 'cognome, cognomi'],
  [as('second_family_name'), 'secondo cognome'],
  [as('nickname'), 'soprannome'],
  [as('birth_date'), 'data nascita, nascita, nato il, nata il, dt nascita, compleanno'],
  [as('birth_year'), 'anno nascita'],
  [as('birth_place'), 'luogo nascita, comune nascita, citta nascita'],
  [as('gender'), 'sesso, genere'],
  [{ kind: 'ambiguous', word: 'title' }, 'titolo'],
  [as('company'), 'azienda, nome azienda, societa, nome societa, ditta, impresa'],
  [as('person_or_company'), 'ragione sociale, denominazione sociale, ragione sociale nome, nome ragione sociale'],
  [as('job_title'), 'professione, mansione, qualifica'],
  [
    as('national_id'),
    'codice fiscale, cod fiscale, codfiscale, codice fiscale cliente, codice fiscale partita iva, partita iva, partiva, p iva, piva, carta identita, numero carta identita',
  ],
  [as('national_id', { needsProof: true }), 'cf, c f'],
  [as('email'), 'indirizzo email, indirizzo mail, posta elettronica, indirizzo posta elettronica'],
  [
    as('phone'),
    'cellulare, numero cellulare, num cellulare, tel cellulare, telefono cellulare, telefono fisso, fisso, recapito telefonico, recapito, telefono ufficio, telefono abitazione',
  ],
  [{ kind: 'ambiguous', word: 'phone_prefix' }, 'prefisso, prefisso internazionale, prefisso telefonico'],
  [as('phone_extension'), 'interno telefonico'],
  [as('address'), 'indirizzo, indirizzo residenza, indirizzo completo, indirizzo 1, via e numero, via piazza'],
  [as('street_number'), 'numero civico, civico, n civico, num civico'],
  [as('address_2'), 'indirizzo 2, presso, scala interno'],
  [as('city'), 'citta, comune, comune residenza, citta residenza'],
  // The province is part of every Italian address; the region is a level above it.
  [as('region', { rank: 1 }), 'sigla provincia'],
  [as('region', { rank: 2 }), 'regione'],
  [as('postal_code'), 'cap, c a p, codice postale, codice avviamento postale'],
  [as('country'), 'nazione, paese, paese residenza'],
  [
    as('created_at'),
    'data creazione, data registrazione, data iscrizione, data inserimento, creato il, registrato il, iscritto il, cliente dal',
  ],
  [
    as('updated_at'),
    'data modifica, ultima modifica, data ultima modifica, data aggiornamento, ultimo aggiornamento, modificato il',
  ],
  [as('first_seen'), 'primo acquisto, primo ordine, prima visita, primo contatto'],
  [
    as('last_seen'),
    'ultimo acquisto, ultimo ordine, ultimo contatto, ultimo accesso, ultima chiamata, ultima attivita, data ultimo acquisto, data ultimo ordine, data ultimo contatto',
  ],
  [as('last_seen', { rank: 1 }), 'data ordine, data chiamata, data acquisto'],
  [as('purchases'), 'ordini, numero ordini, n ordini, totale ordini, numero acquisti, n acquisti'],
  [{ kind: 'ambiguous', word: 'purchases' }, 'acquisti, totale acquisti'],
  [as('total_spent'), 'totale speso, spesa totale, importo totale, fatturato, valore totale'],
  [as('customer_type'), 'tipologia cliente, tipo contatto'],
  [as('preferred_channel'), 'canale preferito, canale contatto preferito'],
  [{ kind: 'ambiguous', word: 'channel' }, 'canale'],
  [{ kind: 'ambiguous', word: 'code' }, 'codice'],
  [denies('all'), 'non contattare'],
  [denies('phone'), 'non chiamare'],
  [denies('email'), 'disiscritto, disiscritta'],
  [grants('email'), 'iscritto newsletter, iscritto alla newsletter'],
  [
    NOTHING,
    'appellativo, titolo cortesia, osservazioni, commenti, commento, lingua, fonte, provenienza, sito web, stato civile, eta, settore, oggetto, valuta',
  ],
];
