/** Names of desks, not of people, in Spanish, Portuguese and English, without dots and dashes. */
export const ROLES: ReadonlySet<string> = new Set(
  (
    'info informacion information informes ventas venta vendas sales comercial contacto contactos contato contact contactenos ' +
    'administracion administracao administrador admin administrativo contabilidad contabilidade contador accounting ' +
    'facturacion facturas factura faturamento fiscal billing invoices facturaelectronica facturacionelectronica ' +
    'compras purchasing pagos pagamentos payments cobranza cobranzas cartera tesoreria gerencia gerente direccion dirección ' +
    'recepcion recepcao reception soporte suporte support ayuda ajuda help helpdesk servicio servicios servicioalcliente ' +
    'atencion atencionalcliente atencioncliente atendimento sac pqr pqrs clientes customerservice service rrhh ' +
    'recursoshumanos rh hr talentohumano empleo jobs hola ola hello hi tienda tiendas loja shop store pedidos orders reservas ' +
    'reservations booking oficina office secretaria secretaría marketing mercadeo publicidad prensa press legal juridico ' +
    'sistemas it tecnologia webmaster postmaster hostmaster abuse root web team equipo noreply donotreply noresponder ' +
    'correo email mail mailbox buzon newsletter boletin notificaciones notifications'
  ).split(' '),
);

const MARK = /[._-]/;
const MARKS = /[._-]/g;

/** Whether the local part, in lower case, is a desk's (`info`, `no-reply`, `servicio.al.cliente`). */
export function isRoleAddress(local: string): boolean {
  // No name of a desk ends in a digit, and half of all addresses do.
  const last = local.charCodeAt(local.length - 1);
  if (local.length > 40 || (last >= 0x30 && last <= 0x39)) return false;
  return ROLES.has(MARK.test(local) ? local.replace(MARKS, '') : local);
}
