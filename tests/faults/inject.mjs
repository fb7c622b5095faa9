/**
 * Preload (`node --import`): the call number FAULT_AT that changes or lists a folder or a file dies (FAULT=SIGKILL) or
 * fails once (FAULT=ENOSPC, …). Without FAULT it writes the names of the calls to standard error when the program ends.
 */
import fs from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { fileURLToPath } from 'node:url';

const { FAULT, FAULT_AT } = process.env;
const calls = [];

function strike(name) {
  calls.push(name);
  if (FAULT === undefined || calls.length !== Number(FAULT_AT)) return;
  if (FAULT === 'SIGKILL') process.kill(process.pid, 'SIGKILL');
  throw Object.assign(new Error(`${FAULT}: injected, ${name}`), { code: FAULT });
}

for (const name of ['writeFileSync', 'renameSync', 'rmSync', 'readdirSync']) {
  const original = fs[name];
  fs[name] = (...args) => {
    strike(name);
    return original(...args);
  };
}

const handle = await promises.open(fileURLToPath(import.meta.url));
const FileHandle = Object.getPrototypeOf(handle);
await handle.close();
for (const [owner, name] of [
  [promises, 'mkdir'],
  [promises, 'open'],
  [FileHandle, 'writev'],
  [FileHandle, 'sync'],
  [FileHandle, 'close'],
]) {
  const original = owner[name];
  owner[name] = async function (...args) {
    strike(name);
    return original.apply(this, args);
  };
}
syncBuiltinESMExports();

if (FAULT === undefined) process.on('exit', () => fs.writeSync(2, calls.join(' ')));
