import { as, NOTHING } from '../meaning.ts';
import type { Phrases } from './phrases.ts';

/** What the source knows of its own row: dates, money, kind of customer, and columns that say nothing of the person. */
export const RECORD_PHRASES: Phrases = [
  [
    as('created_at'),
    'create date, created date, created at, created time, created on, created, creation date, date created, date added, added time, date add, date registered, registered at, registration date, signup date, sign up date, signed up at, submitted at, submission date, customer since, member since, joined, joined at, joined on, date joined, join date, cliente desde, socio desde, miembro desde, cadastrado, fecha afiliacion, fecha creacion, fecha alta, fecha registro, fecha ingreso, fecha inscripcion, hora creacion, creado, creado el, data cadastro, data registro, data criacao, marca temporal, timestamp, person created, persona creada, added at, created utc',
  ],
  [
    as('created_at', { rank: 1 }),
    'connected on, optin time, fecha conversion, data primeira conversao, primeira conversao, subscribed at',
  ],
  [
    as('updated_at'),
    'last modified date, last modified, last modified time, modified time, modified on, modified at, modified date, updated at, updated in, updated on, update date, last updated, last update, last changed, date modified, date edit, date updated, fecha modificacion, fecha actualizacion, fecha ultima modificacion, fecha ultima actualizacion, ultima modificacion, ultima actualizacion, hora modificacion, actualizado, actualizado el, data atualizacao, system modstamp',
  ],
  [
    as('first_seen'),
    'first visit, first seen, first seen at, first purchase, first purchase date, first order date, first contact date, primera visita, primera compra, fecha primera compra, fecha primera visita, primer contacto, primeira compra',
  ],
  [
    as('last_seen'),
    'last visit, last seen, last seen at, last activity, last activity date, last activity time, last active, last login, last login at, last login date, last purchase, last purchase date, last order, last order date, last interaction, last contact, last contacted, last contact date, last call date, most recent visit, ultima visita, ultima compra, ultima venta, ultimo contacto, ultima interaccion, ultima interacao, ultima actividad, ultima llamada, ultimo acceso, fecha ultima venta, fecha ultima compra, fecha ultima visita, fecha ultimo contacto, fecha ultima interaccion, fecha ultima llamada, fecha ultima actividad, ultimo pedido, fecha ultimo pedido, ultima atencion, fecha ultima atencion, ultima consulta, fecha ultima consulta, ultimo servicio, fecha ultimo servicio, ultima estancia, ultimo consumo, fecha ultimo consumo, data ultima compra, data ultima visita, data ultimo pedido, data ultima venda, ultima venda, last transaction date, last booking date, ultima atividade, data ultima atividade, data ultima interacao, ultimo contato, data ultimo contato, last message, last message at, last message date, ultimo mensaje, fecha ultimo mensaje, ultima mensagem',
  ],
  [
    as('last_seen', { rank: 1 }),
    'call date, call time, start time, call start time, fecha llamada, fecha hora, fecha y hora, fecha hora llamada, fecha contacto, fecha interaccion, fecha gestion, fecha atencion, date time, datetime, contact date, interaction date, fecha inicio, inicio llamada, order date, fecha pedido, fecha venta, fecha compra, purchase date, purchase timestamp',
  ],
  [{ kind: 'ambiguous', word: 'date' }, 'fecha, date, data, dia'],
  [
    as('purchases'),
    'purchases count, transaction count, transactions, total orders, order count, orders count, orders, number orders, numero pedidos, numero compras, cantidad compras, cantidad pedidos, num compras, num pedidos, total pedidos, pedidos, purchase count, payment count, total transactions, numero transacciones, quantidade compras, frecuencia compra',
  ],
  [
    { kind: 'ambiguous', word: 'purchases' },
    'total compras, compras, compras totales, purchases, total purchases, total compra',
  ],
  [
    as('total_spent'),
    'total spent, total spend, lifetime spend, lifetime value, ltv, amount spent, total amount, monto total, importe total, valor total, total gastado, gasto total, valor compras, monto compras, importe compras, total facturado, total ventas, ventas totales, total sales, total revenue, acumulado compras, valor total compras, total gasto, total consumido, consumo total, monto acumulado, importe acumulado, total acumulado, compra acumulada, compras acumuladas, venta neta, ventas netas, ytd spend, spend, total paid, total pagado, total pago, venta acumulada, ventas acumuladas, valor compras acumuladas, valor compras acumulado, valor acumulado',
  ],
  [
    as('customer_type'),
    'customer type, tipo cliente, tipo contacto, lifecycle stage, etapa ciclo vida, fase ciclo vida, client type, contact type, tipo de contacto, relationship type, clase cliente',
  ],
  [{ kind: 'ambiguous', word: 'channel' }, 'channel, canal, source channel, canal origen, canal contacto'],
  [{ kind: 'ambiguous', word: 'code' }, 'codigo, code, cod'],
  [{ kind: 'ambiguous', word: 'type' }, 'tipo, type'],
  [{ kind: 'ambiguous', word: 'number' }, 'numero, number, num, no, nro, numbers'],
  [{ kind: 'ambiguous', word: 'cc' }, 'cc, ced, c c, ti, ce'],
  [{ kind: 'sensitive' }, 'clave, clave acceso, clave web, clave usuario, numero seguro social'],
  [
    NOTHING,
    'salutation, saludo, tratamiento, prefix, name prefix, honorific, initials, short name, maiden name, notes, note, notas, nota, observacion, observaciones, comentario, comentarios, comments, comment, memo, description, descripcion, details, tags, tag, etiquetas, labels, label, group membership, categories, categorias, status, razon para el estado, razon estado, motivo, reason, subject, asunto, language, idioma, locale, currency, moneda, age, edad, marital status, estado civil, industry, sector, rubro, revenue, employees, annual revenue, website, web, sitio web, pagina web, fax, skype, facetime, score, rating, member rating, tax exempt, customer group, grupo cliente, grupo, segment, segmento, lead source, source, fuente, origen, original source, source system, signup source, creation source, utm source, utm medium, utm campaign, plan, stage, etapa, lead status, estado lead, estado cuenta, estado pedido, role, restriction, os, is active, activo, inactivo, vigencia, is verified, verified, is deleted, department, hobby, hijos, children, ejecutivo, sucursal, precio, tarifa, points, points balance, puntos, saldo, balance, recency, vendor, disposition, talk time, wait time, hold time, duracion, duration, contact callable, euid, anniversary, aniversario, prioridad, priority, sensitivity, mileage, time zone, timezone, country evidence, contact record type, data source, marketing contact status, regimen tributario, tipo persona, tipo marketing, tipo organizacion, instant profile, inbox url, platform, is organic, retailer item id',
  ],
];
