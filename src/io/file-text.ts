import type { OutputFile } from '../report/output-file.ts';
import { type CsvFormat, csvText } from './csv-text.ts';

/** The text of an output in chunks, made as it is asked for, so that a large file never stands in memory whole. */
export function fileText(file: OutputFile, format: CsvFormat): Iterable<string> {
  const { content } = file;
  switch (content.kind) {
    case 'csv':
      return csvText(content.header, content.rows, format);
    case 'json':
      return [`${JSON.stringify(content.value, undefined, 2)}\n`];
    case 'text':
      return [content.text];
  }
}
