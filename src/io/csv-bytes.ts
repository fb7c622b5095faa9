import { CHUNK, CsvSink } from './csv-sink.ts';
import type { CsvFormat } from './csv-text.ts';

/**
 * A CSV file in chunks of bytes, made as they are asked for: byte for byte what csvText says, at a tenth of the cost,
 * because nearly every cell goes as it is and is looked at once.
 */
export function* csvBytes(
  header: readonly string[],
  rows: Iterable<readonly string[]>,
  format: CsvFormat,
): Generator<Uint8Array> {
  const sink = new CsvSink();
  if (format.bom) sink.mark();
  sink.row(header);
  for (const row of rows) {
    sink.row(row);
    if (sink.length >= CHUNK) yield sink.take();
  }
  if (sink.length > 0) yield sink.take();
}

/** As csvBytes, of rows whose bytes come from elsewhere. */
export async function* csvOfBytes(
  header: readonly string[],
  chunks: AsyncIterable<Uint8Array>,
  format: CsvFormat,
): AsyncGenerator<Uint8Array> {
  yield* csvBytes(header, [], format);
  yield* chunks;
}
