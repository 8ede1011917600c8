import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { memoryBytes } from "../../../electron/core/parsing/byte-source.ts";
import { identify } from "../../../electron/core/intake/identify.ts";
import { LONGEST_VALUE, plainText } from "../../../electron/core/intake/metadata-text.ts";
import type { Metadata } from "../../../electron/core/intake/metadata.ts";
import { readMetadata } from "../../../electron/core/intake/read-metadata.ts";
import { iptcSet, isoBox, jpeg, png, pngChunk, tiff } from "./fixtures/pictures.ts";

async function read(bytes: Buffer, name = "file"): Promise<Metadata> {
  return readMetadata(memoryBytes(bytes), await identify(bytes, undefined, name));
}

const TAKEN = 0x9003;
const OFFSET = 0x9011;
const CAMERA = tiff({
  ifd0: [
    [0x010f, "Example"],
    [0x0110, "Phone 3"],
    [0x0112, { short: 6 }],
    [0x0131, ""],
  ],
  exif: [
    [TAKEN, "2022:10:12 04:02:03"],
    [OFFSET, "+03:00"],
    [0xa431, "00012345"],
  ],
  gps: [
    [1, "N"],
    [2, [50, 27, 0.36]],
    [3, "E"],
    [4, [30, 31, 24.24]],
  ],
});

describe("a picture", () => {
  test("tells time with offset, position, camera, orientation and size, in its own words", async () => {
    const metadata = await read(jpeg({ exif: CAMERA }));
    expect(metadata.times).toEqual([
      {
        kind: "taken",
        value: "2022:10:12 04:02:03",
        offset: "+03:00",
        source: "exif",
        field: "DateTimeOriginal",
      },
    ]);
    expect(metadata.positions).toEqual([
      { value: "50, 27, 0.36 N; 30, 31, 24.24 E", latitude: "50.4501", longitude: "30.5234", source: "exif" },
    ]);
    expect(metadata.devices.map((each) => [each.kind, each.value])).toEqual([
      ["make", "Example"],
      ["model", "Phone 3"],
      ["serial", "00012345"],
    ]);
    expect(metadata).toMatchObject({ orientation: 6, width: 4, height: 3, conflicts: [] });
    expect(metadata.problem).toBeUndefined();
  });

  test("south and west are negative, and a place that is on no globe is told but not given as one", async () => {
    const at = (latitude: number, longitude: number): Buffer =>
      jpeg({
        exif: tiff({
          gps: [
            [1, "S"],
            [2, [latitude, 0, 0]],
            [3, "W"],
            [4, [longitude, 30, 0]],
          ],
        }),
      });
    expect((await read(at(12, 54))).positions[0]).toMatchObject({ latitude: "-12", longitude: "-54.5" });
    expect((await read(at(91, 400))).positions).toEqual([
      { value: "91, 0, 0 S; 400, 30, 0 W", source: "exif", doubt: "impossible" },
    ]);
  });

  test("a position of zero and zero is told as doubtful", async () => {
    const exif = tiff({
      gps: [
        [1, "N"],
        [2, [0, 0, 0]],
        [3, "E"],
        [4, [0, 0, 0]],
      ],
    });
    expect((await read(jpeg({ exif }))).positions[0]).toMatchObject({ latitude: "0", doubt: "zero" });
  });

  test.each([
    ["2022:13:45 25:61:61", "impossible"],
    ["2023:02:29 10:00:00", "impossible"],
    ["1970:01:01 00:00:00", "device-default"],
    ["0000:00:00 00:00:00", "device-default"],
    ["yesterday", "impossible"],
    ["2024:02:29 23:59:60", undefined],
    ["1970:01:02 00:00:00", undefined],
  ])("the time %s is told as it stands, with the doubt %s", async (value, doubt) => {
    const [time] = (await read(jpeg({ exif: tiff({ exif: [[TAKEN, value]] }) }))).times;
    expect(time).toMatchObject({ value });
    expect(time?.doubt).toBe(doubt);
  });

  const xmp = (properties: string): string =>
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description ${properties}/></rdf:RDF></x:xmpmeta>`;

  test("what EXIF and XMP state differently is kept side by side and named", async () => {
    const metadata = await read(
      jpeg({
        exif: CAMERA,
        xmp: xmp(
          `exif:DateTimeOriginal="2022-10-13T04:02:03" exif:GPSLatitude="48,0.5N" exif:GPSLongitude='37,48.0E'`,
        ),
      }),
    );
    expect(metadata.conflicts).toEqual(["time", "position"]);
    expect(metadata.times.map((each) => [each.source, each.value])).toEqual([
      ["exif", "2022:10:12 04:02:03"],
      ["xmp", "2022-10-13T04:02:03"],
    ]);
    expect(metadata.positions[1]).toMatchObject({ latitude: "48.0083333", longitude: "37.8", source: "xmp" });
  });

  test("the same instant in two zones is no conflict, the same clock in two zones is one", async () => {
    const stated = async (value: string): Promise<readonly string[]> =>
      (await read(jpeg({ exif: CAMERA, xmp: xmp(`exif:DateTimeOriginal="${value}"`) }))).conflicts;
    expect(await stated("2022-10-12T01:02:03Z")).toEqual([]);
    expect(await stated("2022-10-12")).toEqual([]);
    expect(await stated("2022-10-12T04:02:03Z")).toEqual(["time"]);
  });

  test("XMP keeps text as it stands: entities read, leading zeros kept, structures named, nothing fetched", async () => {
    const packet = `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><x:xmpmeta><rdf:RDF>
      <rdf:Description aux:SerialNumber="0073"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">A &amp; &#x411; &e;</rdf:li>
      </rdf:Alt></dc:title><broken></rdf:Description>`;
    const { fields, devices } = await read(jpeg({ xmp: packet }));
    expect(fields).toContainEqual({ source: "xmp", name: "aux:SerialNumber", value: "0073" });
    expect(fields).toContainEqual({ source: "xmp", name: "dc:title", value: "A & Б &e;" });
    expect(devices).toEqual([{ kind: "serial", value: "0073", source: "xmp" }]);
  });

  test("IPTC text is read as UTF-8 where it is, and as Latin-1 where it is not", async () => {
    const iptc = Buffer.concat([
      iptcSet(80, "Максим"),
      iptcSet(120, Buffer.from("caf\xe9", "latin1")),
      iptcSet(25, "one"),
      iptcSet(25, "two"),
    ]);
    expect((await read(jpeg({ iptc }))).fields).toEqual([
      { source: "iptc", name: "Byline", value: "Максим" },
      { source: "iptc", name: "Caption", value: "café" },
      { source: "iptc", name: "Keywords", value: "one" },
      { source: "iptc", name: "Keywords", value: "two" },
    ]);
  });

  test("hostile text stays text, and control characters are written out", async () => {
    const exif = tiff({ ifd0: [[0x010e, "<img src=x onerror=alert(1)>\u0007=cmd|' /C calc'!A0"]] });
    expect((await read(jpeg({ exif }))).fields).toEqual([
      {
        source: "exif",
        name: "ImageDescription",
        value: "<img src=x onerror=alert(1)>\\u0007=cmd|' /C calc'!A0",
      },
    ]);
  });

  test("of enormous size is measured and not decoded", async () => {
    expect(await read(png(30_000, 30_000))).toMatchObject({ width: 30_000, height: 30_000 });
  });

  test("in PNG tells its text and EXIF; compressed text is left alone", async () => {
    const bytes = png(
      2,
      2,
      pngChunk("tEXt", Buffer.from("Comment\0a\0b")),
      pngChunk("zTXt", Buffer.from("Comment\0\0bomb")),
      pngChunk("iTXt", Buffer.from("Title\0\0\0\0\0Назва")),
      pngChunk("eXIf", CAMERA),
    );
    const { fields, positions } = await read(bytes);
    expect(fields.slice(0, 2)).toEqual([
      { source: "container", name: "Comment", value: "a\\u0000b" },
      { source: "container", name: "Title", value: "Назва" },
    ]);
    expect(positions).toHaveLength(1);
  });

  test("in WebP tells its size and EXIF", async () => {
    const chunk = (type: string, data: Buffer): Buffer => {
      const head = Buffer.alloc(8);
      head.write(type, "latin1");
      head.writeUInt32LE(data.length, 4);
      return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
    };
    const body = Buffer.concat([
      Buffer.from("WEBP"),
      chunk("VP8X", Buffer.from("080000008f01002c0100", "hex")),
      chunk("EXIF", Buffer.concat([Buffer.from("Exif\0\0"), CAMERA])),
    ]);
    const metadata = await read(Buffer.concat([chunk("RIFF", body).subarray(0, 8), body]));
    expect(metadata).toMatchObject({ width: 400, height: 301, orientation: 6 });
  });
});

describe("a film", () => {
  const header = (created: number): Buffer => {
    const mvhd = Buffer.alloc(100);
    mvhd.writeUInt32BE(created, 4);
    mvhd.writeUInt32BE(created, 8);
    mvhd.writeUInt32BE(1_000, 12);
    mvhd.writeUInt32BE(6_500, 16);
    return isoBox("mvhd", mvhd);
  };
  const film = (moov: Buffer, padding = 0): Buffer =>
    Buffer.concat([isoBox("ftyp", "isom\0\0\0\0isom"), isoBox("mdat", Buffer.alloc(padding)), moov]);
  const created = Date.UTC(2022, 9, 12, 1, 2, 3) / 1000 + 2_082_844_800;
  const location = isoBox(
    "udta",
    isoBox("\xa9xyz", Buffer.from("00150000", "hex"), "+50.4501+030.5234/\0\0\0"),
  );

  test("tells when and where it was made and how long it is, with its index at the end of a large file", async () => {
    const bytes = film(isoBox("moov", header(created), location), 9 * 1024 * 1024);
    expect(await read(bytes)).toMatchObject({
      duration: 6.5,
      times: [{ kind: "recorded", value: "2022-10-12T01:02:03.000Z", offset: "Z" }, { kind: "changed" }],
      positions: [{ latitude: "50.4501", longitude: "30.5234", source: "container" }],
    });
  });

  test("without a clock tells no time", async () => {
    const { times, duration } = await read(film(isoBox("moov", header(0))));
    expect(times).toEqual([]);
    expect(duration).toBe(6.5);
  });

  test("that ends within its index is told as incomplete, one without an index as unreadable", async () => {
    const whole = film(isoBox("moov", header(created), location));
    expect(await read(whole.subarray(0, -10))).toMatchObject({ problem: "incomplete", duration: 6.5 });
    expect(await read(film(Buffer.alloc(0)))).toMatchObject({ problem: "unreadable", fields: [] });
  });
});

describe("broken input", () => {
  const seeds = [
    jpeg({ exif: CAMERA, xmp: "<a><b>c</b></a>", iptc: iptcSet(80, "x") }),
    png(2, 2, pngChunk("eXIf", CAMERA)),
    CAMERA,
  ];

  test("never throws, and what comes out is always plain data", async () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...seeds), damage, fc.nat(), async (seed, changes, cut) => {
        const bytes = Buffer.from(seed.subarray(0, cut % 3 === 0 ? cut % seed.length : seed.length));
        for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value;
        const metadata = await read(bytes);
        expect(JSON.parse(JSON.stringify(metadata))).toEqual(metadata);
      }),
      { numRuns: 300 },
    );
  });

  test("is told, with what could be read before the break", async () => {
    expect(await read(jpeg({ exif: CAMERA }).subarray(0, -20))).toMatchObject({ problem: "incomplete" });
    expect((await read(jpeg({ exif: Buffer.from("no tiff here, only words") }))).problem).toBe("incomplete");
  });
});

describe("a value as text", () => {
  test("is bounded, well-formed and free of control characters, whatever it was", () => {
    fc.assert(
      fc.property(fc.anything({ withTypedArray: true, withDate: true, withBigInt: true }), (value) => {
        const text = plainText(value);
        expect(text.length).toBeLessThanOrEqual(LONGEST_VALUE);
        expect(text.isWellFormed()).toBe(true);
        expect(/\p{Cc}/u.test(text.replace(/[\t\n]/g, ""))).toBe(false);
      }),
    );
  });

  test("of an empty string is empty, and of a long list shows how long it is", () => {
    expect(plainText("")).toBe("");
    expect(plainText(new Uint8Array(500))).toMatch(/, … \(500\)$/);
  });
});
