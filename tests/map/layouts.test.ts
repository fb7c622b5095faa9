import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LAYOUTS } from '../../src/map/layouts/layouts.ts';
import { csvFiles, mapFile } from './sample-of.ts';

const FIXTURES = new URL('../../fixtures/layouts/', import.meta.url);
const GOLDEN = new URL('../golden/layouts/', import.meta.url);
const NAMES = csvFiles(FIXTURES);

/** What each vendor's file is known as; the columns stand in the golden mappings. */
const KNOWN_AS: Readonly<Record<string, string>> = {
  'alegra-mx.csv': 'Alegra (mx)',
  'alegra.csv': 'Alegra',
  'contasis.csv': 'Contasis',
  'dynamics-es.csv': 'Dynamics (es)',
  'dynamics.csv': 'Dynamics',
  'effi.csv': 'Effi',
  'five9-call-log.csv': 'Five9 call log',
  'genesys-list.csv': 'Genesys list',
  'google-contacts-legacy.csv': 'Google Contacts',
  'google-contacts.csv': 'Google Contacts',
  'hubspot.csv': 'HubSpot',
  'klaviyo.csv': 'Klaviyo',
  'lightspeed-ecom.csv': 'Lightspeed eCom',
  'loyverse.csv': 'Loyverse',
  'mailchimp-subscribed_members_export_8f2a.csv': 'Mailchimp',
  'mailchimp-unsubscribed_members_export_8f2a.csv': 'Mailchimp unsubscribed',
  'meta-leads-es.csv': 'Meta leads (es)',
  'meta-leads.csv': 'Meta leads',
  'outlook-es.csv': 'Outlook (es)',
  'outlook.csv': 'Outlook',
  'pipedrive-es.csv': 'Pipedrive',
  'pipedrive.csv': 'Pipedrive',
  'ringcentral.csv': 'RingCentral calls',
  'salesforce-data-loader.csv': 'Salesforce Data Loader',
  'salesforce-report.csv': 'Salesforce report',
  'sap.csv': 'SAP customers',
  'shopify-older.csv': 'Shopify',
  'shopify.csv': 'Shopify',
  'square.csv': 'Square',
  'talkdesk-calls.csv': 'Talkdesk calls',
  'unify.csv': 'Unify',
  'woocommerce.csv': 'WooCommerce',
  'xubio.csv': 'Xubio',
  'zendesk-users.csv': 'Zendesk users',
  'zoho-es.csv': 'Zoho (es)',
  'zoho.csv': 'Zoho',
};

describe('known layouts', () => {
  it('have a fixture each, and every fixture has its golden mapping', () => {
    expect(NAMES).toEqual(Object.keys(KNOWN_AS).sort());
    expect(new Set(Object.values(KNOWN_AS))).toEqual(new Set(Object.keys(LAYOUTS)));
    expect(readdirSync(GOLDEN).sort()).toEqual(NAMES.map((name) => name.replace('.csv', '.json')).sort());
  });

  for (const name of NAMES) {
    it(`tells what ${name} is`, async () => {
      const mapping = await mapFile(new URL(name, FIXTURES));
      expect(mapping.layout).toBe(KNOWN_AS[name]);
      const golden = new URL(name.replace('.csv', '.json'), GOLDEN);
      await expect(`${JSON.stringify(mapping, null, 2)}\n`).toMatchFileSnapshot(fileURLToPath(golden));
    });
  }
});
