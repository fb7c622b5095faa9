import { normalizeChannel } from '../category/channel-word.ts';
import type { Output } from './output.ts';
import { pushSingle } from './single-field.ts';
import type { SourceView } from './source-view.ts';

/** Fills where each record comes from: source, row, key in its system, channel (the cell's own, else the source's). */
export function assembleOrigins(view: SourceView, out: Output): void {
  pushSingle(view, 'record_id', { display: out.recordId }, { read: (text) => ({ display: text, match: '' }) });
  const channels = new Map<string, string>();
  for (let row = 0; row < view.rows; row++) {
    out.source[view.start + row] = view.index;
    out.row[view.start + row] = view.table.rows[row];
    const text = view.text('channel', row);
    let channel = channels.get(text);
    if (channel === undefined) {
      channel = normalizeChannel(text) || view.mapping.channel;
      channels.set(text, channel);
    }
    out.channel.push(channel);
  }
}
