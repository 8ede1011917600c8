import { encodeHex } from "../../../shared/hex.ts";
import { MOST_HEX_BYTES, MOST_TABLE_ROWS, MOST_TEXT_CHARACTERS } from "../../../shared/contract/viewing.ts";
import { readerNameOf, type ViewRefusal } from "../../../shared/viewing/view-kind.ts";
import type { ArchiveHandlers } from "../call-context.ts";
import type { StartParser } from "../parsing/parser-port.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { citationsOfItem, citeItem } from "./citations-of-item.ts";
import { lookAt, readBy } from "./look-at-item.ts";
import {
  DRAW_JOB,
  MAIL_JOB,
  MOST_DRAWN_BYTES,
  MOST_MAIL_CHARACTERS,
  PAGES_JOB,
  TABLE_JOB,
  TEXT_JOB,
  WORDS_JOB,
} from "./view-contracts.ts";

/** Most bytes of UTF-8 that one UTF-16 unit can become. */
const LONGEST_CHARACTER = 3;

/** Handlers of the calls for looking at evidence. */
export const viewingHandlers: ArchiveHandlers<
  | "evidence.pages"
  | "evidence.page-text"
  | "evidence.text"
  | "evidence.mail"
  | "evidence.table"
  | "evidence.hex"
  | "evidence.citations"
  | "evidence.cite"
> = {
  "evidence.citations": (session, { id }) => citationsOfItem(session, id),
  "evidence.cite": (session, input) => citeItem(session, input),

  "evidence.pages": (session, { id }, { ports, signal }) =>
    lookAt(session, id, async (item) => {
      const format = readerNameOf(item.content.mediaType ?? "");
      if (format === undefined) return { refused: "unsupported" };
      const input = { ask: "pages", format } as const;
      const seen = await readBy(session, ports.startParser, item, { contract: PAGES_JOB, input, signal });
      return "refused" in seen ? seen : seen.answer;
    }),

  "evidence.page-text": (session, { id, page }, { ports, signal }) =>
    lookAt(session, id, async (item) => {
      const format = readerNameOf(item.content.mediaType ?? "");
      if (format === undefined) return { refused: "unsupported" };
      const input = { ask: "words", format, page } as const;
      const seen = await readBy(session, ports.startParser, item, { contract: WORDS_JOB, input, signal });
      return "refused" in seen ? seen : seen.answer;
    }),

  "evidence.text": (session, { id, offset = 0, length = MOST_TEXT_CHARACTERS }, { ports, signal }) =>
    lookAt(session, id, async (item) => {
      const seen = await readBy(session, ports.startParser, item, {
        contract: TEXT_JOB,
        input: { ask: "text", offset, length },
        mostBytes: LONGEST_CHARACTER * (length + 1),
        signal,
      });
      return "refused" in seen ? seen : { ...seen.answer, text: utf8(seen.bytes) };
    }),

  "evidence.mail": (session, { id }, { ports, signal }) =>
    lookAt(session, id, async (item) => {
      const seen = await readBy(session, ports.startParser, item, {
        contract: MAIL_JOB,
        input: { ask: "mail", isEmlx: item.content.mediaType === "application/x-emlx" },
        mostBytes: LONGEST_CHARACTER * MOST_MAIL_CHARACTERS,
        signal,
      });
      return "refused" in seen ? seen : { ...seen.answer, text: utf8(seen.bytes) };
    }),

  "evidence.table": (session, { id, offset = 0, limit = MOST_TABLE_ROWS }, { ports, signal }) =>
    lookAt(session, id, async (item) => {
      const input = { ask: "table", offset, limit } as const;
      const seen = await readBy(session, ports.startParser, item, { contract: TABLE_JOB, input, signal });
      return "refused" in seen ? seen : seen.answer;
    }),

  "evidence.hex": (session, { id, offset = 0, length = MOST_HEX_BYTES }) =>
    lookAt(session, id, async ({ reader }) => ({
      size: reader.size,
      offset,
      hex: encodeHex(await reader.read(offset, length)),
    })),
};

/** A page as a picture. */
export type DrawnPage = { readonly png: Uint8Array; readonly width: number; readonly height: number };

/**
 * Draws a page of an item, for a host that shows it: bytes of pictures pass through no call of the contract.
 *
 * @param page - from 1
 * @param width - pixels across, as wished
 * @throws Failure as `evidence.pages`
 */
export function drawItemPage(
  session: ArchiveSession,
  startParser: StartParser,
  { id, page, width }: { readonly id: string; readonly page: number; readonly width: number },
): Promise<DrawnPage | { readonly refused: ViewRefusal }> {
  return lookAt(session, id, async (item) => {
    const format = readerNameOf(item.content.mediaType ?? "");
    if (format === undefined) return { refused: "unsupported" };
    const seen = await readBy(session, startParser, item, {
      contract: DRAW_JOB,
      input: { ask: "draw", format, page, width },
      mostBytes: MOST_DRAWN_BYTES,
    });
    return "refused" in seen ? seen : { ...seen.answer, png: seen.bytes };
  });
}

const utf8 = (bytes: Uint8Array): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
