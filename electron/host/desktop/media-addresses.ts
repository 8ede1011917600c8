import { randomId } from "../../core/crypto/randomness.ts";
import type { OpenItem } from "../../core/exchange/item-bytes.ts";
import type { DrawnPage } from "../../core/viewing/viewing-calls.ts";
import { Failure } from "../../../shared/errors.ts";
import type { ViewRefusal } from "../../../shared/viewing/view-kind.ts";
import { ITEM_CALLS } from "../headless/messages.ts";
import type { ResourceAnswer, ResourceRequest } from "../ports.ts";
import type { ArchiveConnection } from "./archive-connection.ts";
import { readByteRange } from "./byte-range.ts";

/** Longest answer to a request with a range; a player asks for the next by itself. */
const LONGEST_PART = 1024 * 1024;
/** Longest answer to a request without a range, for pictures. */
const LONGEST_WHOLE = 64 * 1024 * 1024;

/**
 * Types that a viewer may receive as what they are. All else is plain bytes: evidence that is HTML, SVG or PDF is
 * never a page of ours.
 */
const SHOWN_AS_IS = new Set([
  "image/jpeg",
  "image/png",
  "image/gif",
  "image/webp",
  "image/avif",
  "image/bmp",
  "audio/mpeg",
  "audio/mp4",
  "audio/aac",
  "audio/ogg",
  "audio/flac",
  "audio/wav",
  "audio/x-wav",
  "audio/vnd.wave",
  "audio/webm",
  "audio/opus",
  "video/mp4",
  "video/x-m4v",
  "video/3gpp",
  "video/3gpp2",
  "video/webm",
  "video/ogg",
  "video/quicktime",
  "video/x-matroska",
]);

/** Headers of every answer with bytes of the archive. */
const GUARDED = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'none'; sandbox",
  "cross-origin-resource-policy": "same-origin",
} as const;

type Content = { readonly mediaType: string; readonly size: number } & (
  { readonly handle: number } | { readonly bytes: Uint8Array }
);

/**
 * Addresses from which the open window can read bytes of the archive. Each is a capability of 128 random bits that
 * dies at lock; nothing in it tells what it leads to.
 */
export class MediaAddresses {
  readonly #archive: ArchiveConnection;
  readonly #open = new Map<string, Content>();

  constructor(archive: ArchiveConnection) {
    this.#archive = archive;
  }

  /** @throws Failure as `item.open` of the archive process */
  async open(id: string): Promise<{ url: string; mediaType: string; size: number }> {
    const item = (await this.#archive.begin(ITEM_CALLS.open, { id }).answer) as OpenItem;
    const url = this.#register(item);
    return { url, mediaType: item.mediaType, size: item.size };
  }

  /**
   * Has a page of an item drawn and gives an address to the picture.
   *
   * @throws Failure as `item.page` of the archive process
   */
  async openPage(asked: {
    readonly id: string;
    readonly page: number;
    readonly width: number;
  }): Promise<{ url: string; width: number; height: number } | { refused: ViewRefusal }> {
    const drawn = (await this.#archive.begin(ITEM_CALLS.page, asked).answer) as
      DrawnPage | { refused: ViewRefusal };
    if ("refused" in drawn) return drawn;
    return { url: this.offer(drawn.png, "image/png"), width: drawn.width, height: drawn.height };
  }

  /**
   * Has a page of a previewed dossier drawn and gives an address to the picture.
   *
   * @throws Failure as `item.preview-page` of the archive process
   */
  async openPreviewPage(asked: {
    readonly preview: string;
    readonly page: number;
    readonly width: number;
  }): Promise<{ url: string; width: number; height: number }> {
    const drawn = (await this.#archive.begin(ITEM_CALLS.previewPage, asked).answer) as DrawnPage;
    return { url: this.offer(drawn.png, "image/png"), width: drawn.width, height: drawn.height };
  }

  /** Gives an address to bytes that are at hand. */
  offer(bytes: Uint8Array, mediaType: string): string {
    return this.#register({ bytes, mediaType, size: bytes.length });
  }

  /** Takes an address back; a second call does nothing. */
  async close(url: string): Promise<void> {
    const name = url.replace(/^\/media\//, "");
    const content = this.#open.get(name);
    this.#open.delete(name);
    if (content && "handle" in content)
      await this.#archive.begin(ITEM_CALLS.close, { handle: content.handle }).answer.catch(() => undefined);
  }

  /** Forgets all: the archive is being locked. */
  forget(): void {
    this.#open.clear();
  }

  /** Answers a request for `/media/…`: 200, 206 with an exact `Content-Range`, 404 or 416. */
  async answer({ method, path, range }: ResourceRequest): Promise<ResourceAnswer> {
    const content = this.#open.get(path.replace(/^\/media\//, ""));
    if (!content) return { status: 404, headers: GUARDED, body: new Uint8Array(0) };
    const { size } = content;
    const type = SHOWN_AS_IS.has(content.mediaType) ? content.mediaType : "application/octet-stream";
    const headers = { ...GUARDED, "content-type": type, "accept-ranges": "bytes" };
    const asked = readByteRange(range, size);
    const refused: ResourceAnswer = {
      status: 416,
      headers: { ...headers, "content-range": `bytes */${size}` },
      body: new Uint8Array(0),
    };
    if (asked === "refused" || (asked === "whole" && size > LONGEST_WHOLE)) return refused;
    const { first, last } =
      asked === "whole"
        ? { first: 0, last: size - 1 }
        : { first: asked.first, last: Math.min(asked.last, asked.first + LONGEST_PART - 1) };
    const length = last - first + 1;
    const body = method === "HEAD" ? new Uint8Array(0) : await this.#bytes(content, first, length);
    return asked === "whole"
      ? { status: 200, headers: { ...headers, "content-length": String(size) }, body }
      : {
          status: 206,
          headers: {
            ...headers,
            "content-length": String(length),
            "content-range": `bytes ${first}-${last}/${size}`,
          },
          body,
        };
  }

  async #bytes(content: Content, first: number, length: number): Promise<Uint8Array> {
    if ("bytes" in content) return content.bytes.subarray(first, first + length);
    const parts: Uint8Array[] = [];
    for (let at = 0; at < length;) {
      const part = (await this.#archive.begin(ITEM_CALLS.read, {
        handle: content.handle,
        offset: first + at,
        length: length - at,
      }).answer) as Uint8Array;
      if (part.length === 0) throw new Failure("object-changed");
      parts.push(part);
      at += part.length;
    }
    return Buffer.concat(parts);
  }

  #register(content: Content): string {
    const name = randomId();
    this.#open.set(name, content);
    return `/media/${name}`;
  }
}
