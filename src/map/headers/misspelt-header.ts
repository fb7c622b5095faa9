import { isOneEdit } from '../../domain/one-edit.ts';
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
    if (keys.split(' ').some((known) => key === known || (key[0] === known[0] && isOneEdit(key, known))))
      return meaning;
  }
  return undefined;
}
