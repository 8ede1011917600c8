import type { ByteSource } from "../parsing/byte-source.ts";
import type { ContentType } from "./content-type.ts";
import { exifFields } from "./exif-fields.ts";
import { iptcFields } from "./iptc-fields.ts";
import { mediaParts } from "./iso-media.ts";
import {
  LONGEST_NAME,
  MOST_FIELDS,
  type Metadata,
  type MetadataField,
  type MetadataSource,
} from "./metadata.ts";
import { readingsOf } from "./metadata-readings.ts";
import { plainText } from "./metadata-text.ts";
import { pictureParts, type FileParts } from "./picture-parts.ts";
import { xmpFields } from "./xmp-fields.ts";

/**
 * Reads what a picture or a recording says about itself. Other files give nothing.
 *
 * Never throws: what cannot be read is told in `problem`, and what could be read is kept.
 */
export async function readMetadata(source: ByteSource, type: ContentType): Promise<Metadata> {
  const fields: MetadataField[] = [];
  let parts: FileParts = {};
  const failures: unknown[] = [];
  const add = (from: MetadataSource, found: Iterable<readonly [string, unknown]>): void => {
    for (const [name, value] of found) {
      if (fields.length >= MOST_FIELDS) return;
      fields.push({ source: from, name: plainText(name).slice(0, LONGEST_NAME), value: plainText(value) });
    }
  };
  const attempt = async (read: () => Promise<void> | void): Promise<void> => {
    try {
      await read();
    } catch (cause) {
      failures.push(cause);
    }
  };
  await attempt(async () => {
    parts = (await pictureParts(source, type.mime)) ?? (await mediaParts(source, type.mime)) ?? {};
  });
  const { exif, xmp = [], iptc, fields: own = [], duration } = parts;
  await attempt(() => add("container", own));
  if (exif !== undefined) await attempt(async () => add("exif", await exifFields(exif)));
  for (const packet of xmp) await attempt(() => add("xmp", xmpFields(packet)));
  if (iptc !== undefined) await attempt(() => add("iptc", iptcFields(iptc)));
  const { width = stated(fields, "ImageWidth"), height = stated(fields, "ImageHeight") } = parts;
  return {
    fields,
    ...readingsOf(fields),
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    ...(duration === undefined ? {} : { duration }),
    ...(failures.length > 0 || parts.broken === true
      ? { problem: fields.length > 0 || width !== undefined ? "incomplete" : "unreadable" }
      : {}),
  };
}

/** A TIFF has its size among its tags; a JPEG that was made smaller often keeps the tags of the original. */
function stated(fields: readonly MetadataField[], name: string): number | undefined {
  const value = fields.find((field) => field.source === "exif" && field.name === name)?.value;
  return value !== undefined && /^[1-9]\d{0,9}$/.test(value) ? Number(value) : undefined;
}
