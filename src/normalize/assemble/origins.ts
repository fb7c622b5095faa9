import { CodedColumn } from '../../domain/column.ts';
import { normalizeChannel } from '../category/channel-word.ts';
import { newOrigins, type OriginOutput } from './output.ts';
import { columnAsRead, pushAsRead } from './single-field.ts';
import type { SourceView } from './source-view.ts';
import { TextCodes } from './text-codes.ts';

/** Where each of `count` records comes from: source, row, key in its system, channel (the cell's own, else the source's). */
export function assembleOrigins(views: readonly SourceView[], count: number): OriginOutput {
  const out = newOrigins(count, recordIds(views, count));
  for (const view of views) assembleOrigin(view, out);
  return out;
}

/** Keys of the first source are taken over as they lie in memory: of a million rows of one file .1 s and 20 MB less. */
function recordIds(views: readonly SourceView[], count: number): CodedColumn {
  const first = views.length === 0 ? undefined : columnAsRead(views[0], 'record_id');
  const column = first ?? new CodedColumn(undefined, count);
  column.expect(count);
  for (const view of first === undefined ? views : views.slice(1)) pushAsRead(view, 'record_id', column);
  return column;
}

function assembleOrigin(view: SourceView, out: OriginOutput): void {
  const channel = new TextCodes(out.channel);
  const channels = new Map<string, string>();
  const hasChannels = view.columns('channel').length > 0;
  for (let row = 0; row < view.rows; row++) {
    out.source[view.start + row] = view.index;
    out.row[view.start + row] = view.table.rows[row];
    const text = hasChannels ? view.text('channel', row) : '';
    let told = channels.get(text);
    if (told === undefined) {
      told = normalizeChannel(text) || view.mapping.channel;
      channels.set(text, told);
    }
    channel.push(told);
  }
}
