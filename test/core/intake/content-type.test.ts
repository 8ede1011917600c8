import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { ContentType } from "../../../electron/core/intake/content-type.ts";
import { identify } from "../../../electron/core/intake/identify.ts";
import { extensionOf } from "../../../electron/core/intake/extension-table.ts";
import { isoBox, jpeg, png } from "./fixtures/pictures.ts";

function of(content: string | Uint8Array, name = "file"): Promise<ContentType> {
  return identify(typeof content === "string" ? Buffer.from(content) : content, undefined, name);
}

async function mime(content: string | Uint8Array, name = "file"): Promise<string> {
  return (await of(content, name)).mime;
}

function zip(...names: readonly string[]): Uint8Array {
  return zipSync(Object.fromEntries(names.map((name) => [name, strToU8("x")])), { level: 0 });
}

describe("the content decides, not the name", () => {
  test.each([
    ["the first", [0, 0, 1, 0xba, 0x21]],
    ["the second", [0, 0, 1, 0xba, 0x44]],
  ])(
    "a film in %s MPEG stream is known under the name of its kind, and its usual ending agrees",
    async (_, start) => {
      expect(
        await of(Uint8Array.from([...start, ...new Array<number>(64).fill(1)]), "camera.mpg"),
      ).toMatchObject({
        mime: "video/mpeg",
        extensionAgrees: true,
      });
    },
  );

  test("a picture named as a document is a picture, and the name is told to disagree", async () => {
    expect(await of(png(1, 1), "report.pdf")).toMatchObject({
      mime: "image/png",
      label: "image",
      extension: "png",
      extensionAgrees: false,
    });
  });

  test.each([
    ["photo.JPEG", true],
    ["photo.jpg", true],
    ["photo", null],
    ["photo.backup7", null],
    [".jpg", null],
    ["photo.txt", false],
    ["photo.jpg.exe", false],
  ])("for a JPEG the extension of %s: %s", async (name, agrees) => {
    expect((await of(jpeg({}), name)).extensionAgrees).toBe(agrees);
  });

  test("words under the name of a picture do not agree, under the name of a log they do", async () => {
    expect((await of("just words", "photo.jpg")).extensionAgrees).toBe(false);
    expect((await of("just words", "today.log")).extensionAgrees).toBe(true);
  });

  test("extensions of two parts count as one", () => {
    expect(extensionOf("crawl.WARC.gz")).toBe("warc.gz");
    expect(extensionOf("a.b/c")).toBe("");
    expect(extensionOf("archive")).toBe("");
    expect(extensionOf("photo.jpg\n")).toBe("");
  });
});

describe("texts", () => {
  test.each([
    ["plain words, and more, of prose\nwith, a comma, or two\n", "text/plain"],
    ["<!DOCTYPE html><html></html>", "text/html"],
    ["\n <!-- note --><HTML lang=uk>", "text/html"],
    [
      '<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "a" "b">\n<svg xmlns="http://www.w3.org/2000/svg"/>',
      "image/svg+xml",
    ],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', "image/svg+xml"],
    ['<?xml version="1.0"?><note/>', "application/xml"],
    ['<?xml version="1.0"?><gpx version="1.1"/>', "application/gpx+xml"],
    ['{"a": [1, 2]}', "application/json"],
    ['[{"a": 1}]', "application/json"],
    ["{not json at all}", "text/plain"],
    ['{"a":1}\n{"a":2}\n', "application/x-ndjson"],
    ["a;b;c\n1;2;3\n4;5;6\n", "text/csv"],
    ['a,b\n"x, y\nz",2\n3,4\n', "text/csv"],
    ["a\tb\n1\t2\n3\t4\n", "text/tab-separated-values"],
    ["WEBVTT\n\n00:01.000 --> 00:02.000\nhi", "text/vtt"],
    ["1\r\n00:00:01,000 --> 00:00:02,500\r\nhi\r\n", "application/x-subrip"],
    ["{\\rtf1\\ansi text}", "application/rtf"],
    ["From: a@b\r\nSubject: c\r\n\r\nbody", "message/rfc822"],
    ["   \r\nReceived: x\r\n by y\r\nDate: z\r\n\r\nbody", "message/rfc822"],
    [
      "From a@b Mon Jun 01 10:00:00 2009\n\nbody\n\nFrom a@b Mon Jun 01 11:00:00 2009\n\nbody",
      "application/mbox",
    ],
    ["1795\nFrom: a@b\nTo: c@d\n\nbody", "application/x-emlx"],
    ["Subject: I saw\nthis yesterday", "text/plain"],
    ["From here one sees the yard.", "text/plain"],
    [
      "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=x\r\n\r\n",
      "multipart/related",
    ],
    ["WARC/1.0\r\nWARC-Type: warcinfo\r\n\r\n", "application/warc"],
    ["BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n", "text/vcard"],
    ["-----BEGIN PGP SIGNATURE-----\n\nabc", "application/pgp-signature"],
  ])("%j is %s", async (text, expected) => {
    expect(await mime(text)).toBe(expected);
  });

  test("a table with one row or ragged rows is a table if its name says so", async () => {
    expect(await mime("a;b\n1;2;3\n", "list.csv")).toBe("text/csv");
    expect(await mime("a\tb\n", "list.tsv")).toBe("text/tab-separated-values");
    expect(await mime("a;b\n1;2;3\n", "list.txt")).toBe("text/plain");
  });

  test("a text that is cut in the middle of a character is still UTF-8", async () => {
    const long = Buffer.from("ї".repeat(200_000));
    expect(await identify(long.subarray(0, 262_145), undefined, "a.txt", long.length)).toMatchObject({
      charset: "utf-8",
    });
  });
});

describe("character encodings", () => {
  const SENTENCE =
    "Ніхто не повинен зазнавати катувань, або жорстокого, нелюдського чи такого, що принижує гідність, поводження.";

  test.each([
    ["utf-8", Buffer.from(SENTENCE)],
    ["utf-8", Buffer.from("\ufeff" + SENTENCE)],
    ["utf-16le", Buffer.from("\ufeff" + SENTENCE, "utf16le")],
    ["utf-16le", Buffer.from(SENTENCE, "utf16le")],
    ["utf-16be", Buffer.from("\ufeff" + SENTENCE, "utf16le").swap16()],
    ["utf-16be", Buffer.from(SENTENCE, "utf16le").swap16()],
    ["us-ascii", Buffer.from("No one shall be subjected to torture.")],
    ["utf-16le", Buffer.from("No one shall be subjected to torture.", "utf16le")],
  ])("%s is told without guessing", async (charset, bytes) => {
    const type = await of(bytes, "a.txt");
    expect(type).toMatchObject({ mime: "text/plain", charset, extensionAgrees: true });
    expect(type.note).toBeUndefined();
  });

  test.each([
    ["windows-1251", SENTENCE],
    ["koi8-u", SENTENCE],
    ["iso-8859-5", SENTENCE],
    ["ibm866", "Никто не должен подвергаться пыткам или унижающим его достоинство обращению и наказанию."],
    [
      "windows-1252",
      "Personne ne sera soumis à la torture, ni à des traitements cruels, jugés inhumains ou dégradants.",
    ],
  ])("%s is guessed, and the guess is told", async (charset, text) => {
    expect(await of(encode(text, charset), "a.txt")).toMatchObject({
      mime: "text/plain",
      charset,
      note: "charset-guessed",
    });
  });

  test("UTF-8 with a few broken bytes is told as broken, not taken for another encoding", async () => {
    const broken = Buffer.concat([Buffer.from(SENTENCE), Buffer.from([0xff]), Buffer.from(SENTENCE)]);
    expect(await of(broken, "a.txt")).toMatchObject({ charset: "utf-8", note: "broken-text" });
  });
});

describe("containers", () => {
  test.each([
    [
      ["[Content_Types].xml", "word/document.xml"],
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ],
    [
      ["[Content_Types].xml", "xl/workbook.xml"],
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ],
    [
      ["[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"],
      "application/vnd.ms-word.document.macroEnabled.12",
    ],
    [["datapackage.json", "archive/a.warc.gz"], "application/wacz"],
    [["a.pdf", "META-INF/signatures.xml"], "application/vnd.etsi.asic-e+zip"],
    [["doc.kml"], "application/vnd.google-earth.kmz"],
    [["word/readme.txt"], "application/zip"],
  ])("a ZIP holding %j is %s", async (names, expected) => {
    expect(await mime(zip(...names))).toBe(expected);
  });

  test.each([
    ["application/vnd.oasis.opendocument.text", "office"],
    ["application/vnd.etsi.asic-e+zip", "signature"],
    ["application/vnd.etsi.asic-s+zip", "signature"],
    ["application/epub+zip", "office"],
  ])("a ZIP that declares %s is one", async (declared, label) => {
    const bytes = zipSync({ mimetype: [strToU8(declared), { level: 0 }], other: strToU8("x") });
    expect(await of(bytes)).toMatchObject({ mime: declared, label });
  });

  test("gzip around WARC is told from other gzip, and a bomb is not unpacked", async () => {
    expect(await mime(gzipSync("WARC/1.1\r\nWARC-Type: response\r\n"))).toBe("application/warc+gzip");
    expect(await mime(gzipSync(Buffer.alloc(200 * 1024 * 1024)))).toBe("application/gzip");
  });

  test.each([
    ["WordDocument", "a.doc", "application/msword"],
    ["Workbook", "a.xls", "application/vnd.ms-excel"],
    ["__properties_version1.0", "a.msg", "application/vnd.ms-outlook"],
    ["Unknown", "a.db", "application/x-cfb"],
  ])("a compound file with the stream %s is told", async (stream, name, expected) => {
    expect(await of(compound(stream), name)).toMatchObject({ mime: expected, extensionAgrees: true });
  });

  test("an encrypted document is told by its name, and as encrypted", async () => {
    expect(await of(compound("EncryptedPackage"), "a.xlsx")).toMatchObject({
      mime: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      note: "encrypted",
    });
    expect(await of(compound("EncryptedPackage"), "a")).toMatchObject({ label: "office", note: "encrypted" });
  });
});

describe("signatures", () => {
  const SIGNED = "06092a864886f70d010702";
  const DATA = "06092a864886f70d010701";
  test.each([
    [
      "3080" + SIGNED + "a0803080020101310b" + "30090605" + "2b0e03021a0500" + "3080" + DATA + "0000",
      "application/pkcs7-signature",
    ],
    [
      "308200ff" + SIGNED + "a08200f0308200eb020101" + "3100" + "3011" + DATA + "a0040402",
      "application/pkcs7-mime",
    ],
    ["3080060b2a864886f70d010910011fa080", "application/timestamped-data"],
    ["3082010006092a864886f70d010703a08200", "application/pkcs7-mime"],
    ["300506032a0304", "application/octet-stream"],
    ["30", "text/plain"],
  ])("%s is %s", async (hex, expected) => {
    expect(await mime(Buffer.from(hex, "hex"))).toBe(expected);
  });
});

describe("what should be known about a file", () => {
  test("it is empty", async () => {
    expect(await of("", "statement.pdf")).toEqual({
      mime: "application/x-empty",
      extension: "",
      label: "unknown",
      extensionAgrees: null,
      note: "empty",
    });
  });

  test("it ends too early", async () => {
    const film = Buffer.concat([isoBox("ftyp", "isom\0\0\0\0isom"), isoBox("moov", Buffer.alloc(100))]);
    const whole = [
      png(3, 3),
      jpeg({}),
      film,
      Buffer.from(zip("a", "b")),
      Buffer.from("%PDF-1.7\n…\n%%EOF\n"),
    ];
    for (const bytes of whole) {
      expect((await of(bytes)).note).toBeUndefined();
      expect((await of(bytes.subarray(0, -9))).note).toBe("cut-off");
    }
  });

  test("it is two formats at once", async () => {
    const both = Buffer.concat([Buffer.from("%PDF-1.4\n%%EOF\n"), Buffer.from(zip("a"))]);
    expect(await of(both, "a.pdf")).toMatchObject({ mime: "application/pdf", note: "two-formats" });
    expect(await of(Buffer.concat([jpeg({}), Buffer.from(zip("a"))]))).toMatchObject({ note: "two-formats" });
  });

  test("a PDF may have rubbish before it, but a mail around a PDF is a mail", async () => {
    expect(await mime("rubbish\n%PDF-1.4\n%%EOF")).toBe("application/pdf");
    expect(await mime("From: a@b\nSubject: c\n\n%PDF-1.4")).toBe("message/rfc822");
  });
});

test.each([
  ["a mail folder", "From a@b Mon " + "Jun 1 10:00 2009".repeat(20_000)],
  ["two mails", "From a@b Mon Jun 01 10:00:00 2009\n\n\nFrom a" + "2009".repeat(60_000)],
  ["mark-up", "<!--".repeat(60_000)],
  ["a table", '"'.repeat(200_001) + ",\n"],
  ["JSON", "[".repeat(200_000)],
  ["blanks", " ".repeat(200_000) + "<"],
])("%s made to be slow does not make the work grow faster than its length", async (_, text) => {
  const start = process.cpuUsage();
  await of(text);
  // In microseconds of work, which another program cannot prolong; what grows with the square takes minutes.
  const { user, system } = process.cpuUsage(start);
  expect(user + system).toBeLessThan(10_000_000);
});

test("no bytes whatever make identification fail, and the answer is always complete", async () => {
  const starts = [
    "PK\x03\x04",
    "PK\x05\x06",
    "%PDF-",
    "0\x80\x06",
    "\x1f\x8b\x08",
    "bplist00",
    "RIFF",
    "<?xml",
    "{",
  ];
  const bytes = fc
    .tuple(fc.constantFrom("", ...starts), fc.uint8Array({ maxLength: 300 }))
    .map(([start, rest]) => Buffer.concat([Buffer.from(start, "latin1"), rest]));
  await fc.assert(
    fc.asyncProperty(bytes, fc.string(), async (content, name) => {
      const type = await of(content, name);
      expect(type.mime).toMatch(/^[a-z]+\/[\w.+-]+$/);
      expect([true, false, null]).toContain(type.extensionAgrees);
    }),
    { numRuns: 500 },
  );
});

/** The inverse of decoding, by trying every byte: Node writes none of these encodings itself. */
function encode(text: string, charset: string): Buffer {
  const decoder = new TextDecoder(charset);
  const codes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte] as const),
  );
  return Buffer.from(Array.from(text, (character) => codes.get(character)!));
}

/** The beginning of a compound file with one directory entry. */
function compound(stream: string): Buffer {
  const bytes = Buffer.alloc(1_536);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
  const name = Buffer.from(stream + "\0", "utf16le");
  name.copy(bytes, 1_024);
  bytes.writeUInt16LE(name.length, 1_024 + 64);
  return bytes;
}
