import type { MatchModel } from '../domain/match-model.ts';
import type { SourceSummary, Summary } from '../domain/summary.ts';

/** The part of a Summary that is shown. */
export type ShownSummary = Pick<
  Summary,
  'totals' | 'conflicts' | 'doubtful' | 'disbelieved' | 'suppressed' | 'suppressionLists' | 'keptIds'
> & {
  readonly decisions?: Omit<NonNullable<Summary['decisions']>, 'obeyed'>;
  readonly sources: readonly ShownSource[];
  readonly channels: readonly Pick<Summary['channels'][number], 'channel'>[];
  readonly model: Pick<MatchModel, 'expectedMatches' | 'sharingKey' | 'sharingKeyMatches'> | undefined;
  readonly config: Pick<Summary['config'], 'keepExtra'>;
};

/** The part of a source that is shown. */
export type ShownSource = Pick<
  SourceSummary,
  'name' | 'layout' | 'channel' | 'rows' | 'people' | 'repeated' | 'warnings' | 'unmapped' | 'sensitive'
>;
