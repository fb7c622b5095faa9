import { normalizeChannel } from '../category/channel-word.ts';
import type { OriginOutput } from './output.ts';
import { pushAsRead } from './single-field.ts';
import type { SourceView } from './source-view.ts';
import { TextCodes } from './text-codes.ts';

/** Fills where each record comes from: source, row, key in its system, channel (the cell's own, else the source's). */
export function assembleOrigins(view: SourceView, out: OriginOutput): void {
  pushAsRead(view, 'record_id', out.recordId);
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
