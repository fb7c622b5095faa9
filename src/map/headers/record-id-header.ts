import { CUSTOMER_NUMBER } from '../../domain/mapping.ts';
import { as, type RoleMeaning } from '../meaning.ts';

const ID_WORDS = words('id uuid guid identifier key codigo cod code no nro number numero num nr n nummer codice');
/** Headers that are an id by one word. */
const ALONE = words(
  'id uuid guid leid idcliente idcontacto kundennummer kundennr kundenid kdnr kundencode mitgliedsnummer debitorennummer debitor',
);

/** Words for the customer, so that `<word> id` is the id of the row; the earlier the list, the surer. */
const OWN_WORDS: readonly ReadonlySet<string>[] = [
  words(
    'record registro unique row contact contacto customer cliente client person persona lead subscriber kunde kunden kontakt contatto',
  ),
  words(
    'call llamada interaction interaccion member mem miembro socio user usuario utente mitglied adherent membre profile guest patient paciente',
  ),
  words('conversation conversacion ticket order pedido account external externo internal interno'),
  words('reference'),
];

/** Who is the customer, whose number several rows may bear: those of her purchases or visits. */
const CUSTOMER_WORDS = words(
  'customer customers cliente clientes client clients kunde kunden member miembro socio subscriber suscriptor abonado afiliado guest huesped patient paciente',
);

/** Ids of something else, even where one of the words above stands beside them. */
const OTHER_WORDS = words(
  'ad adset campaign form owner agent parent master merged company organization org group session product store created modified type tipo fiscal tax national postal zip phone telefono celular movil mobile area country state region pais bancaria sucursal loyalty doc docto documento document whatsapp pixel click gclid fbclid associated',
);

/**
 * The system's own id of a row by its header: `id`, `Contact ID`, `codigo cliente`, `app_user_id`.
 * Undefined for ids of something else. The rank tells which of several to believe. A number of customers that rows repeat is
 * no id of a row, but says whose the row is.
 */
export function readRecordIdHeader(header: readonly string[]): RoleMeaning | undefined {
  if (header.length === 1) return ALONE.has(header[0]) ? as('record_id', { rank: 1, needsProof: true }) : undefined;
  if (header.length === 0 || header.some((word) => OTHER_WORDS.has(word))) return undefined;
  if (!ID_WORDS.has(header[0]) && !ID_WORDS.has(header[header.length - 1])) return undefined;
  const rank = OWN_WORDS.findIndex((own) => header.some((word) => own.has(word)));
  if (rank < 0) return undefined;
  const isOfCustomer = header.some((word) => CUSTOMER_WORDS.has(word));
  const unproven = as('handle', { network: CUSTOMER_NUMBER, needsProof: 'codes' });
  return as('record_id', { rank, needsProof: true, ...(isOfCustomer ? { unproven } : {}) });
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}
