import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapSource } from '../../src/map/map-source.ts';
import { mapColumns, roleOfHeader, rolesOf, sampleOf } from './sample-of.ts';

const EMAILS = ['lucia@example.com', 'tomas@example.org', 'renata@example.net', 'iker@example.es'];
const PHONES = ['+57 300 555 0101', '+57 310 555 0102', '300 555 0103', '(601) 555 0104'];
const GIVEN = ['Lucía', 'Carlos', 'Ana', 'Pedro'];
const FAMILY = ['Pérez Quintana', 'García Ruiz', 'Gómez Daza', 'López Vega'];
const NAMES = ['Lucía Pérez Quintana', 'Tomás García Ruiz', 'Ana Gómez Daza', 'Carlos López Vega'];

describe('values and headers that contradict each other', () => {
  it('follow the values when a phone column holds e-mails or the other way round', () => {
    expect(roleOfHeader('Teléfono', EMAILS)).toBe('email');
    expect(roleOfHeader('Email', PHONES)).toBe('phone');
    expect(roleOfHeader('Nombre', EMAILS)).toBe('email');
    expect(mapColumns({ Teléfono: EMAILS }).columns[0].because).toBe('values');
  });

  it('follow the header when only the odd cell is something else', () => {
    expect(roleOfHeader('Teléfono', [...PHONES, 'lucia@example.com'])).toBe('phone');
    expect(roleOfHeader('Nombre completo', [...NAMES, '+57 300 555 0101'])).toBe('full_name');
  });

  it('take a column called contacto for what it holds', () => {
    expect(roleOfHeader('contacto', EMAILS)).toBe('email');
    expect(roleOfHeader('contacto', PHONES)).toBe('phone');
    expect(roleOfHeader('contacto', NAMES)).toBe('person_or_company');
  });

  it('believe an id written like no phone to be one, though it is grouped by dots', () => {
    const cpf = ['529.982.247-25', '168.995.350-09', '111.444.777-35'];
    expect(roleOfHeader('CPF', cpf)).toBe('national_id');
    expect(roleOfHeader('Teléfono', ['300.555.0101', '310 555 0102', '301-555-0103 ext 4'])).toBe('phone');
  });

  it('take codes beside a phone for what is dialled before it', () => {
    const codesOf = (header: string, codes: readonly string[]) =>
      rolesOf(mapColumns({ [header]: codes, Teléfono: PHONES }))[header];
    expect(codesOf('Prefijo', ['+34', '+33', '+351', '+34'])).toBe('phone_prefix');
    expect(codesOf('Código país', ['57', '52', '54', '57'])).toBe('phone_prefix');
    expect(codesOf('Country code', ['+57', '+52', '+1', '+57'])).toBe('phone_prefix');
    expect(codesOf('Lada', ['55', '33', '(81)', '664'])).toBe('phone_prefix');
    expect(codesOf('DDD', ['11', '21', '011', '51'])).toBe('phone_prefix');
    for (const header of ['Cód. Área', 'Indicativo', 'Area code', 'Prefijo país', 'phone_prefix', 'Dial code'])
      expect(codesOf(header, ['55', '33', '81', '55'])).toBe('phone_prefix');
    expect(codesOf('Country code', ['CO', 'MX', 'AR', 'CO'])).toBe('country');
    expect(codesOf('Country code', ['170', '484', '032', '170'])).toBe('country');
    expect(codesOf('Prefijo', ['Sr.', 'Sra.', 'Dr.', 'Sr.'])).toBeUndefined();
    expect(rolesOf(mapColumns({ Prefijo: ['+34', '+33', '+351'], Nombre: NAMES }))).toEqual({ Nombre: 'full_name' });
  });

  it('take an address of digits alone for the postal code', () => {
    expect(roleOfHeader('Domicilio fiscal receptor', ['72015', '44136', '06787'])).toBe('postal_code');
  });

  it('leave yes and no under Email or Teléfono unmapped', () => {
    expect(roleOfHeader('Email', ['Sí', 'No', 'Sí', 'No', 'Sí'])).toBe('none');
    expect(roleOfHeader('Teléfono', ['1', '0', '1', '1', '0'])).toBe('none');
  });

  it('never make the staff a customer, whatever their columns hold', () => {
    expect(roleOfHeader('Account Owner', EMAILS)).toBe('none');
    expect(roleOfHeader('Agente', NAMES)).toBe('none');
    expect(roleOfHeader('Teléfono del asesor', PHONES)).toBe('none');
  });

  it('take dates under a consent header for its time, and under a refusal for the refusal', () => {
    const days = ['2024-01-02', '2024-02-03', '2024-03-04'];
    expect(roleOfHeader('Acepta newsletter', days)).toBe('consent_at email no_denies');
    expect(roleOfHeader('Habeas data', days)).toBe('consent_at no_denies');
    expect(roleOfHeader('Unsubscribed', days)).toBe('consent email denies');
    expect(roleOfHeader('No contactar', days)).toBe('consent all denies');
    expect(roleOfHeader('Acepta newsletter', [...days, 'No', 'Revocado 2025-01-01'])).toBe('consent email grants');
  });

  it('hear answers under a header that only names what is sent', () => {
    const told = (header: string) => roleOfHeader(header, ['Sí', 'No', 'Sí', 'No']);
    for (const header of [
      ...['Newsletter', 'Publicidad', 'Marketing', 'Promociones', 'Boletín', 'Email marketing', 'Mailing', 'OFERTAS'],
      ...['Suscrito', 'Envío de publicidad', 'Boletín de novedades', 'Comunicaciones comerciales'],
      ...['Publicidade', 'Novidades e ofertas', 'Marketing emails', 'E-Mail-Werbung', 'Publicité', 'Suscripción'],
    ])
      expect(`${header} → ${told(header)}`).toBe(`${header} → consent email grants`);
    expect(told('SMS Marketing')).toBe('consent sms grants');
    expect(told('WhatsApp marketing')).toBe('consent whatsapp grants');
    expect(told('Promos por SMS y WhatsApp')).toBe('consent sms,whatsapp grants');
    expect(told('Telemarketing')).toBe('consent phone grants');
    expect(told('All communications')).toBe('consent all grants');
    expect(told('Publicidad por cualquier medio')).toBe('consent all grants');
    expect(told('No publicidad')).toBe('consent email denies');
    expect(told('Sin newsletter')).toBe('consent email denies');
  });

  it('hear every usual writing of yes and no there', () => {
    for (const answers of [
      ['yes', 'no', 'yes'],
      ['TRUE', 'FALSE', 'FALSE'],
      ['1', '0', '0'],
      ['S', 'N', 'S'],
      ['ja', 'nein', 'ja'],
      ['sì', 'no', 'no'],
      ['oui', 'non', 'oui'],
      ['Sí'],
      ['No'],
      ['Suscrito', 'No suscrito', 'Dado de baja'],
    ])
      expect(`${answers} → ${roleOfHeader('Marketing', answers)}`).toBe(`${answers} → consent email grants`);
  });

  it('leave campaigns, budgets, cost centres and counts under such a header alone', () => {
    for (const values of [
      ['Campaña de verano', 'Black Friday', 'Campaña de verano'],
      ['1500', '0', '320'],
      ['0', '0', '0'],
      ['1', '2', '0', '1', '1'],
      ['CC-200', 'CC-210', 'CC-200'],
      ['Facebook', 'Google', 'No'],
      ['x', 'x', 'x'],
      ['1', '1', '1'],
    ])
      expect(`${values} → ${roleOfHeader('Marketing', values)}`).toBe(`${values} → none`);
    expect(roleOfHeader('Marketing owner', ['Sí', 'No', 'Sí'])).toBe('none');
    expect(roleOfHeader('Comercial', ['Sí', 'No', 'Sí'])).toBe('none');
    expect(roleOfHeader('Newsletter', ['Semanal', 'Mensual', 'Semanal'])).toBe('none');
  });

  it('hear states and refusals with their day there, and whom to contact by which means', () => {
    expect(roleOfHeader('Estado marketing', ['Suscrito', 'No suscrito', 'Baja'])).toBe('consent email grants');
    expect(roleOfHeader('Publicidad', ['Sí', 'Revocado 2025-01-01', 'Baja'])).toBe('consent email grants');
    expect(roleOfHeader('Contactar por email', ['Sí', 'No'])).toBe('consent email grants');
    expect(roleOfHeader('Acep. Publi', ['S', 'N'])).toBe('consent email grants');
    expect(roleOfHeader('cliente_acepta_mkt', ['S', 'N'])).toBe('consent email grants');
    expect(roleOfHeader('AUT_DATOS', ['SI', 'NO'])).toBe('consent all no_denies');
    expect(roleOfHeader('Contactar', ['Sí', 'No'])).toBe('none');
  });

  it('take an option nobody says to be in or out for what both permit', () => {
    expect(roleOfHeader('OPT_EMAIL', ['1', '0', '1'])).toBe('consent email no_denies');
    expect(roleOfHeader('opt_whatsapp', ['Y', 'N'])).toBe('consent whatsapp no_denies');
    expect(roleOfHeader('Text OK?', ['Y', 'N'])).toBe('consent sms no_denies');
    expect(roleOfHeader('Newsletter Y/N', ['Y', 'N'])).toBe('consent email grants');
    expect(roleOfHeader('Boletín mensual', ['x', '', 'x'])).toBe('consent email grants');
  });

  it('take a mere mark for a yes only where the header names a list to be on', () => {
    expect(roleOfHeader('Newsletter', ['x', 'x', '', 'x'])).toBe('consent email grants');
    expect(roleOfHeader('Publicidad', ['x', 'x', '', 'x'])).toBe('none');
    expect(roleOfHeader('Publicidad', ['x', 'no', '', 'x'])).toBe('consent email grants');
  });

  it('tell ids filled up with zeros from phones with a 00, durations from hours, and numbers of contacts from names', () => {
    expect(roleOfHeader('KUNNR', ['0000100012', '0000100013', '0000100014'])).toBe('none');
    expect(roleOfHeader('dato', ['0034 612 345 601', '0057 300 555 0101', '0034612345603'])).toBe('phone');
    expect(roleOfHeader('Call time', ['00:03:10', '00:01:45', '00:12:02'])).toBe('none');
    const people = GIVEN.flatMap((given) => FAMILY.map((family) => `${given} ${family}`));
    const numbers = people.map((_, k) => `30055501${String(k).padStart(2, '0')}`);
    expect(rolesOf(mapColumns({ Inquilino: people, Contacto1: numbers }))).toEqual({
      Inquilino: 'full_name',
      Contacto1: 'phone',
    });
  });

  it('tell names of accounts and deals from those of people', () => {
    const shop = mapColumns({ 'Nombre de usuario': ['anap', 'luisg', 'evad'], Nombre: GIVEN, Apellidos: FAMILY });
    expect(rolesOf(shop)).toEqual({ Nombre: 'given_name', Apellidos: 'family_name' });
    const deals = mapColumns({ 'Nombre del lead': ['Lead #1', 'Lead #2', 'Lead #3'], 'Contacto principal': NAMES });
    expect(rolesOf(deals)).toEqual({ 'Contacto principal': 'full_name' });
    expect(roleOfHeader('Lead Name', NAMES)).toBe('full_name');
  });

  it('tell the mail an address is for from e-mail', () => {
    const report = mapColumns({
      'Calle de correo': ['Calle 45 # 12-30', 'Carrera 7 # 80-15', 'Gran Vía 3'],
      'Ciudad de correo': ['Madrid', 'Sevilla', 'Bilbao'],
      'Estado o provincia de correo': [],
      'Correo electrónico': EMAILS,
      physical_city: [],
    });
    expect(rolesOf(report)).toEqual({
      'Calle de correo': 'address',
      'Ciudad de correo': 'city',
      'Estado o provincia de correo': 'region',
      'Correo electrónico': 'email',
    });
  });

  it('find a refusal that stands under another name', () => {
    expect(roleOfHeader('Status', ['Active', 'Unsubscribed', 'Active'])).toBe('consent email');
    expect(roleOfHeader('Marketing Preference', ['Subscribed', 'Unsubscribed', ''])).toBe('none');
    expect(roleOfHeader('Marketing Preference', ['Subscribed', 'Unsubscribed', 'Subscribed'])).toBe('consent email');
    expect(roleOfHeader('Marca', ['No llamar', 'ok', 'No llamar'])).toBe('consent all');
    expect(roleOfHeader('Status', ['Active', 'Inactive', 'Active'])).toBe('none');
    expect(roleOfHeader('Tipificación', ['No llamar', 'Contestó la mamá', 'Cita el lunes'])).toBe('none');
  });

  it('tell whether a header of data keeping is a permission, a date, a version or a text', () => {
    const headers = [
      ...['Tratamiento de datos', 'Tratamiento datos personales', 'Política de privacidad', 'Política de datos'],
      ...['Aviso de privacidad', 'Protección de datos', 'LOPD', 'RGPD', 'GDPR', 'LGPD', 'Ley 1581', 'Tiene LOPD'],
      ...['Privacy policy', 'Tratamento de dados', 'GDPR ok', 'Cliente tratamiento de datos'],
    ];
    for (const header of headers) {
      const told = (values: readonly string[]) => `${header} → ${roleOfHeader(header, values)}`;
      expect(told(['Sí', 'No', 'Sí'])).toBe(`${header} → consent all no_denies`);
      expect(told(['No'])).toBe(`${header} → consent all no_denies`);
      expect(told(['1', '0', '0'])).toBe(`${header} → consent all no_denies`);
      expect(told(['Autorizado', 'No autorizado', 'Rechazado'])).toBe(`${header} → consent all no_denies`);
      expect(told(['2024-01-02', '2024-02-03', '2024-03-04'])).toBe(`${header} → none`);
      expect(told(['v1.2', 'v1.2', 'v2'])).toBe(`${header} → none`);
      expect(told(['No vendemos sus datos a nadie', 'No vendemos sus datos a nadie'])).toBe(`${header} → none`);
      expect(told(['https://tienda.example/privacidad'])).toBe(`${header} → none`);
    }
    expect(roleOfHeader('Datos', ['Sí', 'No', 'Sí'])).toBe('none');
    expect(roleOfHeader('Responsable de privacidad de datos', ['Sí', 'No', 'Sí'])).toBe('none');
    expect(roleOfHeader('Plan de datos', ['Sí', 'No', 'Sí'])).toBe('none');
    expect(roleOfHeader('Fecha política de privacidad', ['2024-01-02', '2024-02-03', '2024-03-04'])).toBe('none');
  });

  it('hear a yes to the refusal of data keeping', () => {
    const header = 'No autoriza tratamiento de datos';
    expect(roleOfHeader(header, ['Sí', 'No', 'Sí'])).toBe('consent all denies');
    expect(roleOfHeader(header, ['cambió de tienda', 'ver correo del lunes'])).toBe('none');
  });

  it('keep the refusals among the dates of a header of data keeping', () => {
    const values = ['2024-01-02', 'No', '2024-03-04', '2024-03-09'];
    expect(roleOfHeader('Tratamiento de datos', values)).toBe('consent all no_denies');
  });

  it('find refusals under a bare list of means, and no more than those', () => {
    expect(roleOfHeader('Llamadas y SMS', ['Sí', 'No', 'Sí'])).toBe('consent phone,sms no_denies');
    expect(roleOfHeader('Email / SMS', ['1', '0', '0'])).toBe('consent email,sms no_denies');
    expect(roleOfHeader('Llamadas y SMS', ['0', '1', '0', '1', '4'])).toBe('none');
    expect(roleOfHeader('Teléfono / WhatsApp', PHONES)).toBe('phone');
    expect(roleOfHeader('Email y nota', ['Sí', 'No', 'Sí'])).toBe('none');
  });

  it('want the values to prove a header that only mentions a role', () => {
    expect(roleOfHeader('best phone to reach me', PHONES)).toBe('phone');
    expect(roleOfHeader('hours to phone', ['morning', 'evening', 'noon'])).toBe('none');
  });
});

describe('headers without meaning', () => {
  it('are rescued by the values', () => {
    const mapping = mapColumns({
      col1: ['AB_001', 'AB_002', 'AB_003', 'AB_004'],
      col2: NAMES,
      dato: EMAILS,
      col4: ['3005550101', '3105550102', '3205550103', '3015550104'],
      col5: ['12345678Z', '23456789D', 'X1234567L', '34567890V'],
      col6: ['14/03/1987', '28/11/1979', '02/06/1994', '19/01/1965'],
      col7: ['Calle 45 # 12-30', 'Carrera 7 # 80-15', 'Avenida 30 # 8-02', 'Calle 16 # 5-44'],
      col8: ['rojo', 'verde', 'rojo', 'azul'],
    });
    expect(rolesOf(mapping)).toEqual({
      col1: 'record_id',
      col2: 'full_name',
      dato: 'email',
      col4: 'phone',
      col5: 'national_id',
      col6: 'birth_date',
      col7: 'address',
    });
    expect(mapping.columns.every(({ because }) => because === 'values')).toBe(true);
  });

  it('hold streets under a word nobody knows when nearly every row has its own', () => {
    const streets = Array.from({ length: 12 }, (_, k) => `Calle ${40 + k} # ${10 + k}-${k}`);
    expect(roleOfHeader('Ubic.', streets)).toBe('address');
    expect(rolesOf(mapColumns({ Dirección: streets, Bodega: streets })).Bodega).toBeUndefined();
    expect(roleOfHeader('Bodega', [...streets, ...streets])).toBe('none');
  });

  it('are one slip of the keyboard away from a common one, if the values prove it', () => {
    const export1 = mapColumns({
      NOBRE: GIVEN,
      APELLDIOS: FAMILY,
      TELEFNO: PHONES,
      CEDUAL: ['1020304050', '1020304061', '1020304072', '1020304083'],
      DIRECION: ['Calle 45 # 12-30', 'Carrera 7 # 80-15', 'Avenida 30 # 8-02', 'Calle 16 # 5-44'],
      CUIDAD: ['Medellín', 'Cali', 'Bogotá', 'Pasto'],
      'FECHA NACIMENTO': ['14/03/1987', '28/11/1979', '02/06/1994', '19/01/1965'],
    });
    expect(Object.values(rolesOf(export1))).toEqual([
      ...['given_name', 'family_name', 'phone', 'national_id', 'address', 'city', 'birth_date'],
    ]);
    expect(roleOfHeader('Hombre', ['Sí', 'No', 'Sí'])).toBe('none');
    expect(roleOfHeader('Documentos', ['3', '1', '2'])).toBe('none');
    expect(roleOfHeader('Idade', ['34', '51', '27'])).toBe('none');
  });

  it('stay unmapped when names stand under a word nobody knows', () => {
    expect(roleOfHeader('Mascota', NAMES)).toBe('none');
  });

  it('name the person under a word nobody knows only in a long list where nothing else does', () => {
    const people = GIVEN.flatMap((given) => FAMILY.map((family) => `${given} ${family}`));
    expect(roleOfHeader('Inquilino', people)).toBe('full_name');
    expect(rolesOf(mapColumns({ Nombre: people, Inquilino: people })).Inquilino).toBeUndefined();
    expect(roleOfHeader('Asistente', people)).toBe('full_name');
    expect(roleOfHeader('Nombre del asistente', people)).toBe('none');
    expect(roleOfHeader('Profesor', [...people, ...people])).toBe('none');
    expect(
      roleOfHeader(
        'Mascota',
        people.map((name) => name.split(' ')[0]),
      ),
    ).toBe('none');
  });

  it('take the number of a card of the shop, and no card that is only had or of some colour', () => {
    const cards = ['0048123456', '0048123457', '0048123458', '0048123460'];
    for (const header of ['Tarjeta Club', 'Nº tarjeta fidelidad', 'loyalty_card', 'Membership number', 'Kundenkarte']) {
      const mapping = mapColumns({ [header]: cards, Nombre: NAMES });
      expect(mapping.columns[0]).toMatchObject({ role: 'handle', network: 'loyalty_card' });
    }
    expect(roleOfHeader('Tarjeta Club', ['Sí', 'No', 'Sí', 'No'])).toBe('none');
    expect(roleOfHeader('loyalty_card', ['Gold', 'Silver', 'Gold', 'Gold'])).toBe('none');
  });

  it('take a user name for that of the customer where many rows have their own, and for a clerk where they do not', () => {
    const users = Array.from({ length: 30 }, (_, k) => `usuario${k % 25}x`);
    expect(mapColumns({ username: users }).columns[0]).toMatchObject({ role: 'handle', network: 'username' });
    expect(
      roleOfHeader(
        'Usuario',
        Array.from({ length: 30 }, (_, k) => `vendedor${k % 3}`),
      ),
    ).toBe('none');
    expect(roleOfHeader('username', ['https://instagram.com/ana.ruiz', 'https://instagram.com/eva.sanz'])).toBe(
      'handle instagram',
    );
  });

  it('show the network of profile links', () => {
    const links = ['https://www.linkedin.com/in/ana', 'https://linkedin.com/in/eva', 'linkedin.com/in/iker/'];
    expect(roleOfHeader('Profile URL', links)).toBe('handle linkedin');
  });
});

describe('columns competing for a role', () => {
  it('keep one postal address whole', () => {
    const roles = rolesOf(
      mapColumns({
        'Shipping Address': ['Calle 1 # 2-3'],
        'Shipping City': ['Cali'],
        'Billing Address': ['Calle 4 # 5-6'],
        'Billing City': ['Bogotá'],
        Country: ['Colombia'],
      }),
    );
    expect(roles).toEqual({ 'Billing Address': 'address', 'Billing City': 'city', Country: 'country' });
  });

  it('prefer the filled one', () => {
    const roles = rolesOf(mapColumns({ Ciudad: [], Municipio: ['Envigado', 'Bello'] }));
    expect(roles).toEqual({ Municipio: 'city' });
  });

  it('give the loser its second meaning: a barrio beside a ciudad is the second line of the address', () => {
    expect(rolesOf(mapColumns({ Barrio: ['Laureles'], Ciudad: ['Medellín'] }))).toEqual({
      Barrio: 'address_2',
      Ciudad: 'city',
    });
  });

  it('believe an id of the row only where every row has its own', () => {
    expect(roleOfHeader('Customer ID', ['a1', 'a2', 'a3'])).toBe('record_id');
    expect(roleOfHeader('Customer ID', ['a1', 'a1', 'a1', 'a2'])).toBe('none');
    const two = mapColumns({ 'External ID': ['x', 'y'], 'Contact ID': ['1', '2'] });
    expect(rolesOf(two)).toEqual({ 'Contact ID': 'record_id' });
  });

  it('keep several phones, e-mails and ids, but a repeated id column only once', () => {
    const mapping = mapColumns({ Celular: PHONES, Fijo: PHONES, RFC: [], CURP: [], CEDULA: [], CEDULA_2: [] });
    expect(mapping.columns.map(({ header }) => header)).toEqual(['Celular', 'Fijo', 'RFC', 'CURP', 'CEDULA']);
  });
});

describe('dates and amounts', () => {
  const orderOf = (columns: Readonly<Record<string, readonly string[]>>) =>
    Object.fromEntries(mapColumns(columns).columns.map(({ header, dateOrder }) => [header, dateOrder]));

  it('are in the order that no date of the column contradicts', () => {
    expect(orderOf({ dob: ['01/02/1990', '25/12/1990'] })).toEqual({ dob: 'dmy' });
    expect(orderOf({ dob: ['01/02/1990', '12/25/1990'] })).toEqual({ dob: 'mdy' });
    expect(orderOf({ dob: ['1990-02-01', '1990-12-25'] })).toEqual({ dob: 'ymd' });
    expect(orderOf({ dob: ['01/02/1990', '03/04/1990'] })).toEqual({ dob: undefined });
  });

  it('follow the other columns of the file when they fit both orders', () => {
    const orders = orderOf({ dob: ['01/02/1990'], 'Fecha de creación': ['25/12/2024'], updated_at: ['2024-01-02'] });
    expect(orders).toEqual({ dob: 'dmy', 'Fecha de creación': 'dmy', updated_at: 'ymd' });
  });

  it('have the decimal mark that some amount shows', () => {
    const markOf = (values: readonly string[]) => mapColumns({ 'Total Spent': values }).columns[0].decimal;
    expect(markOf(['1.234,50', '900'])).toBe(',');
    expect(markOf(['$1,234.50'])).toBe('.');
    expect(markOf(['1.234.567'])).toBe(',');
    expect(markOf(['12,5'])).toBe(',');
    expect(markOf(['1.234', '900'])).toBeUndefined();
  });
});

describe('secrets', () => {
  it('are listed apart and not among the unmapped', () => {
    const mapping = mapColumns({ Nombre: NAMES, Contraseña: ['x'], Color: ['rojo'] });
    expect(mapping.sensitive).toEqual([{ column: 1, header: 'Contraseña' }]);
    expect(mapping.unmapped).toEqual([{ column: 2, header: 'Color' }]);
  });

  it('are card numbers under any name', () => {
    // Numbers that card networks publish for testing.
    const cards = [
      '4111 1111 1111 1111',
      '5555555555554444',
      '378282246310005',
      '6011111111111117',
      '4012888888881881',
    ];
    expect(roleOfHeader('referencia pago', cards)).toBe('sensitive');
  });
});

describe('any table', () => {
  const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...EMAILS, ...PHONES, ...NAMES, '1', 'Sí'));
  const header = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'Email',
      'Nombre',
      'Apellidos',
      'ID',
      'Ciudad',
      'Estado',
      'ANI',
      'Fecha',
      'constructor',
      '__proto__',
    ),
  );
  const table = fc.uniqueArray(header, { maxLength: 12 }).chain((names) =>
    fc.array(fc.array(cell, { minLength: names.length, maxLength: names.length }), { maxLength: 8 }).map((rows) => ({
      header: names,
      rows,
    })),
  );

  it('has every column exactly once: mapped, unmapped or sensitive', () => {
    fc.assert(
      fc.property(table, (sample) => {
        const { columns, unmapped, sensitive } = mapSource({ sample, fileName: 'x.csv' });
        const numbers = [...columns, ...unmapped, ...sensitive].map(({ column }) => column);
        expect(numbers.toSorted((a, b) => a - b)).toEqual(sample.header.map((_, column) => column));
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same mapping whatever the order of its rows', () => {
    fc.assert(
      fc.property(table, (sample) => {
        const reversed = { ...sample, rows: sample.rows.toReversed() };
        const rolesBy = (one: typeof sample) => rolesOf(mapSource({ sample: one, fileName: 'x.csv' }));
        expect(rolesBy(reversed)).toEqual(rolesBy(sample));
      }),
    );
  });

  it('may have ten thousand columns and cells of a megabyte', () => {
    const wide = Array.from({ length: 10_000 }, (_, column) => `campo ${column} e-mail`);
    const rows = Array.from({ length: 50 }, () => wide.map(() => 'a@example.com'));
    expect(mapSource({ sample: { header: wide, rows }, fileName: 'x.csv' }).columns).toHaveLength(10_000);
    for (const filler of ['a', '1', ' ', '-', '.', '@', '+', ',', '1.', 'a ']) {
      const long = filler.repeat(1_000_000 / filler.length);
      const sample = sampleOf({ dato: [long, long, long], [long]: ['1', '2', '3'] });
      expect(mapSource({ sample, fileName: 'x.csv' }).layout).toBeUndefined();
    }
  });
});
