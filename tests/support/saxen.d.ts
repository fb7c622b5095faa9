/** The part of the XML parser that the tests use; the package brings no types. */
declare module 'saxen' {
  export class Parser {
    on(event: 'openTag', heard: (name: string, attributes: () => Record<string, string>, decode: Decode) => void): this;
    on(event: 'closeTag', heard: (name: string) => void): this;
    on(event: 'text', heard: (text: string, decode: Decode) => void): this;
    on(event: 'error' | 'warn', heard: (trouble: Error) => void): this;
    parse(xml: string): void;
  }
  type Decode = (text: string) => string;
}
