import type { Channel } from '../domain/channels.ts';
import type { SourceConfig } from '../domain/config.ts';
import type { Mapping } from '../domain/mapping.ts';
import type { Sample } from '../domain/table.ts';
import { guessChannel } from './channel.ts';
import { configuredMeanings } from './config-columns.ts';
import { sourceCountry } from './country/source-country.ts';
import { fileConsent } from './file-consent.ts';
import { readHeader } from './headers/read-header.ts';
import { areInteractions } from './interactions.ts';
import { layoutMeanings } from './layouts/layout.ts';
import { findLayout, LAYOUTS } from './layouts/layouts.ts';
import { mappedColumns } from './mapped-columns.ts';
import { type Candidate, decideColumns } from './roles/decide-columns.ts';
import { neighboursOf } from './roles/neighbours.ts';
import type { Claim } from './roles/one-per-role.ts';
import { tellingHeaders } from './telling-headers.ts';
import { type Profile, profileColumns } from './values/profile.ts';

/** What is known of a source before its columns are. */
export interface MapInput {
  readonly sample: Sample;
  /** Base name, for the channel and for consent that only the name tells. */
  readonly fileName: string;
  readonly config?: SourceConfig;
  /** Given on the command line; goes before everything else. */
  readonly channel?: Channel;
}

/**
 * What a source is: its layout, channel and country, and the role of each column with the reason for it.
 * What a configuration says counts first, then the known layout, then the header together with the values.
 * Throws a Failure (`column_missing`) when the configuration names a column the file lacks.
 */
export function mapSource(input: MapInput): Mapping {
  const { sample, config } = input;
  const profiles = profileColumns(sample);
  const layout = findLayout(sample.header);
  const candidates = candidatesOf(input, profiles, layout);
  const interactions = isEventLayout(layout) || areInteractions(sample.header, profiles);
  const around = neighboursOf(
    candidates.map(({ meaning }) => meaning),
    profiles,
    interactions,
  );
  const { claims, sensitive } = decideColumns(candidates, around);
  const mapped = new Set(claims.map(({ column }) => column));
  const rest = sample.header.map((header, column) => ({ column, header })).filter(({ column }) => !mapped.has(column));
  return {
    layout,
    ...channelOf(input, layout, claims),
    country: config?.country ?? countryOf(claims, profiles),
    interactions,
    columns: mappedColumns(claims, profiles),
    ...wholeFileConsent(input.fileName, layout),
    unmapped: rest.filter(({ column }) => !sensitive.has(column)),
    sensitive: rest.filter(({ column }) => sensitive.has(column)),
  };
}

function candidatesOf(input: MapInput, profiles: readonly Profile[], layout: string | undefined): readonly Candidate[] {
  const { header } = input.sample;
  const configured = configuredMeanings(input.config, header, input.fileName);
  const known = layout === undefined ? [] : layoutMeanings(LAYOUTS[layout], header);
  return header.map((name, column): Candidate => {
    const told = { column, header: name, profile: profiles[column] };
    if (configured[column] !== undefined) return { ...told, meaning: configured[column], said: 'config' };
    if (known[column] !== undefined) return { ...told, meaning: known[column], said: 'layout' };
    return { ...told, meaning: readHeader(name), said: 'header' };
  });
}

function isEventLayout(layout: string | undefined): boolean {
  return layout !== undefined && LAYOUTS[layout].interactions === true;
}

function channelOf(
  input: MapInput,
  layout: string | undefined,
  claims: readonly Claim[],
): Pick<Mapping, 'channel' | 'channelBecause'> {
  if (input.channel !== undefined) return { channel: input.channel, channelBecause: 'option' };
  if (input.config?.channel !== undefined) return { channel: input.config.channel, channelBecause: 'config' };
  if (layout !== undefined) return { channel: LAYOUTS[layout].channel, channelBecause: 'layout' };
  return guessChannel(tellingHeaders(input.sample.header, claims), input.fileName);
}

function countryOf(claims: readonly Claim[], profiles: readonly Profile[]): string | undefined {
  return sourceCountry(
    claims.map(({ column, header, meaning }) => ({ role: meaning.role, header, profile: profiles[column] })),
  );
}

/** A no in the name of a file is believed of any file, a yes only of a tool known to write it. */
function wholeFileConsent(fileName: string, layout: string | undefined): Pick<Mapping, 'wholeFileConsent'> {
  const consent = fileConsent(fileName);
  const believed = consent?.state === 'denied' || layout?.startsWith('Mailchimp');
  return consent !== undefined && believed ? { wholeFileConsent: consent } : {};
}
