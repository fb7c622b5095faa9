import { as, denies, grants, NOTHING } from '../meaning.ts';
import type { Phrases } from './phrases.ts';

/** Headers of French exports that the other tables lack (`Prénom`, `Ville`, `Code postal` stand there). */
export const FRENCH_PHRASES: Phrases = [
  [
    as('full_name'),
    'nom complet, nom prenom, nom et prenom, nom prenoms, nom et prenoms, prenom nom, prenom et nom, nom client, nom contact',
  ],
  [as('second_name'), 'deuxieme prenom, second prenom'],
  [as('family_name'), 'nom usage, nom dusage'],
  [as('nickname'), 'surnom'],
  [as('birth_date'), 'ne le, nee le, anniversaire, ddn, date anniversaire'],
  [as('birth_year'), 'annee naissance'],
  [as('birth_place'), 'lieu naissance, ville naissance'],
  [as('gender'), 'sexe'],
  [{ kind: 'ambiguous', word: 'title' }, 'titre'],
  [as('company'), 'societe, nom societe, entreprise, nom entreprise, employeur'],
  [as('person_or_company'), 'raison sociale, denomination sociale, nom raison sociale'],
  [as('job_title'), 'poste, fonction, metier, intitule poste'],
  [
    as('national_id'),
    'siret, siren, numero siret, numero siren, n siret, tva intracommunautaire, numero tva, n tva, cin, numero cin, numero identite',
  ],
  [{ kind: 'ambiguous', word: 'social_security' }, 'numero securite sociale, securite sociale, n securite sociale'],
  [
    as('phone'),
    'portable, numero portable, n portable, telephone fixe, tel fixe, telephone domicile, telephone bureau, telephone professionnel, tel mobile, numero mobile, gsm, n telephone, numero tel, coordonnees telephoniques',
  ],
  [{ kind: 'ambiguous', word: 'phone_prefix' }, 'indicatif, indicatif pays, indicatif telephonique'],
  [as('address'), 'adresse 1, adresse ligne 1, adresse complete, adresse client, numero et rue, n et rue'],
  [as('street_number'), 'numero rue, numero voie, n rue, n voie'],
  [as('address_2'), 'adresse 2, adresse ligne 2, complement adresse, complement dadresse'],
  [as('city'), 'commune, localite'],
  [as('region', { rank: 1 }), 'departement'],
  [as('country'), 'code pays, pays residence'],
  [
    as('created_at'),
    'date creation, cree le, date inscription, dinscription, date dinscription, inscrit le, date ajout, date dajout, date enregistrement, date denregistrement, client depuis, membre depuis',
  ],
  [
    as('updated_at'),
    'date modification, derniere modification, date derniere modification, modifie le, date mise a jour, derniere mise a jour, mis a jour le',
  ],
  [as('first_seen'), 'premiere commande, premier achat, premiere visite, premier contact'],
  [
    as('last_seen'),
    'derniere commande, dernier achat, derniere visite, dernier contact, dernier appel, derniere connexion, derniere activite, date derniere commande, date dernier achat, date derniere visite',
  ],
  [as('last_seen', { rank: 1 }), 'date commande, date achat, date dachat, date appel, date dappel'],
  [as('purchases'), 'commandes, nombre commandes, nb commandes, nombre achats, nb achats'],
  [{ kind: 'ambiguous', word: 'purchases' }, 'achats, total achats'],
  [as('total_spent'), 'total depense, montant total, depenses totales, chiffre affaires, chiffre daffaires'],
  [as('customer_type'), 'type client, type contact'],
  [as('preferred_channel'), 'canal prefere, moyen contact prefere, mode contact prefere'],
  [denies('all'), 'ne pas contacter, liste rouge, opposition'],
  [denies('phone'), 'ne pas appeler, bloctel'],
  [denies('email'), 'desinscrit, desinscrite, desabonne, desabonnee'],
  [grants('email'), 'abonne, abonnee, abonne newsletter, inscrit newsletter'],
  [{ kind: 'sensitive' }, 'mot passe'],
  [
    NOTHING,
    'civilite, nom jeune fille, nom naissance, remarque, remarques, commentaire, commentaires, langue, origine, statut, site web, secteur, objet, devise, situation familiale',
  ],
];
