/** Preload: when the file CHANGED is opened for the time number CHANGED_AT, it is first cut to half (`cut`) or gets a row more (`grow`). */
import fs from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const { CHANGED, CHANGED_AT, CHANGE } = process.env;
const { open } = promises;
let opened = 0;

promises.open = (path, ...args) => {
  if (path === CHANGED && ++opened === Number(CHANGED_AT)) change();
  return open(path, ...args);
};
syncBuiltinESMExports();
process.on('exit', () => fs.writeSync(1, `opened ${opened}`));

function change() {
  if (CHANGE === 'grow') fs.appendFileSync(CHANGED, 'one,row,more\n');
  else fs.truncateSync(CHANGED, fs.statSync(CHANGED).size >> 1);
}
