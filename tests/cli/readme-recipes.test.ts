import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkConfig } from '../../src/config/check-config.ts';
import { workflowCommands } from '../report/findings/github-commands.ts';
import { junitReport } from '../report/findings/junit-report.ts';
import { Workdir } from '../support/workdir.ts';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const README = readFileSync(join(REPOSITORY, 'README.md'), 'utf8');
const CHANNELS = ['crm.csv', 'pos.csv', 'calls.csv', 'social.csv'];

/** The fenced blocks of README.md in a language. */
function blocks(language: string): readonly string[] {
  return [...README.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter((block) => block[1] === language)
    .map((block) => block[2]);
}

let machine: Workdir;
beforeEach(() => {
  machine = new Workdir();
  machine.copy('tienda');
  for (const name of CHANNELS) machine.write(`exports/${name}`, readFileSync(join(machine.path, name)));
  // What npm install would put on the path; npm itself must not ask the network.
  command('unify', `exec "${process.execPath}" "${join(REPOSITORY, 'bin', 'unify.js')}" "$@"`);
  command('npm', 'echo "npm $*"');
});
afterEach(() => machine.remove());

function command(name: string, work: string): void {
  machine.write(`bin/${name}`, `#!/bin/sh\n${work}\n`);
  chmodSync(join(machine.path, 'bin', name), 0o755);
}

function shell(script: string) {
  const env = { PATH: `${join(machine.path, 'bin')}:${process.env.PATH}` };
  // Without a terminal of its own bash would take the test for a remote login and read the start-up files of the user.
  return spawnSync('bash', ['--norc', '-e', '-c', script], {
    cwd: machine.path,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The export of a system that lost most of its phones. */
function spoilPhones(): void {
  const rows = Array.from({ length: 20 }, (_, at) => `Ana ${at},ana${at}@correo.co,${at < 15 ? '91 8' : '3001234567'}`);
  machine.write('exports/crm.csv', `nombre,correo,celular\n${rows.join('\n')}\n`);
}

describe('the recipe for GitHub Actions', () => {
  const [workflow] = blocks('yaml');
  const steps = [...workflow.matchAll(/^ +- run: (.+)$/gm)].map(([, script]) => script);

  it('installs, annotates and reports exports that pass', () => {
    expect(steps).toHaveLength(3);
    const runs = steps.map(shell);
    expect(runs.map(({ status, stderr }) => ({ status, stderr }))).toEqual(
      steps.map(() => ({ status: 0, stderr: '' })),
    );
    expect(runs[0].stdout).toBe('npm install --global unify-customers\n');
    expect(workflowCommands(runs[1].stdout).some(({ properties }) => properties.file === 'exports/calls.csv')).toBe(
      true,
    );
    expect(junitReport(machine.read('exports.xml')).failures).toBe(0);
  });

  it('stops at exports that do not pass', () => {
    spoilPhones();
    const { status, stdout } = shell(steps[1]);
    expect(status).toBe(1);
    expect(workflowCommands(stdout)[0]).toMatchObject({
      command: 'error',
      properties: { file: 'exports/crm.csv', title: 'invalid_phone in crm.csv' },
    });
  });
});

describe('the recipe for cron', () => {
  const [script] = blocks('sh');
  const [line] = blocks('crontab');
  const night = () => {
    machine.write('nightly.sh', script);
    return shell('chmod +x nightly.sh; cd /; "$OLDPWD/nightly.sh"');
  };

  it('is a line of a crontab that calls the script', () => {
    expect(line).toMatch(/^[\d*,/-]+( [\d*,/-]+){4} \/\S+\/nightly\.sh\n$/);
    expect(script).toMatch(/^#!\/bin\/sh\n# nightly\.sh/);
  });

  it('writes the customers night after night and is silent', () => {
    for (const _ of ['first', 'second']) {
      const { status, stdout, stderr } = night();
      expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
    }
    expect(machine.list('unified')).toContain('customers.csv');
    expect(machine.read('findings.txt')).toContain('passed: ');
  });

  it('keeps the customers of yesterday and speaks when the exports do not pass', () => {
    night();
    const yesterday = machine.read('unified/customers.csv');
    spoilPhones();
    const { status, stdout } = night();
    expect(status).toBe(1);
    expect(stdout).toContain('invalid_phone');
    expect(stdout).toContain('vanished_column');
    expect(machine.read('unified/customers.csv')).toBe(yesterday);
  });

  it('keeps the customers of yesterday when an export is gone', () => {
    night();
    const yesterday = machine.read('unified/customers.csv');
    rmSync(join(machine.path, 'exports/pos.csv'));
    const { status, stdout } = night();
    expect(status).toBe(1);
    expect(stdout).toContain('missing_file: pos.csv was part of the earlier run and was not given');
    expect(machine.read('unified/customers.csv')).toBe(yesterday);
  });

  it('writes nothing on the first night when the exports do not pass', () => {
    spoilPhones();
    expect(night().status).toBe(1);
    expect(existsSync(join(machine.path, 'unified'))).toBe(false);
  });
});

describe('the configurations in README.md', () => {
  it.each(blocks('json'))('are valid: %s', (text) => {
    expect(() => checkConfig(JSON.parse(text), 'README.md')).not.toThrow();
  });
});
