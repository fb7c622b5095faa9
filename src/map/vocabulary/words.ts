/** Articles and question words of a header; dropped before it is looked up. */
export const ARTICLES: ReadonlySet<string> = split(
  'de del la el las los do da dos das em the of your my tu su sus mi a an is what whats cual cuales es por favor please enter ingresa ingrese escribe indique indica por seu sua qual para un una en que vives vive live lives reside resides you in which where donde di le les du des der die dell della dei degli',
);

/** Whose the value is, where that is the customer in any case; dropped after the header as it stands was not known. */
export const SUBJECTS: ReadonlySet<string> = split(
  'customer client cliente clientes contact contacto contactos contato person persona lead user usuario member miembro socio titular comprador buyer patient paciente guest huesped subscriber suscriptor student alumno prospect prospecto datos data info primary principal main value valor current actual registrado registered consumidor tercero receptor campo field participante kunde kunden kontakt contatto utente utilisateur',
);

/** Which of several values it is; dropped last. */
export const QUALIFIERS: ReadonlySet<string> = split(
  'secondary secundario secundaria alternate alterno alterna alternativo alternativa otro otra otros other additional adicional personal home casa hogar work business trabajo laboral corporativo corporate oficina office residencial residencia residence preferred preferido main pessoal comercial type label mailing physical billing shipping facturacion envio entrega default correspondencia completo completa full fiscal ppal fijo fija privat geschaftlich geschaeftlich dienstlich privato ufficio lavoro fatturazione spedizione consegna professionnel professionnelle bureau domicile livraison facturation',
);

/** Nouns that stand beside the telling word (`Address City`, `Número de cédula`); dropped when nothing else helped. */
export const NOUNS: ReadonlySet<string> = split('address direccion number numero nro num no');

/**
 * Words of a header whose column is about somebody or something else: staff, campaigns, systems, relatives,
 * products, places of the company. Whatever the rest of the header says, it is no attribute of the customer.
 */
export const FOREIGN_WORDS: ReadonlySet<string> = split(
  'owner propietario proprietario dueno agent agente agentes asesor asesora vendedor vendedora salesperson ejecutivo ejecutiva operador operadora operator gestor responsable manager gerente supervisor cajero cashier rep representante atendido attended assignee asignado campaign campana campanha ad ads adset anuncio adgroup form formulario queue cola skill assistant asistente spouse conyuge esposo esposa pareja emergency emergencia acudiente apoderado medico booker referido referral referrer referente referencia supplier proveedor product producto sku item articulo store tienda loja branch sede device browser ip latitude latitud longitude longitud photo foto avatar image imagen partner ticket invoice factura session disposition wrapup result resultado callrecord callable phonetic yomi fax talkdesk website creado modified modificado parent jigsaw vendor checksum utm mother madre father padre hijo hija child beneficiario acompanante fiador codeudor seller merchant bank banco account cuenta team equipo ventas group grupo quien berater betreuer sachbearbeiter vertreter verkaufer zustandig kampagne filiale notfall werber venditore commesso negozio campagna emergenza vendeur conseiller campagne magasin urgence parrain',
);

/** Words of health, belief, money cards and secrets: never copied unless asked for. */
export const SENSITIVE_WORDS: ReadonlySet<string> = split(
  'password passwords contrasena contrasenas senha pwd passcode pin secret token cvv cvc iban swift religion religiosa religiao creencia health salud saude diagnosis diagnostico diagnoses enfermedad enfermedades disease alergia alergias allergy allergies medication medicacion medicamento medicamentos disability discapacidad deficiencia blood sangre sanguineo rh pregnancy embarazo ethnicity etnia ethnic raza race sexual political partido sindicato union biometric biometrico huella fingerprint genetic criminal antecedentes eps hiv vih salario salary sueldo ingresos income passwort kennwort gesundheit krankheit krankenkasse konfession gehalt einkommen religione salute malattia allergie allergien stipendio reddito sante maladie salaire revenu',
);

/** Pairs of words that are sensitive only together. */
export const SENSITIVE_PAIRS: readonly (readonly [string, string])[] = [
  ['card', 'number'],
  ['credit', 'card'],
  ['debit', 'card'],
  ['tarjeta', 'credito'],
  ['tarjeta', 'debito'],
  ['numero', 'tarjeta'],
  ['cartao', 'credito'],
  ['bank', 'account'],
  ['cuenta', 'bancaria'],
  ['historia', 'clinica'],
  ['obra', 'social'],
  ['grupo', 'sanguineo'],
  ['tipo', 'sangre'],
  ['medical', 'record'],
  ['seguridad', 'social'],
  ['social', 'security'],
  ['orientacion', 'sexual'],
];

function split(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
