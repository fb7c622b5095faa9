import type { Channel } from '../domain/channels.ts';

/** Phrases of headers that speak for a channel: `strong` ones tell it alone, `weak` ones only together. Folded words. */
interface ChannelSigns {
  readonly strong: readonly string[];
  readonly weak: readonly string[];
}

export const COLUMN_SIGNS: Readonly<Record<Channel, ChannelSigns>> = {
  crm: signs(
    'crm, lead source, lead status, lifecycle, opportunity, account owner, contact owner, propietario',
    'owner, etapa, account name, prospecto',
  ),
  pos: signs(
    'pos, ultima venta, transaction count, total compras, ultima compra',
    'last visit, ultima visita, total visits, loyalty, points, puntos, caja, cajero, tienda, sucursal, store, lifetime spend',
  ),
  ecommerce: signs(
    'cart, carrito, shipping',
    'numero de pedidos, total de pedidos, total orders, order count, orders count, billing phone, total spent',
  ),
  billing: signs(
    'invoice, factura, regimen tributario, condicion de iva, condicion frente al iva',
    'billing, facturacion, payment method, forma de pago, mrr, razon social, plan, cupo',
  ),
  call_center: signs(
    'call, calls, llamada, llamadas, tipificacion, dnis, talk time, callable',
    'agente, agent, disposition, ani, outbound, queue, cola, duracion',
  ),
  social: signs(
    'ad id, adset, followers, seguidores, ig username',
    'ad name, form id, instagram, facebook, handle, tiktok, username, profile url',
  ),
  email_marketing: signs(
    'unsub, email subscription, member rating',
    'optin, opens, clicks, unsubscribed, bounce, confirm time',
  ),
  app: signs('app, device, app version', 'os, last login, push, signup source, install'),
  support: signs('support, soporte, ticket id, id ticket, tickets, csat, sla', 'ticket, restriction'),
  partner: signs('partner, reseller, aliado, distribuidor', ''),
  web: signs('utm, landing', 'page, referrer, marca temporal'),
  contacts: signs('group membership, yomi, phonetic, file as', ''),
};

/** Words of file names. */
export const NAME_SIGNS: ReadonlyMap<string, Channel> = new Map([
  ...names('crm', 'crm salesforce hubspot zoho dynamics pipedrive odoo prospectos leads oportunidades'),
  ...names(
    'pos',
    'pos tienda tiendas store caja ventas square tpv loyverse clover toast retail local almacen punto loyalty fidelizacion negozio kasse filiale laden magasin caisse boutique',
  ),
  ...names('ecommerce', 'ecommerce shop shopify woocommerce vtex tiendanube magento prestashop pedidos orders online'),
  ...names(
    'billing',
    'billing facturacion facturas invoices erp alegra siigo contasis xubio stripe cobros cartera rechnungen fatture',
  ),
  ...names(
    'call_center',
    'call calls llamada llamadas callcenter contactcenter telefonia genesys five9 talkdesk aircall ringcentral marcador dialer anrufe chiamate appels',
  ),
  ...names(
    'social',
    'social redes facebook fb instagram ig meta tiktok linkedin twitter followers seguidores whatsapp manychat messenger',
  ),
  ...names(
    'email_marketing',
    'mailchimp klaviyo brevo sendinblue newsletter boletin subscribed unsubscribed cleaned suscriptores subscribers mailing audience audiencia abonnenten iscritti abonnes',
  ),
  ...names('app', 'app application movil mobile signups registros'),
  ...names('support', 'support soporte zendesk freshdesk tickets helpdesk pqrs'),
  ...names('partner', 'partner partners aliados distribuidores resellers'),
  ...names('web', 'web website sitio landing formulario formularios forms typeform'),
  ...names('contacts', 'contacts contactos kontakte contatti agenda addressbook outlook google'),
]);

function signs(strong: string, weak: string): ChannelSigns {
  return { strong: phrases(strong), weak: phrases(weak) };
}

function phrases(text: string): readonly string[] {
  return text === '' ? [] : text.split(', ');
}

function names(channel: Channel, words: string): readonly (readonly [string, Channel])[] {
  return words.split(' ').map((word) => [word, channel]);
}
