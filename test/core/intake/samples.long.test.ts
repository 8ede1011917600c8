import { existsSync, readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { fileBytes } from "../../../electron/core/parsing/byte-source.ts";
import { inspectFile, INSPECTION_POOL, type Inspection } from "../../../electron/core/intake/inspect-file.ts";
import { ParserPool } from "../../../electron/core/parsing/parser-pool.ts";
import { nodeParsers } from "../../../electron/host/headless/start-parser.ts";
import { walk, type FoundFile } from "../../../electron/core/intake/walk.ts";

const SAMPLES = path.resolve(import.meta.dirname, "../../../../shared/samples");
const present = existsSync(path.join(SAMPLES, "MANIFEST.json"));
if (!present) console.warn("skipped: the sample files are not beside the repository (../shared/samples)");

/** What another reader, ExifTool, saw in the same file. */
interface Observed {
  readonly MIMEType?: string;
  readonly ImageWidth?: number;
  readonly ImageHeight?: number;
  readonly Orientation?: number;
  readonly Duration?: number;
  readonly DateTimeOriginal?: string | number;
  readonly OffsetTimeOriginal?: string;
  readonly GPSLatitude?: number;
  readonly GPSLongitude?: number;
  readonly Make?: string;
  readonly Model?: string;
}
interface Listed {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly observed?: Observed;
}

const listed = present
  ? (JSON.parse(readFileSync(path.join(SAMPLES, "MANIFEST.json"), "utf8")) as { files: Listed[] }).files
  : [];

describe.skipIf(!present)("the sample files", () => {
  const parsers = new ParserPool(nodeParsers(), INSPECTION_POOL);
  const results = new Map<string, Inspection & { found: FoundFile }>();
  afterAll(() => parsers[Symbol.asyncDispose]());

  const resultOf = (file: string): Inspection & { found: FoundFile } => results.get(file)!;

  test("are all found, read unchanged, identified and parsed in time", async () => {
    for await (const found of walk([SAMPLES])) {
      if (found.kind === "refused") throw new Error(`refused: ${found.path}`);
      const handle = await found.open();
      try {
        const inspection = await inspectFile(parsers, fileBytes(handle, found.size), found.name);
        const sha256 = createHash("sha256")
          .update(await handle.readFile())
          .digest("hex");
        await found.confirm(handle);
        const file = found.relativePath.slice("samples/".length);
        const entry = listed.find((each) => each.file === file);
        if (entry !== undefined) expect([found.size, sha256]).toEqual([entry.bytes, entry.sha256]);
        expect(["timed-out", "out-of-memory", "crashed"]).not.toContain(inspection.metadata.problem);
        results.set(file, { ...inspection, found });
      } finally {
        await handle.close();
      }
    }
    expect(listed.map((each) => each.file).filter((file) => !results.has(file))).toEqual([]);
    expect(listed.length).toBeGreaterThan(200);
  });

  /** Names of the same type that differ only in who writes them. */
  const SAME: Readonly<Record<string, string>> = { "audio/x-wav": "audio/wav" };

  test.each(listed.filter((each) => each.observed?.MIMEType !== undefined))(
    "$file is what another reader took it for",
    ({ file, observed = {} }) => {
      const { type, metadata } = resultOf(file);
      expect(type.mime).toBe(SAME[observed.MIMEType!] ?? observed.MIMEType);
      if (!type.mime.startsWith("image/") && !type.mime.endsWith("mp4")) return;
      if (observed.ImageWidth !== undefined) {
        expect([metadata.width, metadata.height]).toEqual([observed.ImageWidth, observed.ImageHeight]);
      }
      if (observed.Orientation !== undefined && type.mime !== "image/jp2") {
        expect(metadata.orientation).toBe(observed.Orientation);
      }
      if (observed.GPSLatitude !== undefined) expectPosition(metadata, observed);
      if (observed.Make !== undefined) {
        expect(metadata.devices).toContainEqual(
          expect.objectContaining({ kind: "make", value: observed.Make }),
        );
      }
      if (observed.DateTimeOriginal !== undefined) {
        const taken = metadata.times.find((time) => time.kind === "taken" && time.source === "exif");
        expect(taken?.value).toBe(observed.DateTimeOriginal);
        expect(taken?.offset).toBe(observed.OffsetTimeOriginal);
      }
      if (observed.Duration !== undefined && type.mime.endsWith("mp4")) {
        expect(metadata.duration).toBeCloseTo(observed.Duration, 1);
      }
    },
  );

  test("have extensions that agree, but for the one that was misnamed and those without any", () => {
    const by = (agrees: boolean | null): string[] =>
      [...results].filter(([, each]) => each.type.extensionAgrees === agrees).map(([file]) => file);
    expect(by(false)).toEqual(["nasty/own_png_named.pdf"]);
    expect(by(null).sort()).toEqual([
      ".gitattributes",
      "av/webm_without_extension",
      "nasty/own_zero_bytes.pdf",
    ]);
  });

  test.each([
    ["nasty/own_zero_bytes.pdf", "empty"],
    ["nasty/own_jpeg_truncated.jpg", "cut-off"],
    ["nasty/png_truncated.png", "cut-off"],
    ["nasty/truncated.mp4", "cut-off"],
    ["images/tiny.avif", "cut-off"],
    ["nasty/own_polyglot_pdf_zip.pdf", "two-formats"],
    ["office/macros.docm", "macros"],
    ["office/protected_password_tika.docx", "encrypted"],
    ["office/protected_password_tika.xlsx", "encrypted"],
    ["email/broken_headers_cyrillic.eml", "broken-text"],
    ["text/own_udhr_ukr_koi8u.txt", "charset-guessed"],
  ])("%s is told to be %s", (file, note) => {
    expect(resultOf(file).type.note).toBe(note);
  });

  test.each([
    ["text/own_udhr_ukr_cp1251.txt", "windows-1251"],
    ["text/own_udhr_ukr_koi8u.txt", "koi8-u"],
    ["text/own_udhr_rus_iso8859_5.txt", "iso-8859-5"],
    ["text/russian_cp866.txt", "ibm866"],
    ["text/own_udhr_ukr_utf16le_bom.txt", "utf-16le"],
    ["tables/own_list_cp1251_semicolon.csv", "windows-1251"],
    ["tables/own_list_utf16le.tsv", "utf-16le"],
    ["web/page_utf16le.html", "utf-16le"],
    ["nasty/arabic_misleading_charset.html", "windows-1256"],
  ])("%s is read as %s", (file, charset) => {
    expect(resultOf(file).type.charset).toBe(charset);
  });

  test.each([
    ["pdf/", "pdf"],
    ["images/", "image"],
    ["email/", "mail"],
    ["signed/", "signature"],
    ["office/", "office"],
    ["web/", "web-archive"],
    ["tables/", "table"],
  ])("in %s are of the kind %s", (folder, label) => {
    const others = [...results].filter(
      ([file, each]) => file.startsWith(folder) && each.type.label !== label,
    );
    const allowed = ["web/page_utf16le.html", "tables/uwazi_import_files.zip"];
    expect(others.map(([file]) => file).filter((file) => !allowed.includes(file))).toEqual([]);
  });

  test("a picture of 900 megapixels is measured without being decoded", () => {
    expect(resultOf("nasty/own_png_pixel_bomb.png").metadata).toMatchObject({
      width: 30_000,
      height: 30_000,
    });
  });

  test("injected metadata is told as text, and its impossible time and place as impossible", () => {
    const { metadata } = resultOf("nasty/own_jpeg_metadata_injection.jpg");
    const values = metadata.fields.map((field) => field.value);
    expect(values).toContain("<img src=x onerror=alert(1)>");
    expect(values).toContain("=cmd|' /C calc'!A0");
    expect(values).toContain("Фото з підвалу «Приклад»");
    expect(metadata.times[0]).toMatchObject({ value: "2022:13:45 25:61:61", doubt: "impossible" });
    expect(metadata.positions[0]).toMatchObject({ doubt: "impossible" });
    expect(metadata.positions[0]?.latitude).toBeUndefined();
  });

  test("default values of a camera are told as such", () => {
    const { metadata } = resultOf("images/own_gps_zero_zero.jpg");
    expect(metadata.positions[0]?.doubt).toBe("zero");
    expect(metadata.times[0]?.doubt).toBe("device-default");
  });

  test("times that conflict are kept side by side", () => {
    const { metadata } = resultOf("images/iptc_xmp_conflicting_dates.jpg");
    expect(metadata.conflicts).toEqual(["time"]);
    expect(metadata.times.map((each) => each.value)).toEqual(
      expect.arrayContaining([
        "2010:07:28 11:02:00",
        "2010-07-28T11:02:12.000CEST",
        "2010-07-28T11:02:12+02:00",
      ]),
    );
  });

  test("UTC and local time of a film are kept apart and do not conflict", () => {
    const { metadata } = resultOf("av/own_phone_video_location.mp4");
    const recorded = metadata.times.filter((time) => time.kind === "recorded").map((time) => time.value);
    expect(recorded).toEqual(["2022-10-12T01:02:03.000Z", "2022-10-12T04:02:03+0300"]);
    expect(metadata.conflicts).toEqual([]);
  });
});

function expectPosition(metadata: Inspection["metadata"], observed: Observed): void {
  const { GPSLatitude: latitude = 0, GPSLongitude: longitude = 0 } = observed;
  const stated = metadata.positions[0];
  if (Math.abs(latitude) > 90) expect(stated?.doubt).toBe("impossible");
  else {
    expect(Number(stated?.latitude)).toBeCloseTo(latitude, 4);
    expect(Number(stated?.longitude)).toBeCloseTo(longitude, 4);
  }
}
