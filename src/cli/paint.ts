import { Chalk, supportsColor, supportsColorStderr } from 'chalk';

/** Colours by what they mean; each leaves the text as it is where colours are not wanted. */
export interface Paint {
  readonly good: (text: string) => string;
  readonly warn: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly dim: (text: string) => string;
}

const asItIs = (text: string) => text;

/** For files, pipes and tests. */
export const PLAIN: Paint = { good: asItIs, warn: asItIs, bad: asItIs, strong: asItIs, dim: asItIs };

/**
 * The colours of a stream. Chalk heeds FORCE_COLOR, --no-color and whether it is a terminal;
 * NO_COLOR (no-color.org), which it does not know, counts unless FORCE_COLOR says otherwise.
 */
export function paintFor(stream: typeof process.stdout | typeof process.stderr): Paint {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  const support = stream === process.stderr ? supportsColorStderr : supportsColor;
  const refused = NO_COLOR !== undefined && NO_COLOR !== '' && FORCE_COLOR === undefined;
  if (support === false || refused) return PLAIN;
  const chalk = new Chalk({ level: support.level });
  return { good: chalk.green, warn: chalk.yellow, bad: chalk.red, strong: chalk.bold, dim: chalk.dim };
}
