import { Workdir } from '../support/workdir.ts';
import { type Campaign, dice } from './campaign.ts';
import { namesIn } from './said-outputs.ts';
import { signalledRun } from './signalled-run.ts';

const FILES = ['crm.csv', 'pos.csv', 'calls.csv', 'social.csv', '--quiet'];
/** What a shell sees of a program that a signal ended. */
const SIGNALS = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const;

/**
 * Interrupts runs at random moments: each ends with the code of its signal, or was over before, the output is what it was
 * and nothing stands beside it.
 */
export async function signalRuns(times: number): Promise<Campaign> {
  const shop = new Workdir();
  shop.copy('tienda');
  const broken: string[] = [];
  try {
    const started = performance.now();
    await shop.run(FILES);
    const milliseconds = performance.now() - started;
    const summary = shop.read('unified/summary.json');
    const names = namesIn(shop.path).join(' ');
    const throws = dice(2);
    for (let k = 0; k < times; k++) {
      const [signal, code] = SIGNALS[k % SIGNALS.length];
      const ended = await signalledRun(shop.path, FILES, signal, throws.next().value * milliseconds);
      const now = namesIn(shop.path).join(' ');
      if (ended.code !== code && ended.code !== 0) broken.push(`${signal} ${k + 1}: ends with ${ended.code}`);
      if (now !== names) broken.push(`${signal} ${k + 1}: leaves ${now}`);
      else if (shop.read('unified/summary.json') !== summary) broken.push(`${signal} ${k + 1}: the output is another`);
    }
  } finally {
    shop.remove();
  }
  return { tried: times, broken };
}
