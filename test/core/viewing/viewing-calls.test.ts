import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { TestArchive } from "../fixtures/open-archive.ts";

const SAMPLE = new URL("../../../assets/sample/files/", import.meta.url);

async function withFile(
  name: string,
  bytes: string | Uint8Array,
): Promise<{ archive: TestArchive; id: string }> {
  const archive = await TestArchive.open();
  const path = join(archive.outside, name);
  await writeFile(path, bytes);
  return { archive, id: await imported(archive, path) };
}

async function imported(archive: TestArchive, path: string): Promise<string> {
  let id: string | undefined;
  await archive.app.call(
    "intake.import",
    { paths: [path] },
    {
      emit: (event) => {
        if (event.kind === "file") id = event.file.id;
      },
    },
  );
  return id!;
}

describe("looking at evidence", () => {
  it("measures, draws and reads the pages of a PDF in a process without keys", async () => {
    const archive = await TestArchive.open();
    const id = await imported(archive, new URL("letter-coordination-centre.pdf", SAMPLE).pathname);
    const told = await archive.call("evidence.pages", { id });
    if ("refused" in told) throw new Error(told.refused);
    expect(told.pages[0]!.width).toBeCloseTo(595, 0);
    const drawn = await archive.app.drawPage({ id, page: 1, width: 600 });
    if ("refused" in drawn) throw new Error(drawn.refused);
    expect(drawn.width).toBe(600);
    expect(Buffer.from(drawn.png.subarray(1, 4)).toString()).toBe("PNG");
    const read = await archive.call("evidence.page-text", { id, page: 1 });
    if ("refused" in read) throw new Error(read.refused);
    expect(read.words.length).toBeGreaterThan(20);
    for (const { x, y, width, height } of read.words) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y + height).toBeLessThanOrEqual(1.001);
      expect(width).toBeGreaterThan(0);
    }
  });

  it("counts the frames of a TIFF as pages", async () => {
    const archive = await TestArchive.open();
    const id = await imported(archive, new URL("note-colony.tif", SAMPLE).pathname);
    const told = await archive.call("evidence.pages", { id });
    expect("pages" in told && told.pages.length).toBeGreaterThan(0);
  });

  it("says of a broken PDF that it is damaged, and still shows its bytes", async () => {
    const { archive, id } = await withFile("broken.pdf", "%PDF-1.7\n1 0 obj\n<< /Type /Catalog");
    expect(await archive.call("evidence.pages", { id })).toEqual({ refused: "damaged" });
    expect(await archive.app.drawPage({ id, page: 1, width: 100 })).toEqual({ refused: "damaged" });
    expect(await archive.call("evidence.hex", { id, length: 4 })).toEqual({
      size: 34,
      offset: 0,
      hex: "25504446",
    });
  });

  it("finds the encoding of a text, and never cuts a character in two", async () => {
    const { archive, id } = await withFile(
      "note.txt",
      Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xb3, 0xf2, 0x20, 0xe2, 0xf1, 0xb3, 0xec]),
    );
    expect(await archive.call("evidence.text", { id })).toEqual({
      text: "Привіт всім",
      total: 11,
      charset: "windows-1251",
      guessed: true,
      broken: false,
      cut: false,
    });
    const { archive: other, id: emoji } = await withFile("sign.txt", "a😀b, a note of some words");
    expect(await other.call("evidence.text", { id: emoji, offset: 0, length: 2 })).toMatchObject({
      text: "a",
    });
    expect(await other.call("evidence.text", { id: emoji, offset: 2, length: 2 })).toMatchObject({
      text: "😀b",
    });
  });

  it("gives the source of HTML and SVG as text", async () => {
    const source = "<html><body><script>alert(1)</script>words</body></html>";
    const { archive, id } = await withFile("page.html", source);
    expect(await archive.call("evidence.text", { id })).toMatchObject({ text: source });
    expect(await archive.call("evidence.pages", { id })).toEqual({ refused: "unsupported" });
  });

  it("gives rows of separated values a stretch at a time", async () => {
    const { archive, id } = await withFile("list.csv", 'a;b\n1;"x;y"\n2;z\n');
    expect(await archive.call("evidence.table", { id, offset: 1, limit: 1 })).toMatchObject({
      rows: [["1", "x;y"]],
      total: 3,
    });
  });

  it("logs one look at an item, however many pages are turned", async () => {
    const { archive, id } = await withFile("note.txt", "Some words to look at.");
    const before = (await archive.call("custody.log", { record: id })).entries.length;
    for (let time = 0; time < 3; time += 1) await archive.call("evidence.text", { id });
    await archive.call("evidence.hex", { id });
    const { entries } = await archive.call("custody.log", { record: id });
    expect(entries.slice(before).map(({ action }) => action)).toEqual(["read"]);
  });

  it("refuses to look at what is no evidence, and while locked", async () => {
    const archive = await TestArchive.open();
    const person = await archive.add("person", { names: [{ text: "Ярема Ґонта" }] });
    await expect(archive.call("evidence.hex", { id: person })).rejects.toMatchObject({
      code: "wrong-record-type",
    });
    archive.app.lock();
    await expect(archive.app.drawPage({ id: person, page: 1, width: 100 })).rejects.toMatchObject({
      code: "access-refused",
    });
  });

  it("cites a region with its words, accepts the item, and tells what rests on the citation", async () => {
    const { archive, id } = await withFile("note.txt", "Some words to look at.");
    const { citation } = await archive.call("evidence.cite", {
      id,
      locator: "page=2&xywh=percent:10,20,30,40",
      quote: "some words",
    });
    expect((await archive.call("record.get", { id })).record).toMatchObject({ triage: "accepted" });
    const finding = await archive.add("finding", { text: "It was so.", citations: [citation] });
    expect(await archive.call("evidence.citations", { id })).toEqual([
      {
        citation,
        locator: { kind: "region", page: 2, x: 0.1, y: 0.2, width: 0.3, height: 0.4 },
        quote: "some words",
        uses: [expect.objectContaining({ id: finding, type: "finding", stance: "supports" })],
      },
    ]);
    await expect(archive.call("evidence.cite", { id, locator: "nonsense" })).rejects.toMatchObject({
      code: "invalid-field",
    });
  });
});
