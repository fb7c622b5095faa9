import { as } from '../meaning.ts';
import type { Phrases } from './phrases.ts';

/**
 * Who the person is, in English, Spanish and Portuguese, the commonest in French and Catalan. Written without articles and accents.
 * Seeds: headers of some fifty exports (Salesforce to Contasis), widened by the usual synonyms.
 */
export const PERSON_PHRASES: Phrases = [
  [
    as('full_name'),
    'full name, complete name, nombre completo, nombres y apellidos, nombre y apellidos, nombre y apellido, nombre apellidos, apellidos y nombres, apellidos y nombre, apellido y nombre, apellidos nombres, apellidos nombre, apellido nombre, nome completo, nombre cliente, nombre contacto, nombre paciente, nombre titular, nombre usuario final, contact name, customer name, client name, patient name, person name, person, persona, contacto principal, main contact, primary contact, contact person, persona contacto, first and last name, first and surname, customer full name, cust full name, name and surname, nome cliente, nome contato, nome sobrenome, nome e sobrenome, name surname, como te llamas, como se llama, como llamas, whatsapp name, profile name, nombre perfil',
  ],
  [as('full_name', { rank: 1 }), 'display name, nombre mostrar, nombre para mostrar, caller name, subscriber name'],
  // Of a lead that has a contact too, the name is that of the deal.
  [as('full_name', { rank: 2 }), 'file as, subject name, lead name, nombre lead'],
  [{ kind: 'ambiguous', word: 'nom' }, 'nom'],
  [{ kind: 'ambiguous', word: 'name' }, 'nombre, name, nome, nombres, nomes'],
  [
    { kind: 'ambiguous', word: 'party' },
    'cliente, client, customer, contacto, contact, contato, titular, comprador, paciente, tercero, adquiriente, receptor',
  ],
  [
    as('person_or_company'),
    'razon social, nombre fiscal, nombre tercero, nombre legal, nome fiscal, nombre razon social, nombre o razon social, razon social nombre, nombre razon, razao social, nome razao social, denominacion, denominacion social, legal name, nombre cliente razon social, cliente razon social, cliente empresa, cliente o empresa, nombre cliente empresa, nombre o empresa',
  ],
  [{ kind: 'ambiguous', word: 'account' }, 'account name, nombre cuenta, cuenta'],
  [
    as('given_name'),
    'first name, given name, given names, given, forename, forenames, christian name, nombre pila, primer nombre, nombre 1, fname, f name, name first, customer first, primeiro nome, prenome, nombres pila, first names, nombres cliente, prenom, prenoms, nome proprio',
  ],
  [
    as('second_name'),
    'middle name, middle names, middle initial, second name, segundo nombre, otros nombres, nombre 2, additional name, nome meio, segundo nome',
  ],
  [
    as('family_name'),
    'last name, last names, surname, surnames, family name, family names, apellido, apellidos, apellido s, primer apellido, apellido paterno, paterno, apellido 1, ap paterno, ap 1, apellidos cliente, lname, l name, name last, customer last, sobrenome, apelido, ultimo nome, paternal surname, 1 apellido, 1 er apellido, nom famille, cognom, cognoms',
  ],
  [
    as('second_family_name'),
    'segundo apellido, apellido materno, materno, apellido 2, ap materno, ap 2, second last name, second surname, maternal surname, segundo sobrenome, 2 apellido, 2 do apellido',
  ],
  [as('name_suffix'), 'suffix, name suffix, sufijo, generational suffix, sufixo'],
  [as('nickname'), 'nickname, nick name, apodo, alias, preferred name, nombre preferido, apelido social, goes by'],
  [
    as('birth_date'),
    'birth date, birthdate, birthday, date birth, dob, d o b, fecha nacimiento, fecha nac, fec nac, fec nacimiento, f nacimiento, f nac, nacimiento, fnac, fecnac, cumpleanos, fecha cumpleanos, data nascimento, dt nascimento, date naissance, nascimento, nac, born, born on, date born, birth',
  ],
  [as('birth_year'), 'birth year, year birth, ano nacimiento, anio nacimiento, ano nascimento, yob'],
  [as('birth_month'), 'birth month, month birth, mes nacimiento, mes nascimento'],
  [as('birth_day'), 'birth day of month, day birth, dia nacimiento, dia nascimento'],
  [
    as('national_id'),
    'cedula, cedula ciudadania, cedula identidad, cedula ruc, cedula ruc pasaporte, cedula nit, cedula o nit, cedula ciudadania o nit, nit, nit cc, cc nit, nit o cc, nuip, documento, documento identidad, documento identificacion, document, document id, numero documento, num documento, no documento, nro documento, n documento, document number, documento numero, numero documento identidad, numero documento id, numero id documento, nro doc, num doc, doc, doc identidad, numero identificacion, no identificacion, nro identificacion, num identificacion, identificacion, identificacion fiscal, identificacion tributaria, id fiscal, numero identificacion fiscal, identificacion cliente, documento cliente, dni, dni nie, dni nif, dni cif, dni nie pasaporte, nif, nif nit, nif o nit, nif dni, nif cif, cif, cif nif, nie, rut, run, rut cliente, rut persona, rfc, curp, cuit, cuil, cuit cuil, dni cuit, ruc, ruc dni, dni ruc, cpf, cnpj, cpf cnpj, rg, nro tributario, numero tributario, tax id, tax number, tax id number, vat, vat number, vat id, tin, national id, national id number, national identification, national identification number, national insurance number, government id, government id number, id number, identity number, identity document, identity card, id card, id card number, personal id number, identification number, identification, pasaporte, passport, passport number, numero pasaporte, soc sec id, personnummer, codigo fiscal, ci, ci ruc, contribuinte, numero contribuinte',
  ],
  [
    { kind: 'ambiguous', word: 'social_security' },
    'ssn, social security number, social security, social security no, numero seguridad social, no seguridad social, nss, seguridad social, numero afiliacion',
  ],
  [
    as('national_id_type'),
    'tipo identificacion, tipo documento, tipo documento identidad, tipo documento id, tipo id documento, tipo doc, tipo id, tipo documento identificacion, document type, doc type, id type, identification type, type document, tipo documento cliente, tp doc, td',
  ],
  [as('national_id_check_digit'), 'digito verificacion, dv, digito verificador, check digit, digito control'],
  [as('gender'), 'gender, sex, sexo, genero, customer gender'],
  [
    as('birth_place'),
    'birth place, birthplace, place birth, lugar nacimiento, ciudad nacimiento, pais nacimiento, local nascimento, city birth',
  ],
  [
    as('company'),
    'company, company name, organization, organisation, organization name, organisation name, employer, empresa, nombre empresa, nombre compania, compania, organizacion, nombre comercial, nome empresa, nome fantasia, companhia, associated company, business name, firma, empleador, lugar trabajo',
  ],
  [
    as('job_title'),
    'job title, jobtitle, position, puesto, puesto trabajo, cargo, ocupacion, occupation, profesion, profession, organization title, job, role title, profissao, ocupacao, job role, business title',
  ],
  [{ kind: 'ambiguous', word: 'title' }, 'title, titulo'],
];
