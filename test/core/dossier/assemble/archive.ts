import { readFileSync } from "node:fs";
import type {
  AssemblyOptions,
  DossierDefinition,
} from "../../../../electron/core/dossier/assemble/inputs.ts";
import { parseLaw } from "../../../../shared/law/categories.ts";
import { RECORDS, type RecordInput } from "../../../../shared/model/records.ts";
import { MemoryArchive, memoryPseudonyms, ref, text } from "./memory-archive.ts";

export const law = parseLaw(
  JSON.parse(readFileSync(new URL("../../../../assets/law/categories.json", import.meta.url), "utf8")),
);

/** Options of an assembly. */
export const options = (more: Partial<AssemblyOptions> = {}): AssemblyOptions => ({
  dated: "2025-09-15",
  signer: { keyName: "example.invalid/desk", fingerprint: "AAAA-BBBB" },
  software: "Affiant test",
  law,
  fictional: true,
  pseudonyms: memoryPseudonyms(),
  ...more,
});

/**
 * A small invented case: a witness who agreed under a pseudonym and keeps one paragraph out of public
 * versions, a victim whom nobody asked, a witness who withdrew, a suspect, a letter from a public source.
 */
export function smallArchive(): MemoryArchive {
  const archive = new MemoryArchive();
  archive.add("case", "case", { title: "The cellar", categories: ["torture-war-crime"] });
  archive.add("person", "zoriana", {
    names: [
      { text: "Зоряна Лук’янівна Гайворонська", family: "Гайворонська" },
      { text: "Zoriana Haivoronska", family: "Haivoronska" },
    ],
    roles: ["victim", "witness"],
    category: "civilian-detainee",
    profile: text("[[zoriana|Zoriana Haivoronska]] kept a shop."),
    risk: 1,
  });
  archive.add("person", "ostap", {
    names: [{ text: "Остап Криничник" }, { text: "Ostap Krynychnyk" }],
    roles: ["victim"],
    category: "pow",
  });
  archive.add("person", "myron", {
    names: [{ text: "Мирон Сивоус" }, { text: "Myron Syvous" }],
    roles: ["witness"],
    risk: 4,
  });
  archive.add("person", "levko", {
    names: [{ text: "Левко Темнюк" }, { text: "Levko Temniuk" }],
    roles: ["suspect"],
  });
  archive.add("place", "cellar", { names: [{ text: "the cellar in Vyhadane" }], type: "unofficial" });
  archive.add("statement", "sone", {
    code: "S-0001",
    witness: ref("zoriana"),
    statementLanguage: "uk",
    taken: "2024-11-12",
    paragraphs: [
      { id: ref("sone1"), text: text("Мене привели до підвалу. Там був [[ostap|Остап Криничник]].") },
      { id: ref("sone2"), text: text("[[ostap|Остапа]] били, поки [[levko|Темнюк]] питав про зброю.") },
      { id: ref("sone3"), text: text("Про це прошу не писати: я плакала.") },
    ],
  });
  archive.add("translation", "tone", {
    of: ref("sone"),
    from: "uk",
    to: "en",
    machine: false,
    segments: [
      {
        source: [ref("sone1")],
        text: text("They took me to the cellar. [[ostap|Ostap Krynychnyk]] was there."),
      },
      { source: [ref("sone2"), ref("sone3")], text: text("[[ostap|Ostap]] was beaten. I wept.") },
    ],
  });
  archive.add("statement", "stwo", {
    code: "S-0002",
    witness: ref("myron"),
    statementLanguage: "en",
    taken: "2024-12-01",
    paragraphs: [
      {
        id: ref("stwo1"),
        text: text("[[levko|Temniuk]] was not there that day. I, [[myron|Myron Syvous]], know."),
      },
    ],
  });
  archive.add("evidence", "letter", {
    title: "Reply of the invented office",
    type: "official-letter",
    mediaType: "application/pdf",
    registration: "SC-0001",
    triage: "accepted",
    contentDate: "2023-02-17",
    reliability: "B",
    credibility: "2",
  });
  archive.files.set(ref("letter"), "%PDF-1.7");
  archive.add("evidence", "draft", { title: "Not accepted", type: "document", triage: "new" });
  archive.files.set(ref("draft"), "draft");
  archive.add("permission", "pzoriana", {
    about: ref("zoriana"),
    givenBy: "self",
    state: "given",
    identityLevel: "pseudonym",
    from: "2024-11-12",
    scopes: [
      { scope: "share-ICC", answer: "yes" },
      { scope: "publish-anonymised", answer: "yes" },
    ],
  });
  archive.add("permission", "pthree", {
    about: ref("zoriana"),
    state: "given",
    from: "2024-11-12",
    material: [{ paragraphs: [ref("sone3")] }],
    scopes: [{ scope: "publish-anonymised", answer: "no" }],
  });
  archive.add("permission", "pmyron", { about: ref("myron"), state: "withdrawn", from: "2025-04-18" });
  archive.add("permission", "pletter", {
    basis: "public-source",
    reason: "published on the site of the office",
    reviewed: true,
    material: [{ record: ref("letter") }],
    scopes: [
      { scope: "share-ICC", answer: "yes" },
      { scope: "publish-anonymised", answer: "yes" },
    ],
  });
  const paragraphs = (...words: string[]) => ({ kind: "paragraphs" as const, paragraphs: words.map(ref) });
  archive.add("citation", "cone", { source: ref("sone"), locator: paragraphs("sone1", "sone2") });
  archive.add("citation", "cthree", { source: ref("sone"), locator: paragraphs("sone3") });
  archive.add("citation", "cletter", { source: ref("letter"), locator: { kind: "page", page: 2 } });
  archive.add("citation", "ctwo", {
    source: ref("stwo"),
    locator: paragraphs("stwo1"),
    quote: text("[[levko|Temniuk]] was not there"),
  });
  archive.add("finding", "fone", {
    case: ref("case"),
    text: text("[[ostap|Ostap Krynychnyk]] was beaten by order of [[levko|Temniuk]]."),
    citations: [ref("cone"), ref("cletter")],
    contraryCitations: [ref("ctwo")],
    weighing: text("[[myron|Syvous]] came a day later."),
    about: [ref("levko")],
  });
  archive.add("finding", "fthree", {
    case: ref("case"),
    text: text("A witness wept."),
    citations: [ref("cthree")],
  });
  archive.add("event", "eone", {
    title: "Beating in the cellar",
    when: "2022-05-03",
    place: ref("cellar"),
    sources: [ref("cone")],
  });
  archive.add("event", "etwo", { title: "Told by nobody", when: "2022-06" });
  archive.add("act", "aone", {
    code: "A-0001",
    event: ref("eone"),
    victim: ref("ostap"),
    territoryStatus: "occupied-since-2022",
    jurisdictionLink: "ukrainian-territory",
  });
  archive.add("assessment", "lone", {
    case: ref("case"),
    element: "torture-war-crime-e1",
    stance: "supports",
    weight: "full",
    findings: [ref("fone")],
    proposition: text("[[ostap|Ostap]] suffered severe pain."),
    author: "A. Lawyer",
  });
  archive.add("assessment", "ltwo", {
    case: ref("case"),
    element: "torture-war-crime-e2",
    stance: "supports",
    weight: "partial",
    citations: [ref("cone")],
    state: "reviewed",
    author: "A. Lawyer",
    reviewer: "B. Lawyer",
  });
  archive.add("assessment", "lthree", {
    case: ref("case"),
    element: "torture-war-crime-e2",
    stance: "contradicts",
    citations: [ref("ctwo")],
    proposition: text("Nothing was asked."),
  });
  return archive;
}

/** A definition of the small dossier. */
export const definition = (more: RecordInput<"dossier"> = {}): DossierDefinition =>
  RECORDS.dossier.schema.parse({
    case: ref("case"),
    title: "The cellar",
    family: "FAMILY-1",
    reference: "AFF-1",
    forum: "icc-article-15",
    level: "confidential",
    dossierLanguage: "en",
    exhibitPrefix: "SC",
    sender: { name: "Invented Desk" },
    standard: "reasonable-basis",
    request: "We ask for an investigation.",
    blocks: [
      {
        id: ref("bone"),
        section: "summary",
        kind: "paragraph",
        text: text("It concerns [[ostap|Ostap Krynychnyk]]."),
      },
      { id: ref("btwo"), section: "findings", kind: "finding", finding: ref("fone") },
      { id: ref("bthree"), section: "findings", kind: "finding", finding: ref("fthree") },
      {
        id: ref("bfour"),
        section: "findings",
        kind: "quotation",
        text: "She says:",
        citations: [ref("cone")],
      },
      {
        id: ref("bfive"),
        section: "characterisation",
        kind: "paragraph",
        category: "torture-war-crime",
        text: "The purpose was information.",
      },
    ],
    ...more,
  } satisfies RecordInput<"dossier">);
