import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import type { z } from "zod";
import { describe, expect, it } from "vitest";
import { EXCHANGE_FIELDS } from "../../../electron/core/register-lists/exchange-facts.ts";
import { FILED_TYPES } from "../../../electron/core/register-lists/person-file.ts";
import { VOCABULARY_TEXTS } from "../../../shared/messages/vocabularies/vocabularies.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { RECORD_TYPES, RECORDS, type RecordType } from "../../../shared/model/records.ts";
import { TestArchive } from "../fixtures/open-archive.ts";
import { filled } from "./filled-record.ts";

/** Not filled: what would seal the record, stand for another or lie beyond what a caller may set. */
const LEFT_EMPTY = new Set(["code", "tier", "sourceRows", "risk", "minor", "died"]);

/** A record of a type in which every field is filled with what can be found again. */
function whole(type: RecordType, person: RecordId): Record<string, unknown> {
  const { shape } = RECORDS[type].schema;
  return Object.fromEntries(
    Object.entries(shape as Record<string, z.ZodType>)
      .filter(([name]) => !LEFT_EMPTY.has(name))
      .map(([name, field]) => [name, filled(field, `§${type}·${name}`, person)]),
  );
}

/** An exchange list with one person, about whom there is a record of every type with every field filled. */
async function fullArchive() {
  const archive = await TestArchive.open();
  const person = await archive.add("person", { names: [{ text: "Вигадана Особа" }] });
  const changes = {
    ...whole("person", person),
    names: [{ text: "Вигадана Особа" }],
    custodyStatus: "convicted-serving",
    minor: false,
  };
  await archive.call("record.edit", { id: person, changes });
  const kept: string[] = [];
  for (const type of RECORD_TYPES) {
    if (["person", "permission", "list", "list-entry", "list-snapshot"].includes(type)) continue;
    const content = whole(type, person);
    await archive.add(type as "act", content as never).then(
      () => kept.push(type),
      () => undefined,
    );
  }
  const list = await archive.add("list", { kind: "exchange", title: "Список" });
  await archive.add("permission", {
    about: person,
    givenBy: "self",
    state: "given",
    scopes: [{ scope: "share-negotiators", answer: "yes" }],
    from: "2025-01-01",
  });
  const [entry] = (await archive.call("register-list.add", { list, persons: [person] })).added;
  await archive.call("register-list.decide", {
    entry: entry!,
    decision: "listed",
    why: "§why",
    decidedBy: "§decidedBy",
    priorities: ["medical-urgent", "time-held"],
    answers: [{ criterion: "pace-1900-a", answer: "met" }],
  });
  const write = async (format: "csv" | "xlsx" | "pdf") => {
    const to = join(archive.outside, `list.${format}`);
    const written = await archive.call("register-list.export", { list, to, format, language: "en" });
    return { written, bytes: await readFile(to) };
  };
  return { archive, person, list, kept, write };
}

describe("a list for an exchange", () => {
  it("tells nothing of an accusation, whatever the archive holds about somebody", async () => {
    const { kept, write } = await fullArchive();
    expect(kept).toEqual(expect.arrayContaining([...FILED_TYPES, "act", "relation", "enquiry"]));
    const { written, bytes } = await write("csv");
    expect(written.rows).toBe(1);
    const text = bytes.toString("utf8");
    expect(text).toContain("Вигадана Особа");
    // No free word about the person but the name: neither of other records nor of the person's own.
    expect(text).not.toContain("§");
    const words = (
      ["verdicts", "sentences", "confession-means", "methods", "list-decisions"] as const
    ).flatMap((vocabulary) => Object.values<string>(VOCABULARY_TEXTS[vocabulary].en));
    // "other" and the like are words of many vocabularies.
    const telling = words.filter((word) => word.length > 9);
    expect(telling.length).toBeGreaterThan(30);
    expect(telling.filter((word) => text.includes(word))).toEqual([]);
    expect(text).not.toContain("convicted");
    expect(text).toContain(",held,");
  });

  it("is written from a closed list of fields", () => {
    expect(EXCHANGE_FIELDS).toEqual({
      person: [
        ...["code", "names", "sex", "born", "nationalities", "category", "captured", "capturePlace"],
        ...["custodyStatus", "custodyStatusAsOf", "released"],
      ],
      "custody-episode": ["place", "from", "to", "statusAsOf", "lastVerified"],
      "list-entry": ["priorities"],
    });
  });

  it("keeps what tells of health to whoever permitted it, and says what it kept", async () => {
    const { archive, person, list, write } = await fullArchive();
    const { written, bytes } = await write("csv");
    expect(bytes.toString("utf8")).not.toContain("urgent medical need");
    expect(written.leftOut).toContainEqual({
      person,
      code: expect.any(String) as unknown,
      part: "medical",
      reason: "medical-data-not-permitted",
    });
    await archive.add("permission", {
      about: person,
      givenBy: "self",
      state: "given",
      scopes: [{ scope: "medical-data", answer: "yes" }],
      from: "2025-01-01",
    });
    const to = join(archive.outside, "again.csv");
    await archive.call("register-list.export", { list, to, format: "csv" });
    expect(await readFile(to, "utf8")).toContain("urgent medical need");
  });

  it("leaves out who did not permit it, also from an old snapshot, and goes to negotiators alone", async () => {
    const { archive, person, list } = await fullArchive();
    const { code } = await archive.call("register-list.snapshot", { list });
    await archive.add("permission", {
      about: person,
      givenBy: "self",
      state: "withdrawn",
      from: "2025-06-01",
    });
    const foresee = (more: object) => archive.call("register-list.foresee", { list, ...more });
    const nobody = { rows: 0, leftOut: [{ person, part: "person", reason: "withdrawn" }] };
    expect(await foresee({})).toMatchObject(nobody);
    expect(await foresee({ recipient: "negotiators", snapshot: code })).toMatchObject(nobody);
    await expect(foresee({ recipient: "icc-article-15" })).rejects.toMatchObject({
      code: "recipient-not-for-list",
    });
    const register = await archive.add("list", { kind: "detainee-register" });
    await expect(
      archive.call("register-list.foresee", { list: register, recipient: "negotiators" }),
    ).rejects.toMatchObject({ code: "recipient-not-for-list" });
  });

  it("is printed with its pages, and the same bytes each time", async () => {
    const { archive, list, write } = await fullArchive();
    const { bytes } = await write("pdf");
    const to = join(archive.outside, "again.pdf");
    await archive.call("register-list.export", { list, to, format: "pdf", language: "en" });
    expect((await readFile(to)).equals(bytes)).toBe(true);
    expect(metadataOf(bytes)).toContain("<pdfaid:part>3</pdfaid:part>");
  });
});

/** What the streams of a PDF hold that can be read. */
function metadataOf(pdf: Buffer): string {
  const text = pdf.toString("latin1");
  const streams = [...text.matchAll(/stream\r?\n/gu)].map(({ index, 0: match }) => {
    const from = index + match.length;
    const bytes = pdf.subarray(from, text.indexOf("endstream", from));
    try {
      return inflateSync(bytes).toString("latin1");
    } catch {
      return bytes.toString("latin1");
    }
  });
  return streams.join("\n");
}
