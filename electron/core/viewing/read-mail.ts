import type { ByteSource } from "../parsing/byte-source.ts";
import { Refusal } from "../dossier/exhibits/refusal.ts";
import { decodeBy, fromTransfer, headerWords, latin1, wordsOfHtml } from "./mail-words.ts";
import { LONGEST_VALUE, MOST_MAIL_CHARACTERS, MOST_MAIL_ENTRIES, MOST_TEXT_BYTES } from "./view-contracts.ts";

type Header = { readonly name: string; readonly value: string };
type Part = { readonly headers: readonly Header[]; readonly body: string };

const DEEPEST = 12;

/**
 * A message (RFC 5322, MIME as in RFC 2045 and 2046): its headers, the text that a person would read first, and
 * what hangs on it.
 *
 * @param isEmlx - the length stands in a line before the message, and Apple Mail's notes after it
 * @throws Refusal `damaged` for what has no headers
 */
export async function readMail(source: ByteSource, isEmlx: boolean) {
  const whole = latin1(await source.read(0, MOST_TEXT_BYTES));
  const message = partOf(isEmlx ? withoutLength(whole) : whole);
  if (message.headers.length === 0) throw new Refusal("damaged");
  const leaves = [...leavesOf(message, 0)].slice(0, MOST_MAIL_ENTRIES);
  const isBody = (part: Part) => !/^\s*attachment/i.test(headerOf(part, "content-disposition"));
  const plain = leaves.find((part) => typeOf(part) === "text/plain" && isBody(part));
  const html = plain ? undefined : leaves.find((part) => typeOf(part) === "text/html" && isBody(part));
  const shown = plain ?? html;
  const words = shown === undefined ? "" : textOf(shown);
  const text = html ? wordsOfHtml(words) : words;
  return {
    value: {
      headers: message.headers.slice(0, MOST_MAIL_ENTRIES).map(({ name, value }) => ({
        name: short(name),
        value: short(headerWords(value)),
      })),
      fromHtml: html !== undefined,
      cut: text.length > MOST_MAIL_CHARACTERS || source.size > MOST_TEXT_BYTES,
      parts: leaves
        .filter((part) => part !== shown)
        .map((part) => ({
          name: short(nameOf(part)),
          mediaType: short(typeOf(part)),
          size: bytesOf(part).length,
        })),
    },
    bytes: new TextEncoder().encode(text.slice(0, MOST_MAIL_CHARACTERS).toWellFormed()),
  };
}

function withoutLength(whole: string): string {
  const [, length] = /^\s*(\d+)\s*\r?\n/.exec(whole) ?? [];
  const start = whole.indexOf("\n") + 1;
  return length === undefined ? whole : whole.slice(start, start + Number(length));
}

function partOf(text: string): Part {
  const end = /\r?\n\r?\n/.exec(text);
  const head = end ? text.slice(0, end.index) : text;
  const headers: Header[] = [];
  for (const line of head.replace(/\r?\n(?=[ \t])/g, "").split(/\r?\n/)) {
    const [, name, value] = /^([!-9;-~]+)[ \t]*:[ \t]*(.*)$/.exec(line) ?? [];
    if (name !== undefined) headers.push({ name, value: value ?? "" });
  }
  return { headers, body: end ? text.slice(end.index + end[0].length) : "" };
}

function* leavesOf(part: Part, depth: number): Generator<Part> {
  const type = typeOf(part);
  const boundary = parameter(headerOf(part, "content-type"), "boundary");
  if (!type.startsWith("multipart/") || boundary === undefined || depth > DEEPEST) {
    yield part;
    return;
  }
  const [, ...inner] = `\n${part.body}`.split(`\n--${boundary}`);
  for (const each of inner) {
    if (each.startsWith("--")) break;
    yield* leavesOf(partOf(each.replace(/^[^\n]*\n/, "").replace(/\r$/, "")), depth + 1);
  }
}

const headerOf = ({ headers }: Part, name: string): string =>
  headers.find((header) => header.name.toLowerCase() === name)?.value ?? "";

const typeOf = (part: Part): string =>
  (headerOf(part, "content-type").split(";", 1)[0] ?? "").trim().toLowerCase() || "text/plain";

function parameter(header: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}\\*?\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, "i").exec(header);
  return found?.[1] ?? found?.[2];
}

/** The name of an attachment, also where it is percent-encoded (RFC 2231). */
function nameOf(part: Part): string {
  const name =
    parameter(headerOf(part, "content-disposition"), "filename") ??
    parameter(headerOf(part, "content-type"), "name") ??
    "";
  const extended = /^([\w-]+)'[^']*'(.*)$/.exec(name);
  if (!extended) return headerWords(name);
  const bytes = extended[2]!.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
  return decodeBy(extended[1], Buffer.from(bytes, "latin1"));
}

const bytesOf = (part: Part): Uint8Array =>
  fromTransfer(headerOf(part, "content-transfer-encoding").trim().toLowerCase(), part.body);

const textOf = (part: Part): string =>
  decodeBy(parameter(headerOf(part, "content-type"), "charset"), bytesOf(part));

const short = (text: string): string => text.slice(0, LONGEST_VALUE).toWellFormed();
