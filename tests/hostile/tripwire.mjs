/** Preload: whoever reaches for the network ends the program with 99 and is named. */
import { writeSync } from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';

const require = createRequire(import.meta.url);

function trip(name) {
  return () => {
    writeSync(2, `the network was touched: ${name}\n`);
    process.exit(99);
  };
}

// Not the class of sockets: standard input and output are some of them.
const WAYS = {
  net: ['connect', 'createConnection', 'createServer'],
  tls: ['connect', 'createServer'],
  dns: ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'reverse', 'Resolver'],
  'dns/promises': ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'reverse', 'Resolver'],
  http: ['request', 'get', 'createServer'],
  https: ['request', 'get', 'createServer'],
  http2: ['connect', 'createServer', 'createSecureServer'],
  dgram: ['createSocket'],
  child_process: ['spawn', 'exec', 'execFile', 'fork', 'spawnSync', 'execSync', 'execFileSync'],
};

const modules = Object.entries(WAYS).map(([module, names]) => ({ module, names, owner: require(`node:${module}`) }));
for (const { module, names, owner } of modules) {
  for (const name of names) if (name in owner) owner[name] = trip(`${module}.${name}`);
}
const { Socket, Server } = require('node:net');
Socket.prototype.connect = trip('net.Socket.connect');
Server.prototype.listen = trip('net.Server.listen');
syncBuiltinESMExports();
for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) globalThis[name] = trip(name);
