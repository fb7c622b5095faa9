import { as, denies, grants } from '../meaning.ts';
import type { Phrases } from './phrases.ts';

/** How the person is reached: e-mail, phone, address, profiles, consent. Written without articles and accents. */
export const CONTACT_PHRASES: Phrases = [
  [
    as('email'),
    'email, emails, email address, email addresses, mail, mails, mail address, correo, correos, correo electronico, correos electronicos, direccion correo, direccion correo electronico, direccion email, dir correo, endereco email, email id, email value, correo e, correo valor, e correo, email principal, courriel, adresse email, adresse mail, adresse electronique',
  ],
  [
    as('phone'),
    'phone, phones, phone number, phone numbers, phone no, telephone, telephone number, tel, tels, tel no, telefono, telefonos, telef, tlf, tlfno, tfno, fono, fonos, numero telefono, numero telefonico, num telefono, no telefono, nro telefono, telefono numero, telefone, numero telefone, fone, celular, celulares, cel, numero celular, num celular, no celular, nro celular, movil, moviles, numero movil, telefono movil, telefono celular, telefono celular movil, tel movil, tel celular, celular movil, telemovil, telemovel, telemoveis, telefone celular, mobile, mobile phone, mobile number, mobile no, mobile phone number, phone mobile, mobile telephone, cell, cell phone, cellphone, cell number, cell phone number, msisdn, whatsapp, whatsapp number, numero whatsapp, whatsapp phone, wa, wa id, wa number, telefono whatsapp, celular whatsapp, telefono fijo, fijo, landline, landline number, home phone, home tel, work phone, business phone, business number, business phone number, particular, telefono particular, telefono hogar, telefono casa, telefono residencia, telefono trabajo, telefono oficina, telefono principal, phone value, telefono valor, contact number, contact no, numero contacto, caller id, caller number, caller, customer number phone, numero llamante, telefono origen, numero telephone, telephone portable, tel portable, telephone mobile, numero telemovel, numero marcado, numero discado, numero contactado, telefono marcado',
  ],
  [{ kind: 'ambiguous', word: 'sms' }, 'sms, sms number'],
  [{ kind: 'ambiguous', word: 'caller_line' }, 'ani, from, from number, calling number, numero origen'],
  [{ kind: 'ambiguous', word: 'called_line' }, 'dnis, to, to number, called number, numero destino'],
  [
    as('phone_extension'),
    'extension, ext, phone extension, phone ext, telefono extension, anexo, interno, ramal, extension telefono',
  ],
  [
    { kind: 'ambiguous', word: 'phone_prefix' },
    'prefijo, prefijo pais, prefijo internacional, prefijo telefono, prefijo telefonico, prefijo movil, prefijo celular, indicativo, indicativo pais, indicativo telefono, codigo telefonico, codigo pais telefono, lada, clave lada, ddd, ddi, codigo area, cod area, area code, calling code, country calling code, dial code, dialing code, phone code, phone prefix, phone country code, phone area code, prefixo, prefixo telefone, caracteristica telefonica',
  ],
  [
    as('address'),
    'address, address line, address line 1, address 1, addr, addr 1, addr line 1, address street, street, street address, street address 1, street address line 1, street 1, street name, full address, direccion, direccion 1, direccion completa, direccion domicilio, direccion cliente, dir, calle, calle 1, calle y numero, domicilio, endereco, morada, morada completa, logradouro, rua, adresse, adresse postale, rue, postal address, via',
  ],
  [as('address', { rank: 1 }), 'direcciones, addresses, address formatted, address full'],
  [
    as('street_number'),
    'street number, street no, house number, house no, numero exterior, num exterior, no exterior, exterior, num ext, no ext, numero calle, numero casa, numero puerta, altura, numero endereco',
  ],
  [
    as('address_2'),
    'address 2, address line 2, addr 2, addr line 2, street address 2, street address line 2, street 2, direccion 2, calle 2, complemento, complemento direccion, address extended address, extended address, unit, apt, apartment, unit number',
  ],
  [
    as('address_2', { rank: 1 }),
    'interior, numero interior, num interior, num int, no interior, no int, piso, piso dpto, piso depto, piso departamento, piso puerta',
  ],
  [
    as('city'),
    'city, town, city town, town city, city name, ciudad, poblacion, cidade, ciudad cliente, address city, ville',
  ],
  // Mailing addresses of Salesforce in Spanish, whose `de correo` is no e-mail.
  [as('address', { set: 'mailing', rank: 10 }), 'calle correo'],
  [as('city', { set: 'mailing', rank: 10 }), 'ciudad correo'],
  [as('region', { set: 'mailing', rank: 10 }), 'estado o provincia correo, estado correo, provincia correo'],
  [as('postal_code', { set: 'mailing', rank: 10 }), 'codigo postal correo'],
  [as('country', { set: 'mailing', rank: 10 }), 'pais correo'],
  [
    as('city', { rank: 1, otherwise: 'region' }),
    'municipio, municipio delegacion, delegacion, alcaldia, municipality, ciudad municipio, municipio ciudad',
  ],
  [as('city', { rank: 2, otherwise: 'address_2' }), 'comuna, distrito, district'],
  [
    as('city', { rank: 3, otherwise: 'address_2' }),
    'localidad, localidade, locality, suburb, location, ubicacion, local, place',
  ],
  [
    as('city', { rank: 4, otherwise: 'address_2' }),
    'colonia, barrio, urbanizacion, bairro, neighborhood, neighbourhood, sector residencia',
  ],
  [
    as('region'),
    'region, regiao, estado regiao, estado region, region province, state province, province state, state code, province code, province, provincia estado, provincia o estado, estado o provincia, estado provincia, state id, entidad federativa, county, uf, region provincia, state region',
  ],
  [as('region', { rank: 1, otherwise: 'city' }), 'provincia, provincia residencia'],
  // The province is what other systems ask for; the community is a level above it.
  [as('region', { rank: 2 }), 'comunidad autonoma, comunidad'],
  [{ kind: 'ambiguous', word: 'state' }, 'state, estado, state name'],
  [{ kind: 'ambiguous', word: 'department' }, 'departamento, depto, dpto'],
  [
    as('postal_code'),
    'postal code, postcode, post code, zip, zip code, zipcode, zip postal code, zip postal, postal, codigo postal, cod postal, c p, cp, cep, cpostal, codigo zip, code postal',
  ],
  [
    as('country'),
    'country, country code, country name, country region, pais, codigo pais, pais region, pais o region, country id, nacion, country iso, address country, pays',
  ],
  [
    as('handle', { network: 'linkedin' }),
    'linkedin, linkedin url, linkedin profile, linkedin profile url, perfil linkedin, person linkedin url',
  ],
  [
    as('handle', { network: 'instagram' }),
    'instagram, instagram handle, instagram user, instagram username, instagram url, usuario instagram, ig, ig username, ig handle, cuenta instagram',
  ],
  [
    as('handle', { network: 'facebook' }),
    'facebook, facebook url, facebook profile, fb, facebook username, usuario facebook',
  ],
  [
    as('handle', { network: 'twitter' }),
    'twitter, twitter handle, twitter username, twitter url, usuario twitter, x handle',
  ],
  [as('handle', { network: 'tiktok' }), 'tiktok, tiktok handle, tiktok username, usuario tiktok'],
  [as('handle', { network: 'telegram' }), 'telegram, telegram username, usuario telegram'],
  [
    { kind: 'ambiguous', word: 'profile_url' },
    'profile url, profile, profile link, url, perfil, link perfil, social profile, handle',
  ],
  [
    { kind: 'ambiguous', word: 'username' },
    'username, user name, usuario, nombre usuario, nome usuario, login, nickname usuario, benutzername, nome utente, nom utilisateur',
  ],
  [
    as('handle', { network: 'loyalty_card', needsProof: 'codes' }),
    'loyalty card, loyalty card number, loyalty card no, loyalty number, loyalty no, loyalty id, loyalty member number, frequent flyer, frequent flyer number, club card, club card number, membership card, membership card number, membership number, membership no, tarjeta fidelidad, tarjeta fidelizacion, tarjeta club, tarjeta puntos, tarjeta socio, tarjeta cliente, tarjeta cliente frecuente, tarjeta lealtad, numero tarjeta fidelidad, numero tarjeta fidelizacion, numero tarjeta club, numero tarjeta socio, numero tarjeta cliente, numero tarjeta puntos, no tarjeta fidelidad, n tarjeta fidelidad, num tarjeta fidelidad, cartao fidelidade, numero cartao fidelidade, cartao cliente, kundenkarte, kundenkartennummer, treuekarte, carta fedelta, numero carta fedelta, tessera, numero tessera, carte fidelite, numero carte fidelite',
  ],
  [as('handle', { network: 'orcid', needsProof: 'codes' }), 'orcid, orcid id'],
  [
    as('preferred_channel'),
    'preferred channel, preferred contact method, contact preference, contact preferences, preferencia contacto, canal preferido, metodo contacto preferido, medio contacto preferido, medio preferido, medio contacto, preferred method contact, preferred contact, canal contacto preferido',
  ],
  [grants('whatsapp'), 'allow broadcast, allow broadcasts'],
  [denies('email'), 'has opted out of email, unsubscribed, opted out, opt out, optout, dado baja, baja'],
  [denies('phone'), 'do not call, no llamar'],
  [denies('all'), 'do not contact, no contactar, lista negra'],
  [
    grants('email'),
    'subscribed, suscrito, suscriptor, opt in, optin, is subscribed, opted in, optedin, marketing opt in, marketing status, inscrito, subscription status, status assinatura, estado suscripcion',
  ],
  // Who unsubscribes does so from e-mail, as above.
  [
    as('consent_at', { contact: 'email', polarity: 'denies' }),
    'unsubscribed time, unsub time, unsubscribed at, unsubscribed date, unsubscribe date, unsubscribed on, opt out date, opt out time, opted out at, fecha desuscripcion',
  ],
  // A day on which somebody left (`Fecha baja`) may be that of a member; a no in its place is none to consent.
  [as('consent_at'), 'opt in date, optin date, subscription date, fecha suscripcion, fecha baja'],
  [
    as('consent_at', { polarity: 'no_denies' }),
    'consent date, consent time, consent timestamp, fecha consentimiento, fecha autorizacion',
  ],
];
