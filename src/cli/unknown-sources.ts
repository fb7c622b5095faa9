import { nearest } from '../config/nearest.ts';
import type { Config } from '../domain/config.ts';
import { namesIn, type RunRequest } from '../unify.ts';
import { note } from './note.ts';
import type { GivenOptions } from './options.ts';

/** Says so before anything is read, for a run may take long. */
export function noteUnknownSources(request: RunRequest, options: GivenOptions): void {
  for (const line of unknownSources(request.config, namesIn(request))) note(line, options);
}

/**
 * A sentence for each file of which the configuration speaks and whose name is probably that of a file of the run,
 * misspelt: what it says would hold for nothing. Other absent files are no trouble, for one configuration may serve
 * several runs; nor is a near name that the configuration knows as well.
 */
export function unknownSources(
  { sources, checks }: Pick<Config, 'sources' | 'checks'>,
  names: readonly string[],
): readonly string[] {
  return [...misspelt('sources', sources, names), ...misspelt('checks.files', checks?.files ?? {}, names)];
}

function misspelt(place: string, table: Readonly<Record<string, unknown>>, names: readonly string[]): string[] {
  const free = names.filter((name) => !Object.hasOwn(table, name));
  return Object.keys(table).flatMap((key) => {
    const meant = names.includes(key) ? undefined : nearest(key, free);
    if (meant === undefined) return [];
    return [`"${key}", in ${place} of the configuration, is no file of this run; did you mean ${meant}?`];
  });
}
