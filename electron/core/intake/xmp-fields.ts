const MOST_TAGS = 20_000;
const DEEPEST = 64;
/** Elements that only give structure. */
const STRUCTURE = /^(rdf|x):|^\?/;

/**
 * The properties of an XMP packet (ISO 16684-1) as `prefix:name` with their text exactly as it stands; nested
 * ones are joined by `/`. Reads tags one after the other: no entities beyond the five of XML and character
 * numbers are known, nothing is fetched, and what is not well-formed ends a value instead of failing.
 */
export function* xmpFields(packet: Uint8Array): Generator<[string, string]> {
  const text = decode(packet);
  const tag = /<([^<>]*)>([^<]*)/g;
  const path: string[] = [];
  let count = 0;
  for (let match = tag.exec(text); match !== null && count < MOST_TAGS; match = tag.exec(text)) {
    count += 1;
    const inside = match[1]!;
    if (/^[?!]/.test(inside)) continue;
    if (inside.startsWith("/")) {
      path.pop();
      continue;
    }
    const name = /^[^\s/]+/.exec(inside)?.[0];
    if (name === undefined) continue;
    if (path.length < DEEPEST) yield* attributes(inside, [...path, name]);
    if (inside.endsWith("/")) continue;
    path.push(name);
    const value = match[2]!.trim();
    if (value !== "" && path.length < DEEPEST) yield [label(path), unescape(value)];
  }
}

function decode(packet: Uint8Array): string {
  const [a, b] = packet;
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c))
    return new TextDecoder("utf-16be").decode(packet);
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0))
    return new TextDecoder("utf-16le").decode(packet);
  return new TextDecoder().decode(packet);
}

function* attributes(inside: string, path: readonly string[]): Generator<[string, string]> {
  for (const match of inside.matchAll(/\s([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
    const name = match[1]!;
    if (/^(xmlns|xml|rdf|x)[:]|^xmlns$/.test(name)) continue;
    yield [label([...path, name]), unescape(match[2]!.slice(1, -1))];
  }
}

function label(path: readonly string[]): string {
  return path.filter((name) => !STRUCTURE.test(name)).join("/");
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescape(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{1,8});/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return ENTITIES[name] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
