/** Characters of one physical line. Longer ones are no table, and would be held in memory whole. */
export const LONGEST_LINE = 16 * 1024 * 1024;

/** Characters of one row that goes over several lines. A quote nobody closes stops here instead of swallowing the file. */
export const LONGEST_QUOTED_ROW = 256 * 1024;

/** The same once a source has shown that its quotes mean nothing: an address of several lines, no longer note. */
export const SHORTER_QUOTED_ROW = 1024;

/** Cells of one row; the widest export met in the study of formats had some 300. */
export const MOST_COLUMNS = 10_000;
