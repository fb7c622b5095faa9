import { basename } from 'node:path';
import { channelName } from '../config/channel.ts';
import { nearest } from '../config/nearest.ts';
import type { Channel } from '../domain/channels.ts';
import type { Config } from '../domain/config.ts';
import { fail } from '../domain/failure.ts';
import type { RunRequest } from '../unify.ts';
import type { GivenOptions } from './options.ts';
import { withFlags } from './settings.ts';
import { TOOL } from './tool.ts';

/** What the user asked for, checked: the files, the configuration with the flags laid over it, the channels by path. */
export function request(files: readonly string[], options: GivenOptions, config: Config): RunRequest {
  return { files, config: withFlags(config, options), channels: channels(files, options.channel ?? []), tool: TOOL };
}

function channels(files: readonly string[], given: readonly string[]): Readonly<Record<string, Channel>> {
  return Object.fromEntries(given.flatMap((text) => channelOf(files, text)));
}

/** `pos.csv=pos`: the file as given or by its base name, which may stand for several; standard input is `-` or `stdin`. */
function channelOf(files: readonly string[], text: string): readonly (readonly [path: string, channel: Channel])[] {
  const at = text.lastIndexOf('=');
  const channel = channelName(text.slice(at + 1));
  if (at < 1 || channel === undefined) {
    return fail({ kind: 'bad_option', option: '--channel', value: text, expected: 'file=channel, as in pos.csv=pos' });
  }
  const name = text.slice(0, at);
  const meant = files.includes(name) ? [name] : files.filter((file) => nameOf(file) === name);
  if (meant.length === 0) {
    const names = files.map(nameOf);
    return fail({ kind: 'unknown_source', name, sources: names, nearest: nearest(name, names) });
  }
  return meant.map((file) => [file, channel] as const);
}

function nameOf(file: string): string {
  return file === '-' ? 'stdin' : basename(file);
}
