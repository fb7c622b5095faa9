import type { OutputFile } from '../report/output-file.ts';
import { csvBytes } from './csv-bytes.ts';
import type { CsvFormat } from './csv-text.ts';

/** The bytes of an output in chunks, made as they are asked for, so that a large file never stands in memory whole. */
export function fileBytes(file: OutputFile, format: CsvFormat): Iterable<Uint8Array> {
  const { content } = file;
  switch (content.kind) {
    case 'csv':
      return csvBytes(content.header, content.rows, format);
    case 'json':
      return [encoder.encode(`${JSON.stringify(content.value, undefined, 2)}\n`)];
    case 'text':
      return [encoder.encode(content.text)];
  }
}

/** As fileBytes, for the eyes. */
export function* fileText(file: OutputFile, format: CsvFormat): Generator<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  for (const chunk of fileBytes(file, format)) yield decoder.decode(chunk, { stream: true });
}

const encoder = new TextEncoder();
