import type { Unshown } from "../typeset/coverage.ts";
import type { DossierView, Exhibit } from "../view.ts";
import type { ParserPool } from "../../parsing/parser-pool.ts";
import {
  MOST_TEXT_BYTES,
  statementBody,
  textBody,
  typesetBodies,
  type Body,
  type BodyPages,
} from "./exhibit-bodies.ts";
import { readForeign, readForeignText } from "./foreign-reader.ts";
import { nativePath } from "./native-path.ts";
import type { RefusalReason } from "./refusal.ts";

/** An exhibit whose pages exist, or of which it is known that there are none. */
export type PreparedExhibit = {
  readonly exhibit: Exhibit;
  readonly pages: number;
  /** Where its pages are; absent if there are none. */
  readonly body?: BodyPages;
  /** Path under which the file is handed over unchanged. */
  readonly native?: string;
  /** Its bytes, in parts. */
  readonly stream?: () => AsyncIterable<Uint8Array>;
  readonly refused?: RefusalReason;
};

/** What preparing needs beside the exhibits. */
export type Preparation = {
  readonly view: DossierView;
  /** Where foreign files are read. */
  readonly parsers: ParserPool;
  readonly unshown: Unshown;
  readonly signal?: AbortSignal | undefined;
};

/**
 * Makes pages of some exhibits, in their order. A file that cannot be shown is handed over unchanged, except
 * in a public version: there, what its metadata say would leave with it.
 *
 * @throws Failure `typesetting-failed`; `cancelled`
 */
export async function prepareExhibits(
  exhibits: readonly Exhibit[],
  preparation: Preparation,
): Promise<PreparedExhibit[]> {
  const { view, unshown, signal } = preparation;
  const bodies: Body[] = [];
  const prepared: PreparedExhibit[] = [];
  for (const exhibit of exhibits) prepared.push(await prepare(exhibit, preparation, bodies));
  const typed = await typesetBodies(view, bodies, unshown, signal);
  return prepared.map((each) => {
    const body = typed.get(each.exhibit.number);
    return body === undefined ? each : { ...each, body, pages: body.pages };
  });
}

/** Prepares one exhibit; what is to be typeset is added to `bodies`, and has its pages later. */
async function prepare(exhibit: Exhibit, preparation: Preparation, bodies: Body[]): Promise<PreparedExhibit> {
  const { content, number } = exhibit;
  if (content.kind === "native") {
    const native = nativePath(number, content.extension);
    return { exhibit, pages: 0, native, stream: content.stream };
  }
  if (content.kind === "statement") {
    bodies.push(statementBody(exhibit, content, preparation.view));
    return { exhibit, pages: 0 };
  }
  const bytes = await content.bytes();
  const { parsers, signal } = preparation;
  if (content.kind === "text-file") {
    const text = bytes.length > MOST_TEXT_BYTES ? null : await readForeignText(parsers, bytes, signal);
    const body = text === null ? null : textBody(number, text);
    if (body === null) return refusedExhibit(exhibit, bytes, "unsupported", preparation);
    bodies.push(body);
    return { exhibit, pages: 0 };
  }
  const answer = await readForeign(parsers, { kind: content.kind, bytes }, signal);
  if ("refused" in answer) return refusedExhibit(exhibit, bytes, answer.refused, preparation);
  return { exhibit, pages: answer.pages, body: { pdf: answer.pdf, from: 0, pages: answer.pages } };
}

function refusedExhibit(
  exhibit: Exhibit,
  bytes: Uint8Array,
  refused: RefusalReason,
  { view }: Preparation,
): PreparedExhibit {
  if (view.level === "public-redacted") return { exhibit, pages: 0, refused };
  const mediaType = "mediaType" in exhibit.content ? exhibit.content.mediaType : "";
  const native = nativePath(exhibit.number, extensionOf(mediaType));
  async function* stream() {
    yield await Promise.resolve(bytes);
  }
  return { exhibit, pages: 0, refused, native, stream };
}

function extensionOf(mediaType: string): string {
  return EXTENSIONS[mediaType] ?? "bin";
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/gif": "gif",
  "image/webp": "webp",
  "image/tiff": "tif",
  "image/heic": "heic",
  "image/heif": "heif",
  "image/avif": "avif",
  "image/bmp": "bmp",
  "image/svg+xml": "svg",
  "text/plain": "txt",
  "text/csv": "csv",
  "text/html": "html",
};
