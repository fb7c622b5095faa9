/** Reads single keys from a terminal, without the Enter key. */
export class Keyboard {
  private readonly stream = process.stdin;
  private readonly pressed: string[] = [];
  private wake: (() => void) | undefined;
  private ended = false;

  constructor() {
    this.stream.setEncoding('utf8').on('data', this.take).on('end', this.end);
    this.stream.setRawMode(true);
    this.stream.resume();
  }

  /** The next key; undefined when the terminal went away. Ctrl-C comes as \u0003, as any key. */
  async key(): Promise<string | undefined> {
    while (this.pressed.length === 0 && !this.ended) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    return this.pressed.shift();
  }

  /** Gives the terminal back as it was. */
  close(): void {
    this.stream.setRawMode(false);
    this.stream.pause();
    this.stream.off('data', this.take).off('end', this.end);
  }

  // Arrows and function keys come as sequences whose letters are not meant.
  private readonly take = (text: string): void => {
    if (!text.startsWith('\u001b')) this.pressed.push(...text);
    this.wake?.();
  };

  private readonly end = (): void => {
    this.ended = true;
    this.wake?.();
  };
}
