import { open, stat } from 'node:fs/promises';

/** Longer ones are cut: no header that anybody asks for is as long. */
const MOST = 4096;

/**
 * The first line of a text file, without a byte order mark; '' of what is no file, or cannot be read: whoever reads it
 * tells why. A pipe is not opened, for what is read of it is gone.
 */
export async function firstLine(path: string): Promise<string> {
  try {
    return (await stat(path)).isFile() ? await beginning(path) : '';
  } catch {
    return '';
  }
}

async function beginning(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MOST), 0, MOST, 0);
    const [line] = buffer.toString('utf8', 0, bytesRead).split(/[\r\n]/, 1);
    return line.replace(/^\uFEFF/, '');
  } finally {
    await file.close();
  }
}
