import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import * as fontkit from "@cantoo/fontkit";

import { assetFolder } from "../../asset-folder.ts";

/** The fonts of `assets/fonts`, and which characters each family has in every one of its styles. */
export type ShippedFonts = {
  /** The font files, in the order of their paths. */
  readonly files: readonly Uint8Array[];
  /** By family: the code points that all of its files have. */
  readonly families: ReadonlyMap<string, ReadonlySet<number>>;
};

let shipped: ShippedFonts | undefined;

/**
 * Reads the shipped fonts, once per process. Nothing of the machine's own fonts is looked at.
 *
 * @throws Error if a font file cannot be read: the installation is damaged
 */
export function shippedFonts(): ShippedFonts {
  shipped ??= readFonts(assetFolder("fonts"));
  return shipped;
}

/** The file of one style, for example `ibm-plex-sans/IBMPlexSans-SemiBold.ttf`. */
export function shippedFontFile(path: string): Uint8Array {
  return readFileSync(join(assetFolder("fonts"), path));
}

function readFonts(folder: string): ShippedFonts {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ttf"))
    .map((path) => path.replaceAll("\\", "/"))
    .sort();
  const families = new Map<string, Set<number>>();
  const files = paths.map((path) => {
    const file = readFileSync(join(folder, path));
    const font = fontkit.create(file);
    if (!("characterSet" in font)) throw new Error("a shipped font is a collection");
    const family = font.getName("preferredFamily") ?? font.familyName ?? "";
    const characters = new Set(font.characterSet);
    const known = families.get(family);
    families.set(family, known ? new Set([...known].filter((code) => characters.has(code))) : characters);
    return file;
  });
  return { files, families };
}
