import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NO_DAY } from '../../src/domain/column.ts';
import { idText } from '../../src/domain/id-text.ts';
import { CsvSink } from '../../src/io/csv-sink.ts';
import { countCell, dayCell, moneyCell, probabilityCell } from '../../src/report/cells.ts';
import { writeHousehold, writeId } from '../../src/report/id-cells.ts';
import { writeCount, writeDay, writeMoney, writeProbability } from '../../src/report/plain-cells.ts';
import type { RowSink } from '../../src/report/row-sink.ts';

/** The cell between two others, so that neither more nor less is written. */
function written(write: (sink: RowSink) => void): string {
  const sink = new CsvSink();
  sink.text('a');
  write(sink);
  sink.text('z');
  sink.endRow();
  return new TextDecoder().decode(sink.takeCopy());
}

/** As the sink writes the text. */
function expected(text: string): string {
  return written((sink) => sink.text(text));
}

const amount = fc.oneof(
  fc.nat().map((cents) => cents / 100),
  fc.double({ min: -1e12, max: 1e12 }),
  fc.constantFrom(0, -0, 0.005, 1.005, 9_999_999.99, 10_000_000, -3, Number.NaN),
);

/** Holds a writer against what its text says. */
function areWritten<T>(values: fc.Arbitrary<T>, write: (value: T, sink: RowSink) => void, text: (value: T) => string) {
  fc.assert(
    fc.property(values, (value) => {
      expect(written((sink) => write(value, sink))).toBe(expected(text(value)));
    }),
    { numRuns: 1000 },
  );
}

it('counts are written as countCell says', () => {
  const numbers = fc.constantFrom(0, -0, 999_999_999, 1_000_000_000, 2 ** 31);
  areWritten(fc.oneof(fc.nat(), numbers, amount), writeCount, countCell);
});

it('money is written as moneyCell says', () => {
  areWritten(amount, writeMoney, moneyCell);
});

it('probabilities are written as probabilityCell says, also between two of four decimals', () => {
  const halves = fc.nat({ max: 20_000 }).map((half) => half / 20_000);
  const ends = fc.constantFrom(0, 1, 0.99995, 0.00005, 1 - 2 ** -53);
  areWritten(fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), halves, ends), writeProbability, probabilityCell);
});

it('days are written as dayCell says, in whatever year', () => {
  const usual = fc.integer({ min: -2, max: 30_002 });
  areWritten(fc.oneof(fc.integer({ min: -800_000, max: 3_000_000 }), usual, fc.constant(NO_DAY)), writeDay, dayCell);
});

it('ids are written as idText says', () => {
  const half = fc.integer({ min: 0, max: 2 ** 30 - 1 });
  const text = ([first, second]: readonly [number, number]) => idText(first, second);
  areWritten(fc.tuple(half, half), ([first, second], sink) => writeId(first, second, sink), text);
  const household = (id: readonly [number, number]) => text(id).replace('C-', 'H-');
  areWritten(fc.tuple(half, half), ([first, second], sink) => writeHousehold(first, second, sink), household);
});
