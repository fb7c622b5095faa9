import { describe, expect, it } from 'vitest';
import { headerKey } from '../../src/map/headers/header-words.ts';
import { mapSource } from '../../src/map/map-source.ts';
import { VOCABULARY, vocabularyKey } from '../../src/map/vocabulary/vocabulary.ts';
import { mapColumns, roleOfHeader, rolesOf } from './sample-of.ts';

/** Headers as they stand in exports, and the role each must get by itself. */
const ROLES: Readonly<Record<string, readonly string[]>> = {
  full_name: [
    'Nombre completo',
    'Nombre y Apellidos',
    'CustFullName',
    '¿Cuál es tu nombre completo?',
    '¿Cómo te llamas?',
    'Contacto principal',
    'Person - Name',
  ],
  given_name: [
    'First Name',
    'FIRSTNAME',
    'Nombre de pila',
    'PRIMER NOMBRE',
    'Customer - First name',
    'primeiro_nome',
    'Prénom',
  ],
  second_name: ['Middle Name', 'Segundo nombre', 'Otros Nombres'],
  family_name: [
    'Last Name',
    'surname',
    'Apellido(s)',
    'PRIMER APELLIDO',
    'Apellido Paterno',
    'Sobrenome',
    'apellido1',
    'ApePat',
    'Nom de famille',
    'Ap. Paterno',
  ],
  second_family_name: ['Apellido Materno', 'Segundo Apellido', 'apellido_2', 'APE_MAT'],
  person_or_company: [
    'Razón social',
    'Nombre / Razón social',
    'Cliente',
    'Cliente / Empresa',
    'Nombre fiscal',
    'Nombre tercero',
  ],
  company: ['Company', 'Nombre de la empresa', 'Nombre comercial', 'Organization Name'],
  job_title: ['Job Title', 'Cargo', 'Puesto', 'Ocupación'],
  birth_date: [
    'Birthdate',
    'dob',
    'Fecha de nacimiento',
    'F. Nac.',
    'Fec. Nacim.',
    'Data de nascimento',
    'Dt. Nasc.',
    'Fecha Nto.',
    'Cumpleaños',
    'Fecha Nac. (dd/mm/aaaa)',
    'Date de naissance',
  ],
  birth_place: ['Lugar de nacimiento', 'place_of_birth'],
  national_id: [
    'CEDULA',
    'Nro. Tributario',
    'NIF o NIT',
    'RUT del Cliente',
    'soc_sec_id',
    'Número de documento',
    'NumDocId',
    'Nro. Doc.',
    'CPF',
  ],
  national_id_type: ['Tipo de documento', 'Document Type', 'TipoDocId'],
  national_id_check_digit: ['Dígito de verificación', 'DV'],
  gender: ['Género', 'sex'],
  email: [
    'E-mail',
    'Courriel',
    'Correo electrónico 2',
    'Email del cliente',
    'Person - Email - Work',
    'e-mail 1 - value',
    'Mail',
  ],
  phone: [
    'Teléfono (casa)',
    'FONO1',
    'Tel. Fijo',
    'Celular 2',
    'Número de WhatsApp',
    'MobilePhone',
    'Particular',
    'msisdn',
    'Mob.',
    'Telemóvel',
    'Téléphone portable',
    'Número de contacto (WhatsApp)',
    'Hm Ph',
  ],
  phone_extension: ['Ext.', 'Anexo'],
  address: [
    'Dirección',
    'Calle',
    'Home Address',
    'Billing Address 1',
    'Endereço',
    'address_line_1',
    'Dirección (calle y número)',
    'Morada',
    'Adresse',
  ],
  address_2: ['Address2', 'Shipping Address 2', 'Complemento', 'Piso/Dpto.'],
  street_number: ['street_number', 'Número exterior'],
  city: [
    'Ciudad',
    'Localidad',
    'Comuna',
    'suburb',
    'Ville',
    'Mailing City',
    '¿En qué ciudad vives?',
    'Cd.',
    'MPIO_RES',
    'Ciudad de correspondencia',
  ],
  region: ['Departamento', 'Provincia', 'state_code', 'UF', 'Estado', 'Edo.'],
  postal_code: ['ZIP', 'Código Postal', 'Code postal', 'CEP', 'C.P.', 'Zip Cd', 'Address 1: ZIP/Postal Code'],
  country: ['País', 'country_code', 'Country/Region'],
  'handle linkedin': ['LinkedIn', 'linkedin_url'],
  'handle instagram': ['Instagram', 'ig_username'],
  customer_type: ['Lifecycle Stage', 'Tipo de cliente'],
  preferred_channel: ['Canal preferido', 'Preferred Contact Method', 'Método de contacto preferido'],
  created_at: ['Create Date', 'Fecha de alta', 'Marca temporal', 'submitted_at', 'Cliente desde', 'Joined'],
  updated_at: ['Last Modified Date', 'Fecha de modificación', 'updated_at'],
  first_seen: ['First Visit', 'Primera compra'],
  last_seen: [
    'Last Visit',
    'Fecha última venta',
    'last_login_at',
    'Última interacción',
    'F. última atención',
    'Ult. Compra',
    'Dt. Último Pedido',
    'Data da última atividade',
    'Last Message',
  ],
  purchases: ['Transaction Count', 'Número de compras', 'Total Orders'],
  total_spent: ['Lifetime Spend', 'Total gastado', 'Monto total', 'Vlr. Total', 'Venta neta', 'Imp. Total'],
  record_id: [
    'Contact ID',
    'Mem. No.',
    'unique_id',
    'app_user_id',
    'Código del Cliente',
    'ExternalId',
    'ID externo',
    'id',
  ],
  'consent email denies': [
    'Email Opt Out',
    'do_not_email',
    'No permitir correo electrónico',
    'EMAIL_BLACKLISTED',
    'Anulación de la recepción de correos electrónicos',
    'Exclusión voluntaria de correo electrónico',
    'Canceló la suscripción a todos los correos electrónicos',
  ],
  'consent phone denies': ['Do Not Call', 'No llamar', 'No permitir llamadas telefónicas'],
  'consent all denies': ['Do not contact', 'No contactar', 'Cliente no contactar', 'Lista negra', 'No molestar'],
  'consent email grants': [
    'accepts_marketing',
    'Email Subscription Status',
    'Acepto recibir publicidad por correo',
    'Suscrito',
    'Acepta comunicaciones comerciales',
    'Acepta ofertas de todas las marcas',
    'GDPR consent email',
    'Einwilligung Newsletter',
    'Consenso newsletter',
    'Accepte de recevoir la newsletter',
  ],
  'consent all no_denies': [
    'Autoriza tratamiento de datos',
    'Habeas Data',
    'Autoriza Ley 29733',
    '¿Autorizas el tratamiento de tus datos personales?',
    'Acepta política de privacidad',
    'Consentimento LGPD',
    'AUTORIZA_HD',
    'Autoriza',
  ],
  'consent phone grants': ['Autoriza contacto', 'ContactableByVoice'],
  'consent email,sms grants': [
    'Acepta email y SMS',
    'Email/SMS opt-in',
    'Acepta correo y mensajes de texto',
    'Accepts SMS and email marketing',
  ],
  'consent sms,whatsapp grants': ['Autoriza contacto WhatsApp y SMS', 'Acepta WhatsApp y SMS en su teléfono'],
  'consent phone,sms denies': ['No permitir llamadas ni SMS', 'Do not call or text'],
  'consent email,phone denies': ['No desea correos ni contacto telefónico'],
  'consent email,postal grants': ['Acepta correo electrónico y correo postal'],
  'consent postal grants': ['Acepta correo postal', 'Direct mail opt in'],
  consent_at: ['Opt-in date', 'Fecha de baja'],
  'consent_at no_denies': ['Fecha consentimiento', 'Consent Timestamp', 'Fecha autorización publicidad'],
  'consent_at denies': ['Fecha no contactar'],
  'consent_at email no_denies': ['Fecha consentimiento email', 'Email Subscription Timestamp'],
  'consent_at email denies': ['Unsubscribed Time', 'unsubscribed_at', 'Fecha baja newsletter'],
  'consent_at sms no_denies': ['Fecha consentimiento SMS', 'SMS Subscription Timestamp'],
  'consent_at email,sms no_denies': ['Fecha consentimiento email y SMS'],
  'consent whatsapp no_denies_all': [
    'Autoriza tratamiento de datos y contacto por WhatsApp',
    'Autoriza el uso de sus datos personales y WhatsApp',
    'Consenso al trattamento dei dati personali per WhatsApp',
  ],
  'consent email no_denies_all': ['Autoriza tratamiento de datos con fines comerciales'],
  'consent all grants': [
    'Acepta todas las comunicaciones',
    'Acepta comunicaciones por cualquier medio',
    'Acepta publicidad por todos los canales, incluido WhatsApp',
    'Accepts all marketing communications',
    'Consent to contact by any channel',
    'Einwilligung Werbung alle Kanäle',
  ],
  'consent sms grants': ['Accepts SMS Marketing', 'ContactableBySms'],
  'consent whatsapp grants': ['Acepta WhatsApp', 'WhatsApp Subscribed'],
  none: [
    ...['Account Owner', 'Agente', 'Vendedor', 'Campaign Name', 'ad_id', 'Created By', 'Lead Source', 'Notas', 'Fax'],
    ...[
      'Correo del asesor',
      'Teléfono de emergencia',
      'Tel. Acudiente',
      'Nombre de la mascota',
      'Es cliente',
      'Is a Company',
      'parent_id',
    ],
    ...['Unsubscribed Mode', 'EMAIL_OPT_IN_METHOD', 'Estado civil', 'Sucursal'],
  ],
  sensitive: ['Contraseña', 'Portal Password', 'Religión', 'Grupo Sanguíneo', 'Nro. Tarjeta de Crédito', 'Diagnóstico'],
};

describe('headers', () => {
  for (const [role, headers] of Object.entries(ROLES)) {
    it(`that mean ${role} are read whatever their language, case and punctuation`, () => {
      for (const header of headers) expect(`${header} → ${roleOfHeader(header)}`).toBe(`${header} → ${role}`);
    });
  }

  it('mean the same in capitals, without accents, with underscores and in camel case', () => {
    for (const writing of ['Número de teléfono', 'NUMERO DE TELEFONO', 'numero_de_telefono', 'numeroDeTelefono']) {
      expect(roleOfHeader(writing)).toBe('phone');
      expect(headerKey(writing)).toBe('numerodetelefono');
    }
  });

  it('that are words of the language this is written in mean nothing', () => {
    for (const header of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      expect(mapColumns({ [header]: ['a', 'b', 'c'] }).columns).toEqual([]);
      expect(mapSource({ sample: { header: [header], rows: [] }, fileName: 'constructor.csv' }).columns).toEqual([]);
    }
  });

  it('stand in the vocabulary once each', () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const [meaning, phrases] of VOCABULARY.flat()) {
      for (const phrase of phrases.split(', ')) {
        const key = vocabularyKey(phrase.split(' '));
        const said = JSON.stringify(meaning);
        if (seen.has(key) && seen.get(key) !== said) twice.push(phrase);
        seen.set(key, said);
      }
    }
    expect(twice).toEqual([]);
  });
});

describe('words with several meanings', () => {
  it('Nombre is the given name beside an apellido, and the full name alone', () => {
    expect(rolesOf(mapColumns({ Nombre: [], Apellidos: [] })).Nombre).toBe('given_name');
    expect(rolesOf(mapColumns({ Nombre: [], Correo: [] })).Nombre).toBe('full_name');
  });

  it('Nom is the family name beside a Prénom, the given name beside Cognoms, and the full name alone', () => {
    expect(rolesOf(mapColumns({ Prénom: [], Nom: [] })).Nom).toBe('family_name');
    expect(rolesOf(mapColumns({ Nom: [], Cognoms: [] })).Nom).toBe('given_name');
    expect(rolesOf(mapColumns({ Nom: [], Correo: [] })).Nom).toBe('full_name');
  });

  it('Estado is a region or a status, by its values', () => {
    expect(roleOfHeader('Estado', ['Jalisco', 'Puebla', 'Nuevo León'])).toBe('region');
    expect(roleOfHeader('Estado', ['Activo', 'Inactivo', 'Activo'])).toBe('none');
  });

  it('Título is a job or an honorific, by its values', () => {
    expect(roleOfHeader('Título', ['Gerente', 'Analista'])).toBe('job_title');
    expect(roleOfHeader('Título', ['Sr.', 'Sra.', 'Dr.'])).toBe('none');
  });

  it('Departamento is a region, a flat or a team, by its values', () => {
    expect(roleOfHeader('Dpto.', ['Antioquia', 'Cundinamarca'])).toBe('region');
    expect(roleOfHeader('Dpto.', ['4B', '1201', '12'])).toBe('address_2');
    expect(roleOfHeader('Departamento', ['Antioquia', 'Cundinamarca'])).toBe('region');
    expect(roleOfHeader('Departamento', ['Ventas', 'Marketing'])).toBe('none');
  });

  it('Total compras is a count or an amount, by its values', () => {
    expect(roleOfHeader('Total compras', ['3', '12', '1'])).toBe('purchases');
    expect(roleOfHeader('Total compras', ['692.296,00', '1.100,50'])).toBe('total_spent');
  });

  it('SMS is a number or a consent, by its values', () => {
    expect(roleOfHeader('SMS', ['573005550101', '573105550102'])).toBe('phone');
    expect(roleOfHeader('SMS', ['Sí', 'No', 'Sí'])).toBe('consent sms grants');
  });

  it('Account Name is the company beside a person, and the person beside a company', () => {
    expect(rolesOf(mapColumns({ 'First Name': [], 'Account Name': [] }))['Account Name']).toBe('company');
    expect(rolesOf(mapColumns({ account_name: [], company_name: [] })).account_name).toBe('full_name');
  });

  it('a social security number is the id where there is no other, and a secret beside one', () => {
    expect(rolesOf(mapColumns({ Name: [], SSN: [] })).SSN).toBe('national_id');
    const beside = mapColumns({ DNI: [], 'Número de Seguridad Social': [] });
    expect(beside.sensitive.map(({ header }) => header)).toEqual(['Número de Seguridad Social']);
  });

  it('Canal is the channel of a customer, and the means of a single contact', () => {
    expect(roleOfHeader('Canal', ['tienda', 'web', 'tienda'])).toBe('channel');
    const log = { 'Id llamada': ['1', '2'], Fecha: ['2026-01-02', '2026-01-03'], Canal: ['Voz', 'Chat'] };
    expect(rolesOf(mapColumns(log))).not.toHaveProperty('Canal');
  });

  it('Contacto is the person beside an empresa', () => {
    expect(rolesOf(mapColumns({ Empresa: [], Contacto: [] })).Contacto).toBe('full_name');
  });

  it('ANI is the customer when calls come in, DNIS when they go out', () => {
    const log = (type: string) =>
      rolesOf(
        mapColumns({
          'Call Direction': [type, type, type],
          Agent: ['a', 'a', 'b'],
          'Start Time': ['2026-01-02', '2026-01-03', '2026-01-04'],
          ANI: ['6015550000', '3005550101', '3105550102'],
          DNIS: ['3005550103', '6015550000', '6015550000'],
        }),
      );
    expect(log('Inbound')).toMatchObject({ ANI: 'phone' });
    expect(log('Inbound')).not.toHaveProperty('DNIS');
    expect(log('Outbound')).toMatchObject({ DNIS: 'phone' });
    expect(log('Outbound')).not.toHaveProperty('ANI');
  });
});
