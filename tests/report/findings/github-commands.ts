export interface WorkflowCommand {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/**
 * The commands in what a step prints, read as the runner reads them (actions/runner, ActionCommand.TryParseV2): a line
 * beginning with `::`, the name up to a blank, properties up to the next `::`, then escapes undone.
 */
export function workflowCommands(text: string): readonly WorkflowCommand[] {
  return text.split(/\r\n|\r|\n/).flatMap((line) => {
    const start = line.trimStart();
    const end = start.indexOf('::', 2);
    return start.startsWith('::') && end > 0 ? [command(start.slice(2, end), start.slice(end + 2))] : [];
  });
}

function command(info: string, data: string): WorkflowCommand {
  const blank = info.indexOf(' ');
  const name = blank < 0 ? info : info.slice(0, blank);
  const pairs = blank < 0 ? [] : info.slice(blank + 1).split(',');
  const properties = pairs.flatMap((pair) => {
    const [key, value] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
    return value === '' ? [] : [[key.trim(), unescaped(value, PROPERTY)] as const];
  });
  return { command: name, properties: Object.fromEntries(properties), message: unescaped(data, DATA) };
}

const DATA = { '%0D': '\r', '%0A': '\n', '%25': '%' };
const PROPERTY = { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' };

function unescaped(text: string, escapes: Readonly<Record<string, string>>): string {
  let out = text;
  for (const [code, sign] of Object.entries(escapes)) out = out.replaceAll(code, sign);
  return out;
}
