import { countryCode } from '../config/country.ts';
import { DEFAULTS } from '../config/defaults.ts';
import type { Config } from '../domain/config.ts';
import { fail } from '../domain/failure.ts';
import { readJson } from '../io/read-json.ts';
import { note } from './note.ts';
import type { GivenOptions } from './options.ts';

/** Read without being asked for when it lies in the working folder. */
export const CONFIG_FILE = 'unify.config.json';

/** The configuration file, named or found in the working folder and complete with the defaults. */
export async function writtenSettings(options: GivenOptions): Promise<Config> {
  return options.config === undefined ? configOfFolder(options) : configOfFile(options.config);
}

/** The flags laid over a configuration. */
export function withFlags(config: Config, options: GivenOptions): Config {
  return {
    ...config,
    country: options.country === undefined ? config.country : country(options.country),
    prefer: options.prefer ?? config.prefer,
    consent: options.consent ?? config.consent,
    threshold: options.threshold === undefined ? config.threshold : threshold(options.threshold),
    keepExtra: options.keepExtra ?? config.keepExtra,
  };
}

async function configOfFile(path: string): Promise<Config> {
  return checked(await readJson(path), path);
}

async function configOfFolder(options: GivenOptions): Promise<Config> {
  const value = await readJson(CONFIG_FILE, { optional: true });
  if (value === undefined) return DEFAULTS;
  const config = await checked(value, CONFIG_FILE);
  note(`using ${CONFIG_FILE} of this folder`, options);
  return config;
}

/** What checks a configuration is loaded when there is one: it takes as long as a tenth of Node's own start. */
async function checked(value: unknown, path: string): Promise<Config> {
  return (await import('../config/check-config.ts')).checkConfig(value, path);
}

function country(text: string): string {
  const code = countryCode(text);
  if (code !== undefined) return code;
  return fail({
    kind: 'bad_option',
    option: '--country',
    value: text,
    expected: 'an ISO 3166 code such as CO, MX or ES',
  });
}

/** Written as a plain decimal number; the limits are those of the configuration file. */
function threshold(text: string): number {
  const bits = /^-?\d{1,3}(\.\d{1,6})?$/.test(text) ? Number(text) : Number.NaN;
  if (bits >= -20 && bits <= 40) return bits;
  return fail({ kind: 'bad_option', option: '--threshold', value: text, expected: 'a number of bits from -20 to 40' });
}
