import { compareBytes } from "../bytes.ts";

/** One line of a BagIt manifest. */
export type ManifestLine = { readonly path: string; readonly digest: string };

/**
 * Writes a BagIt manifest (RFC 8493 §2.1.3): lower-case hexadecimal, two spaces, path; LF after each line;
 * in the order of the bytes of the paths. CR, LF and `%` in a path are percent-encoded.
 */
export function formatManifest(lines: readonly ManifestLine[]): string {
  const encoder = new TextEncoder();
  return lines
    .map(({ path, digest }) => ({ bytes: encoder.encode(path), path, digest }))
    .sort((a, b) => compareBytes(a.bytes, b.bytes))
    .map(({ path, digest }) => `${digest}  ${encodePath(path)}\n`)
    .join("");
}

/**
 * Reads a manifest in the one form that {@link formatManifest} writes.
 *
 * @returns null if it has any other form: other spacing, order or case, a path twice, a last line without end
 */
export function parseManifest(text: string): ManifestLine[] | null {
  if (text === "") return [];
  const lines: ManifestLine[] = [];
  for (const line of text.split("\n").slice(0, -1)) {
    const [, digest, path] = /^((?:[0-9a-f]{2})+) {2}(.+)$/.exec(line) ?? [];
    if (digest === undefined || path === undefined) return null;
    lines.push({ digest, path: decodePath(path) });
  }
  const twice = new Set(lines.map(({ path }) => path)).size !== lines.length;
  return twice || formatManifest(lines) !== text ? null : lines;
}

/** Percent-encodes what a line of a manifest cannot hold. */
export function encodePath(path: string): string {
  return path.replace(/[\r\n%]/g, (character) => ENCODED[character] ?? character);
}

/** Reverses {@link encodePath}; any other percent sign is left alone, as the RFC demands. */
export function decodePath(path: string): string {
  return path.replace(/%(0A|0D|25)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

const ENCODED: Readonly<Record<string, string>> = { "\r": "%0D", "\n": "%0A", "%": "%25" };
