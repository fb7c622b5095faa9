import { countryOfType, ID_COUNTRIES } from './countries/table.ts';
import { foldType } from './id-text.ts';
import type { IdContext } from './national-id.ts';

/** What the record of an id says beside its cell, looked up once. */
export interface IdHome {
  /** The country whose id it should be, see countryOfId; undefined where nothing tells it. */
  readonly country: string | undefined;
  /** Its type is one of that country, and the record is of it. */
  readonly isExplicit: boolean;
  readonly isNit: boolean;
  /** What the record says depends on the number of digits, or adds one. */
  readonly isOpenEnded: boolean;
}

/** Which country has a RUC its length tells. */
const TOLD_BY_LENGTH = 'ruc';

export function idHome({ country, type, checkDigit }: IdContext): IdHome {
  const named = foldType(type);
  const own = country === undefined ? undefined : ID_COUNTRIES[country];
  const isExplicit = own?.types.has(named) === true;
  return {
    country: isExplicit ? country : (countryOfType(named, 0) ?? country),
    isExplicit,
    isNit: named === 'nit',
    isOpenEnded: checkDigit !== '' || (named === TOLD_BY_LENGTH && !isExplicit),
  };
}
