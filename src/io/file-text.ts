import type { OutputFile } from '../report/output-file.ts';
import { csvBytes, csvOfBytes } from './csv-bytes.ts';
import type { CsvFormat } from './csv-text.ts';

export type Chunks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** The bytes of an output in chunks, made as they are asked for, so that a large file never stands in memory whole. */
export function fileBytes(file: OutputFile, format: CsvFormat): Chunks {
  const { content } = file;
  switch (content.kind) {
    case 'csv':
      return csvBytes(content.header, content.rows, format);
    case 'csv_bytes':
      return csvOfBytes(content.header, content.chunks, format);
    case 'json':
      return [encoder.encode(`${JSON.stringify(content.value, undefined, 2)}\n`)];
    case 'text':
      return [encoder.encode(content.text)];
  }
}

/** As fileBytes, for the eyes. */
export async function* fileText(file: OutputFile, format: CsvFormat): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  for await (const chunk of fileBytes(file, format)) yield decoder.decode(chunk, { stream: true });
}

const encoder = new TextEncoder();
