import type { ParserEnd, ParserMemory, ParserMessage } from "../../core/parsing/parser-port.ts";
import { HEAD_BYTES_AT_MOST, PART_BYTES } from "../../core/parsing/parser-messages.ts";

/** What the archive process asks of the main process about parsers, which it cannot start itself in Electron. */
export type ParserWish =
  | { readonly kind: "parser-start"; readonly parser: number; readonly memory: ParserMemory }
  | { readonly kind: "parser-weigh"; readonly parser: number }
  | { readonly kind: "parser-end"; readonly parser: number };

/** What it is told. With `parser-port` comes a port that leads to the parser and passes the main process by. */
export type ParserNews =
  | { readonly kind: "parser-port"; readonly parser: number }
  | { readonly kind: "parser-weight"; readonly parser: number; readonly bytes: number | undefined }
  | { readonly kind: "parser-ended"; readonly parser: number; readonly end: ParserEnd };

/** A message as it goes through a port: its JSON as text, so that its length is known before it is read. */
export type PortMessage = { readonly head: string; readonly bytes?: Uint8Array };

/** A message as a port carries it. */
export function toPort({ head, bytes }: ParserMessage): PortMessage {
  return { head: JSON.stringify(head), ...(bytes !== undefined && { bytes }) };
}

/**
 * Reads what came through a port. Unlike a pipe, a port gives a message when all of it is in memory; what is too
 * long is dropped then, with the parser that sent it.
 *
 * @throws RangeError for what no port message is, or beyond the limits; SyntaxError for what is not JSON
 */
export function fromPort(data: unknown): ParserMessage {
  const { head, bytes } = (data ?? {}) as Partial<Record<keyof PortMessage, unknown>>;
  if (typeof head !== "string" || head.length > HEAD_BYTES_AT_MOST)
    throw new RangeError("a message has no head, or one longer than any can be");
  if (bytes !== undefined && !(bytes instanceof Uint8Array && bytes.length <= PART_BYTES))
    throw new RangeError("a message is longer than any can be");
  return { head: JSON.parse(head) as unknown, bytes };
}
