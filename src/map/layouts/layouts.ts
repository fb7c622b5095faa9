import { headerKey } from '../headers/header-words.ts';
import { ADDRESS_BOOK_LAYOUTS } from './address-book.ts';
import { AUDIENCE_LAYOUTS } from './audience.ts';
import { CRM_LAYOUTS } from './crm.ts';
import { hasSignature, type Layout } from './layout.ts';
import { SERVICE_LAYOUTS } from './service.ts';
import { SHOP_LAYOUTS } from './shop.ts';

/**
 * Every export the program knows by sight, by the name people give it. Asked in this order: where one signature is part of another's
 * the narrower stands first.
 */
export const LAYOUTS: Readonly<Record<string, Layout>> = {
  ...CRM_LAYOUTS,
  ...SHOP_LAYOUTS,
  ...SERVICE_LAYOUTS,
  ...AUDIENCE_LAYOUTS,
  ...ADDRESS_BOOK_LAYOUTS,
};

/** The known layout of a header row: its key in LAYOUTS, or undefined. */
export function findLayout(header: readonly string[]): string | undefined {
  const keys = new Set(header.map(headerKey));
  return Object.keys(LAYOUTS).find((name) => hasSignature(LAYOUTS[name], keys));
}
