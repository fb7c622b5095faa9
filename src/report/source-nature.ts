import type { Mapping } from '../domain/mapping.ts';
import type { SourceNature } from '../domain/summary.ts';

/** The part of a mapping that is about the source as a whole. */
export function natureOf(mapping: Mapping): SourceNature {
  const { layout, channel, channelBecause, country, interactions, wholeFileConsent } = mapping;
  return { layout, channel, channelBecause, country, interactions, wholeFileConsent };
}
