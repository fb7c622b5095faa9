import type { ContactChannel } from './channels.ts';

/** Silence is `unknown`, never a yes. */
export const CONSENT_STATES = ['unknown', 'granted', 'denied'] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];

/**
 * Whether "yes" in a column permits contact (`Accepts Email Marketing`) or forbids it (`No permitir correo`). Where data
 * may be kept (`Autoriza tratamiento de datos`) a yes says nothing of contact, but a no denies it; where means are asked
 * for in the same breath (`Autoriza tratamiento de datos y WhatsApp`) a yes permits those, and a no denies every one.
 */
export const CONSENT_POLARITIES = ['grants', 'denies', 'no_denies', 'no_denies_all'] as const;
export type ConsentPolarity = (typeof CONSENT_POLARITIES)[number];

/** What the records of a source say on one contact channel: a state a record, and when it was given. */
export interface ConsentColumn {
  readonly channel: ContactChannel;
  /** Index into CONSENT_STATES per record. */
  readonly state: Uint8Array;
  /** Days since 1970 when the state was given, or NO_DAY. */
  readonly day: Int32Array;
}
