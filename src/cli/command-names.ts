/** Words that are commands; anything else in the first place is a file of a run. */
export const COMMAND_NAMES = [
  'run',
  'inspect',
  'init',
  'validate',
  'explain',
  'review',
  'forget',
  'evaluate',
  'diff',
] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];
