import { describe, expect, it } from 'vitest';
import type { ColumnConfig } from '../../src/domain/config.ts';
import { FailureError } from '../../src/domain/failure.ts';
import { mapColumns, rolesOf } from './sample-of.ts';

const NOTHING_TOLD = { Nombre: ['Ana', 'Eva'], Correo: ['ana@example.com', 'eva@example.com'] };
const SQUARE = { 'Square Customer ID': ['1'], 'Creation Source': ['Directory'], 'First Name': ['Ana'] };

describe('the channel of a file', () => {
  const channelOf = (...args: Parameters<typeof mapColumns>) => {
    const { channel, channelBecause } = mapColumns(...args);
    return [channel, channelBecause];
  };

  it('is what the command line says, else the configuration, else the layout', () => {
    expect(channelOf(SQUARE, { channel: 'kiosco', config: { channel: 'tienda' } })).toEqual(['kiosco', 'option']);
    expect(channelOf(SQUARE, { config: { channel: 'tienda' } })).toEqual(['tienda', 'config']);
    expect(channelOf(SQUARE, { fileName: 'crm.csv' })).toEqual(['pos', 'layout']);
  });

  it('is what the columns tell, else the name', () => {
    expect(channelOf({ ...NOTHING_TOLD, 'Lead Source': [] }, { fileName: 'caja.csv' })).toEqual(['crm', 'columns']);
    expect(channelOf(NOTHING_TOLD, { fileName: 'Ventas tienda 2026.csv' })).toEqual(['pos', 'file name']);
    expect(channelOf(NOTHING_TOLD, { fileName: 'crm_contacts.csv' })).toEqual(['crm', 'file name']);
    expect(channelOf(NOTHING_TOLD, { fileName: 'contacts.csv' })).toEqual(['contacts', 'file name']);
  });

  it('is not told by what the customer permits', () => {
    const headers = [
      ...['Do Not Call', 'Acepta llamadas', 'Permite llamadas', 'Acepta WhatsApp', 'Fecha consentimiento llamadas'],
      ...['Email Subscription Status', 'Email Blacklisted', 'Unsub Time', 'Unsubscribed'],
    ];
    for (const header of headers) {
      const columns = { ...NOTHING_TOLD, [header]: ['1', '0', '1'] };
      expect([header, ...channelOf(columns, { fileName: 'crm.csv' })]).toEqual([header, 'crm', 'file name']);
      const config = { columns: { [header]: { role: 'ignore' } } } as const;
      expect([header, ...channelOf(columns, { fileName: 'crm.csv', config })]).toEqual([header, 'crm', 'file name']);
    }
    const listed = { ...NOTHING_TOLD, 'Llamadas y SMS': ['Sí', 'No', 'No'] };
    expect(channelOf(listed, { fileName: 'crm.csv' })).toEqual(['crm', 'file name']);
    expect(channelOf({ ...NOTHING_TOLD, 'Acepta llamadas': [], Llamada: [] }, { fileName: 'crm.csv' })[0]).toBe(
      'call_center',
    );
  });

  it('is the folded name of the file when nothing tells', () => {
    expect(channelOf(NOTHING_TOLD, { fileName: 'Feria Niños 2026.csv' })).toEqual(['feria_ninos_2026', 'unknown']);
    expect(channelOf(NOTHING_TOLD, { fileName: '-' })).toEqual(['unknown', 'unknown']);
  });
});

describe('the country of a file', () => {
  const countryOf = (columns: Readonly<Record<string, readonly string[]>>) => mapColumns(columns).country;

  it('is that of most rows of a country column', () => {
    expect(countryOf({ País: ['México', 'MX', 'mex', 'España'] })).toBe('MX');
    expect(countryOf({ País: ['Perú', 'Chile', 'España'] })).toBeUndefined();
  });

  it('is told by calling codes, else ids, else places, else words of the header', () => {
    expect(countryOf({ Tel: ['+34600000001', '0034600000002', '600000003'] })).toBe('ES');
    expect(countryOf({ Tel: ['51987650001', '51987650002', '014440003'] })).toBe('PE');
    expect(countryOf({ Tel: ['51987650001', '300555010', '301555010'] })).toBeUndefined();
    expect(countryOf({ Documento: ['12345678Z', '23456789D', '3456'] })).toBe('ES');
    expect(countryOf({ Documento: ['GODE561231GR8', 'OEAF771012HM1'] })).toBe('MX');
    expect(countryOf({ Ciudad: ['Medellín', 'Cali', 'Paris'] })).toBe('CO');
    expect(countryOf({ Nombre: [], CUIT: [] })).toBe('AR');
    expect(countryOf({ Nombre: [], Apellidos: [] })).toBeUndefined();
  });

  it('is open when customers of several countries write theirs', () => {
    const codes = ['+57300555010', '+34600000', '+51955501', '+56955501'];
    const phones = codes.flatMap((code) => [1, 2, 3].map((digit) => `${code}${digit}${digit}`));
    expect(countryOf({ Tel: phones, Ciudad: phones.map(() => 'Bogotá') })).toBeUndefined();
  });

  it('is what the configuration says', () => {
    expect(mapColumns({ País: ['México', 'México'] }, { config: { country: 'GT' } }).country).toBe('GT');
  });
});

describe('interactions', () => {
  it('are rows with the id of an event beside its traces', () => {
    expect(mapColumns({ 'Id llamada': ['1'], Fecha: ['2026-01-02'], Agente: ['x'] }).interactions).toBe(true);
    expect(mapColumns({ 'Ticket ID': ['1'], Subject: ['x'], Email: [] }).interactions).toBe(true);
  });

  it('are rows with a direction of calls beside two traces', () => {
    const direction = { Sentido: ['Entrante', 'Saliente'], Duración: ['1', '2'], Fecha: ['2026-01-02', '2026-01-03'] };
    expect(mapColumns(direction).interactions).toBe(true);
    expect(rolesOf(mapColumns(direction)).Fecha).toBe('last_seen');
  });

  it('are not the rows of a list of customers', () => {
    expect(mapColumns(NOTHING_TOLD).interactions).toBe(false);
    expect(mapColumns({ Nombre: [], Fecha: [], Agente: [] }).interactions).toBe(false);
  });
});

describe('consent in the name of a file', () => {
  const MAILCHIMP = { 'Email Address': ['ana@example.com'], LEID: ['1'], MEMBER_RATING: ['2'] };

  it('is a yes of the subscribed and a no of the unsubscribed members', () => {
    expect(mapColumns(MAILCHIMP, { fileName: 'subscribed_members_export_1.csv' }).wholeFileConsent).toEqual({
      contact: 'email',
      state: 'granted',
    });
    expect(mapColumns(MAILCHIMP, { fileName: 'unsubscribed_members_export_1.csv' }).wholeFileConsent).toEqual({
      contact: 'email',
      state: 'denied',
    });
  });

  it('says nothing of cleaned and of non-subscribed members', () => {
    for (const fileName of ['cleaned_members_export_1.csv', 'non-subscribed_members_export_1.csv', 'clientes.csv']) {
      expect(mapColumns(MAILCHIMP, { fileName })).not.toHaveProperty('wholeFileConsent');
    }
  });

  it('is believed of any tool when it is a no, and only of a known one when it is a yes', () => {
    const fileName = (word: string) => ({ fileName: `${word}.csv` });
    expect(mapColumns(NOTHING_TOLD, fileName('unsubscribed')).wholeFileConsent?.state).toBe('denied');
    expect(mapColumns(NOTHING_TOLD, fileName('subscribed')).wholeFileConsent).toBeUndefined();
  });
});

describe('a configuration', () => {
  it('goes before layout, header and values', () => {
    const columns = { 'First Name': 'nickname', 'Creation Source': 'company' } as const;
    const config = {
      columns: { 'first name': { role: columns['First Name'] }, 'Creation Source': { role: 'ignore' } },
    } as const;
    const mapping = mapColumns(SQUARE, { config });
    expect(rolesOf(mapping)).toEqual({ 'Square Customer ID': 'record_id', 'First Name': 'nickname' });
    expect(mapping.columns[1].because).toBe('config');
  });

  it('may give one role to several columns', () => {
    const config = { columns: { a: { role: 'address' }, b: { role: 'address' } } } as const;
    expect(rolesOf(mapColumns({ a: ['x'], b: ['y'] }, { config }))).toEqual({ a: 'address', b: 'address' });
  });

  it('is completed by the header where it only says consent', () => {
    const only = { role: 'consent' } as const;
    const config = { columns: { 'No llamar': only, Unsubscribed: only, dato: only } };
    expect(rolesOf(mapColumns({ 'No llamar': [], Unsubscribed: [], dato: [] }, { config }))).toEqual({
      'No llamar': 'consent phone denies',
      Unsubscribed: 'consent email denies',
      dato: 'consent email grants',
    });
  });

  it('is completed by the header where it only says that a column is the time of a consent', () => {
    const header = 'Fecha consentimiento SMS';
    const said = (config: ColumnConfig) =>
      rolesOf(mapColumns({ [header]: [] }, { config: { columns: { [header]: config } } }));
    expect(said({ role: 'consent_at' })).toEqual({ [header]: 'consent_at sms no_denies' });
    expect(said({ role: 'consent_at', contact: 'all' })).toEqual({ [header]: 'consent_at all no_denies' });
  });

  it('fails with the nearest header when it names a column the file lacks', () => {
    const mapping = () =>
      mapColumns(NOTHING_TOLD, { fileName: 'crm.csv', config: { columns: { Coreo: { role: 'email' } } } });
    expect(mapping).toThrow(FailureError);
    try {
      mapping();
    } catch (error) {
      expect(error instanceof FailureError && error.failure).toEqual({
        kind: 'column_missing',
        source: 'crm.csv',
        column: 'Coreo',
        columns: ['Nombre', 'Correo'],
        nearest: 'Correo',
      });
    }
  });

  it('names no nearest header when none is near', () => {
    const config = { columns: { 'Fecha de nacimiento': { role: 'birth_date' } } } as const;
    expect(() => mapColumns(NOTHING_TOLD, { config })).toThrow(
      expect.objectContaining({ failure: expect.objectContaining({ nearest: undefined }) }),
    );
  });
});
