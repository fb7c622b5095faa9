import { as, type Meaning } from '../meaning.ts';
import { vocabularyKey } from '../vocabulary/vocabulary.ts';

/** The words people type by hand most often, closed up; short ones are one slip away from too much. */
const TYPED: readonly (readonly [Meaning, string])[] = [
  [{ kind: 'ambiguous', word: 'name' }, 'nombre nombres'],
  [as('full_name', { needsProof: true }), 'nombrecompleto nomecompleto nombresyapellidos nombrecliente fullname'],
  [as('given_name', { needsProof: true }), 'primernombre firstname primeironome'],
  [as('family_name'), 'apellido apellidos lastname surname sobrenome primerapellido apellidopaterno'],
  [as('second_family_name'), 'segundoapellido apellidomaterno'],
  [
    as('phone', { needsProof: true }),
    'telefono telefonos celular telefone phonenumber telefonocelular telefonomovil whatsapp',
  ],
  [as('email', { needsProof: true }), 'correoelectronico emailaddress'],
  [as('national_id', { needsProof: true }), 'cedula documento identificacion numerodocumento numeroidentificacion'],
  [as('birth_date', { needsProof: true }), 'fechanacimiento datanascimento birthdate dateofbirth'],
  [as('address', { needsProof: true }), 'direccion domicilio endereco address'],
  [as('city', { needsProof: true }), 'ciudad municipio cidade'],
  [as('region', { needsProof: true }), 'departamento provincia'],
];

/**
 * A header that is one slip of the keyboard away from a common one (`APELLDIOS`, `CUIDAD`): a letter too many or too few,
 * another letter, or two in the wrong order, after the first (`Hombre`). What may be another word must be proven by the values.
 * Undefined for any other header.
 */
export function readMisspeltHeader(words: readonly string[]): Meaning | undefined {
  const key = vocabularyKey(words);
  for (const [meaning, keys] of TYPED) {
    if (keys.split(' ').some((known) => withinOneSlip(key, known))) return meaning;
  }
  return undefined;
}

/** Whether one letter was left out, added or changed, or two neighbours were swapped. */
function withinOneSlip(a: string, b: string): boolean {
  if (a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [left, right] = [a.slice(start), b.slice(start)];
  if (left.slice(1) === right.slice(1) || left.slice(1) === right || left === right.slice(1)) return true;
  return left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
}
