import type { Config } from '../domain/config.ts';

/** What a run obeys when nobody says otherwise. */
export const DEFAULTS: Config = {
  sources: {},
  country: undefined,
  prefer: [],
  survivorship: {},
  // A yes must never be made by merging; the study of practice found no vendor that is as careful by default.
  consent: 'most_restrictive',
  keepExtra: false,
  // Even odds, where average evidence stops merging by itself: no other value was better on the labelled sets.
  threshold: 0,
};
