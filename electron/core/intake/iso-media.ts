import type { ByteSource } from "../parsing/byte-source.ts";
import { box, boxesIn, topBox } from "./iso-boxes.ts";
import type { FileParts } from "./picture-parts.ts";

/** Seconds from 1904, where these files begin to count, to 1970. */
const EPOCH = 2_082_844_800n;
const ISO_MEDIA = /^(video\/(mp4|quicktime|3gpp2?|x-m4v)|audio\/(mp4|x-m4a))$/;

/**
 * What an MP4, MOV or 3GP file says of itself: times as ISO 8601 in UTC, duration, picture size, and the texts
 * of its user data, among them position and local time of phones.
 *
 * @returns `null` for other formats.
 */
export async function mediaParts(source: ByteSource, mime: string): Promise<FileParts | null> {
  if (!ISO_MEDIA.test(mime)) return null;
  const found = await topBox(source, "moov");
  if (found === null) return { broken: true };
  const moov = found.data;
  const header = movieHeader(box(moov, "mvhd"));
  const fields = [...header.fields, ...userTexts(box(moov, "udta")), ...keyedTexts(metaContent(moov))];
  return { ...header, ...videoSize(moov), fields, ...(found.cut ? { broken: true } : {}) };
}

function movieHeader(mvhd: Buffer): { fields: [string, string][]; duration?: number } {
  const wide = mvhd[0] === 1;
  if (mvhd.length < (wide ? 32 : 20)) return { fields: [] };
  const number = (index: number): bigint =>
    wide ? mvhd.readBigUInt64BE(4 + index * 8) : BigInt(mvhd.readUInt32BE(4 + index * 4));
  const scale = mvhd.readUInt32BE(wide ? 20 : 12);
  const length = wide ? mvhd.readBigUInt64BE(24) : BigInt(mvhd.readUInt32BE(16));
  const unknown = length === (wide ? 0xffff_ffff_ffff_ffffn : 0xffff_ffffn);
  const seconds = Number(length) / scale;
  return {
    fields: [
      ["CreationTime", timeText(number(0))],
      ["ModificationTime", timeText(number(1))],
    ],
    ...(scale === 0 || unknown ? {} : { duration: seconds }),
  };
}

/** Zero means that the device did not know. */
function timeText(seconds: bigint): string {
  if (seconds === 0n) return "";
  const date = new Date(Number(seconds - EPOCH) * 1000);
  return Number.isNaN(date.getTime()) ? String(seconds) : date.toISOString();
}

function videoSize(moov: Buffer): { width?: number; height?: number } {
  for (const { type, data } of boxesIn(moov)) {
    if (type !== "trak") continue;
    const tkhd = box(data, "tkhd");
    const at = tkhd[0] === 1 ? 88 : 76;
    if (tkhd.length < at + 8) continue;
    const [width, height] = [tkhd.readUInt32BE(at) >>> 16, tkhd.readUInt32BE(at + 4) >>> 16];
    if (width > 0 && height > 0) return { width, height };
  }
  return {};
}

const USER_TEXTS: Readonly<Record<string, string>> = {
  "\xa9xyz": "Location",
  "\xa9day": "CreationDate",
  "\xa9mak": "Make",
  "\xa9mod": "Model",
  "\xa9swr": "Software",
  "\xa9nam": "Title",
  "\xa9cmt": "Comment",
};

/** QuickTime's user data: each text has its length and a language before it. */
function userTexts(udta: Buffer): [string, string][] {
  const fields: [string, string][] = [];
  for (const { type, data } of boxesIn(udta)) {
    const name = USER_TEXTS[type];
    if (name !== undefined && data.length >= 4) {
      fields.push([name, data.toString("utf8", 4, 4 + data.readUInt16BE(0))]);
    }
    if (type === "loci") fields.push(...location3gp(data));
  }
  return fields;
}

/** Position of 3GPP TS 26.244: a name, a role, then longitude, latitude and altitude in 16.16. */
function location3gp(loci: Buffer): [string, string][] {
  const end = loci.indexOf(0, 6);
  if (end < 0 || end + 14 > loci.length) return [];
  const [longitude, latitude] = [loci.readInt32BE(end + 2) / 65_536, loci.readInt32BE(end + 6) / 65_536];
  return [["Location", `${signed(latitude)}${signed(longitude)}/`]];
}

function signed(degrees: number): string {
  return (degrees < 0 ? "-" : "+") + Math.abs(degrees).toFixed(5);
}

/** The content of the movie's `meta` box, in MOV without and in MP4 with four bytes of version before it. */
function metaContent(moov: Buffer): Buffer {
  const direct = box(moov, "meta");
  const meta = direct.length > 0 ? direct : box(moov, "udta", "meta");
  return meta.toString("latin1", 4, 8) === "hdlr" ? meta : meta.subarray(4);
}

/** Texts under the keys of QuickTime metadata (`com.apple.quicktime.…`) or under the codes of iTunes. */
function keyedTexts(meta: Buffer): [string, string][] {
  const keys = box(meta, "keys").subarray(8);
  const names = boxesIn(keys).map((each) => each.data.toString("utf8"));
  return boxesIn(box(meta, "ilst")).flatMap(({ type, data }): [string, string][] => {
    const code = Buffer.from(type, "latin1").readUInt32BE(0);
    const name = names[code - 1] ?? USER_TEXTS[type];
    const value = box(data, "data");
    // Type 1 is UTF-8; pictures and numbers are left out.
    return name !== undefined && value.length >= 8 && value.readUInt32BE(0) === 1
      ? [[name.replace(/^com\.apple\.quicktime\./, ""), value.toString("utf8", 8)]]
      : [];
  });
}
