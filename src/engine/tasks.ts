import { ORDER } from '../block/content-order.ts';
import { CONTENTS, VALUES } from '../block/contents.ts';
import { HELD, TALLY } from '../block/held-lists.ts';
import { EARLIER, LATER } from '../block/later-partners.ts';
import { NEAREST } from '../block/nearest.ts';
import { PAIRS } from '../block/pairs.ts';
import { PICK } from '../block/picked-columns.ts';
import { LINES } from '../block/postings.ts';
import { RUNS } from '../block/runs.ts';
import { CUSTOMER_COLUMNS } from '../cluster/customer-columns.ts';
import { LINKS } from '../cluster/customer-links.ts';
import { KIN } from '../cluster/kin.ts';
import { COMPONENTS } from '../cluster-parts.ts';
import { CUSTOMERS } from '../customer-parts.ts';
import { FULL_NAMES } from '../link/comparisons/full-names.ts';
import { EQUALS, SPELLING } from '../link/comparisons/name-texts.ts';
import { DESCRIPTION } from '../link/comparisons/read-names.ts';
import { ENTITY_LINES } from '../link/entity-lines.ts';
import { FITS } from '../link/fits.ts';
import { PATTERNS } from '../link/patterns.ts';
import { PREPARE } from '../link/prepare.ts';
import { STRANGERS } from '../link/strangers.ts';
import { RARITY } from '../link/term-frequency.ts';
import { WEIGHTS } from '../link/weights.ts';
import { FINGERPRINTS } from '../merge/fingerprint.ts';
import { IDS } from '../merge/identity.ts';
import { ROWS } from '../merge/told-records.ts';
import { PARTS } from '../normalize/shared-parts.ts';
import { TABLES } from '../read/read-tables.ts';
import type { AnyTask } from './serve.ts';

export const TASKS: readonly AnyTask[] = [
  PARTS,
  TABLES,
  VALUES,
  CONTENTS,
  ORDER,
  PICK,
  RUNS,
  TALLY,
  HELD,
  LINES,
  NEAREST,
  EARLIER,
  LATER,
  PAIRS,
  ENTITY_LINES,
  PREPARE,
  SPELLING,
  EQUALS,
  DESCRIPTION,
  FULL_NAMES,
  PATTERNS,
  STRANGERS,
  FITS,
  RARITY,
  WEIGHTS,
  KIN,
  COMPONENTS,
  LINKS,
  CUSTOMER_COLUMNS,
  FINGERPRINTS,
  IDS,
  ROWS,
  CUSTOMERS,
];
