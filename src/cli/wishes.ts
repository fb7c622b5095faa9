import type { Config } from '../domain/config.ts';
import { readSuppressionLists } from '../suppression-lists.ts';
import type { RunRequest } from '../unify.ts';
import { decisionsOf } from './decisions-file.ts';
import { givenLists, oldListText } from './given-lists.ts';
import { note } from './note.ts';
import type { GivenOptions } from './options.ts';
import { earlierIdsIn } from './past-files.ts';
import { suppressionsFor } from './suppressed-file.ts';
import { today } from './today.ts';
import { TOOL } from './tool.ts';

/** Where the outputs go when no folder is named; what lies beside it lies in the working folder. */
const DEFAULT_FOLDER = 'unified';

/**
 * What people decided, who asked to be forgotten, whom exclusion lists protect, and which ids are to be kept: a run that
 * writes into `folder` obeys all four. `config` is the one of the run, flags included.
 */
export async function wishes(
  options: GivenOptions,
  config: Config,
  folder = DEFAULT_FOLDER,
): Promise<Pick<RunRequest, 'decisions' | 'suppressions' | 'lists' | 'earlierIds'>> {
  const given = givenLists(options);
  for (const text of given.map((list) => oldListText(list, today()))) if (text !== '') note(text, options);
  return {
    decisions: await decisionsOf(options, config),
    suppressions: await suppressionsFor(folder),
    ...(options.keepIds === undefined ? {} : { earlierIds: await earlierIdsIn(options.keepIds) }),
    ...(given.length === 0 ? {} : { lists: readSuppressionLists(given, { config, tool: TOOL }) }),
  };
}
