import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a program cost. */
export interface Cost {
  readonly seconds: number;
  /** Of all its threads; NaN where the system does not say. */
  readonly cpuSeconds: number;
  /** Most memory it held at once, in MB (10^6 bytes); NaN where the system does not say. */
  readonly peakMb: number;
  /** What it printed on standard output. */
  readonly printed: string;
}

/** How often the child is looked at. The peak is kept by the kernel, so only growth after the last look is missed. */
const LOOK_MS = 50;
/** Linux counts processor time in hundredths of a second for programs (USER_HZ), whatever the kernel ticks at. */
const TICKS_A_SECOND = 100;

/** Runs a program to its end. Throws with what it wrote on standard error when it does not end well. */
export function costOf(command: string, args: readonly string[]): Promise<Cost> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    let complaints = '';
    let usage = { cpuSeconds: Number.NaN, peakMb: Number.NaN };
    const timer = setInterval(() => {
      usage = usageOf(child.pid) ?? usage;
    }, LOOK_MS);
    child.stdout.on('data', (data: Buffer) => {
      printed += data.toString();
      usage = usageOf(child.pid) ?? usage;
    });
    child.stderr.on('data', (data: Buffer) => {
      complaints += data.toString();
      usage = usageOf(child.pid) ?? usage;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(timer);
      if (code === 0) resolve({ seconds: (performance.now() - started) / 1000, ...usage, printed });
      else reject(new Error(`${command} ${args[0]} ended with ${code}:\n${complaints.slice(-4000)}`));
    });
  });
}

/** What a running process has used so far; undefined when it is gone or the system is not Linux. */
function usageOf(pid: number | undefined): { cpuSeconds: number; peakMb: number } | undefined {
  const peak = pid === undefined ? undefined : peakMbOf(String(pid));
  if (peak === undefined) return undefined;
  try {
    // The name in brackets may hold blanks; what follows it does not. See proc(5), stat.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return { cpuSeconds: (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND, peakMb: peak };
  } catch {
    return undefined;
  }
}

/** The high-water mark of the memory of a process, `self` for this one. */
export function peakMbOf(process: string): number | undefined {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${process}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : (Number(kilobytes) * 1024) / 1e6;
  } catch {
    return undefined;
  }
}
