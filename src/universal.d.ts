/**
 * What every JavaScript host has although it is not of the language: seen by the pure folders only, which are
 * compiled without the DOM's types.
 */
declare class URL {
  constructor(url: string, base?: string);
  static canParse(url: string, base?: string): boolean;
  readonly href: string;
  readonly origin: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly host: string;
  readonly port: string;
  readonly pathname: string;
  search: string;
  readonly username: string;
  readonly password: string;
  readonly hash: string;
}
declare class URLSearchParams {
  constructor(init: Record<string, string>);
  toString(): string;
}
interface AbortSignal {
  readonly aborted: boolean;
}
declare class AbortController {
  readonly signal: AbortSignal;
  abort(): void;
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean });
  readonly encoding: string;
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}
