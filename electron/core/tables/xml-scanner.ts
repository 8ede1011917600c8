import { TableRefused } from "./table-refused.ts";

/** Who hears what stands in an XML text. Names come without their prefix. */
export type XmlListener = {
  readonly open: (name: string, attributes: string) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
};

const LONGEST_PART = 4 * 2 ** 20;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * Reads XML as it comes. It knows what a part of a workbook may hold: no document type is accepted, and so no entity
 * but the five of XML, and nothing outside the text is ever looked at.
 */
export class XmlScanner {
  readonly #listener: XmlListener;
  #rest = "";

  constructor(listener: XmlListener) {
    this.#listener = listener;
  }

  /**
   * Takes the next piece of the text.
   *
   * @throws TableRefused `damaged` for what no workbook holds
   */
  push(piece: string): void {
    const text = this.#rest + piece;
    let at = 0;
    for (;;) {
      const start = text.indexOf("<", at);
      if (start < 0) break;
      const end = endOfMarkup(text, start);
      if (end < 0) break;
      if (start > at) this.#listener.text(plain(text.slice(at, start)));
      this.#markup(text.slice(start, end));
      at = end;
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > LONGEST_PART) throw new TableRefused("damaged");
  }

  #markup(markup: string): void {
    if (markup.startsWith("<![CDATA[")) this.#listener.text(markup.slice(9, -3));
    else if (markup.startsWith("</")) this.#listener.close(localName(markup.slice(2, -1).trimEnd()));
    else if (!markup.startsWith("<?") && !markup.startsWith("<!--")) {
      const alone = markup.endsWith("/>");
      const inner = markup.slice(1, alone ? -2 : -1);
      const space = inner.search(/\s/u);
      const name = localName(space < 0 ? inner : inner.slice(0, space));
      this.#listener.open(name, space < 0 ? "" : inner.slice(space));
      if (alone) this.#listener.close(name);
    }
  }
}

/** Value of an attribute by its name without prefix, if it is there. */
export function attribute(attributes: string, name: string): string | undefined {
  for (const found of attributes.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu))
    if (localName(found[1]!) === name) return plain(found[2] ?? found[3] ?? "");
  return undefined;
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

function plain(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,4}));/giu, (whole, decimal, hex, name) => {
    if (typeof name === "string") return ENTITIES[name] ?? whole;
    const code = typeof decimal === "string" ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
  });
}

/** Where the markup that begins at `start` ends; -1 where its end has not come yet. */
function endOfMarkup(text: string, start: number): number {
  const behind = (end: string) => {
    const found = text.indexOf(end, start);
    return found < 0 ? -1 : found + end.length;
  };
  const second = text[start + 1];
  if (second === "?") return behind("?>");
  if (second === "!") {
    const head = text.slice(start, start + 9);
    if (head.startsWith("<!--")) return behind("-->");
    if (head === "<![CDATA[") return behind("]]>");
    if (head.length === 9 || !("<!--".startsWith(head) || "<![CDATA[".startsWith(head)))
      throw new TableRefused("damaged");
    return -1;
  }
  let quote = "";
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text[at]!;
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === ">") return at + 1;
    else if (character === '"' || character === "'") quote = character;
  }
  return -1;
}
