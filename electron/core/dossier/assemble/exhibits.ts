import type { StoredObject, StoredRecord } from "../archive-reading.ts";
import type { LoadFileColumn } from "../tables/load-file-columns.ts";
import type { Exhibit, ExhibitContent, LabelledValue, StatementParagraph } from "../view.ts";
import { isSectionWord } from "../wording/sections.ts";
import { languageName } from "../wording/wording.ts";
import { reasonInWords, type Admission } from "./admission.ts";
import { monthOnly, wordedDate, wordedDateOf } from "./dates.ts";
import { confidentialityOf } from "./footnotes.ts";
import { isForPublic, isRestricted, type Assembly } from "./inputs.ts";
import type { NameCheck } from "./leak-scan.ts";
import type { Naming } from "./naming.ts";

/** The words of a value of a record, by a prefix of the catalogue; empty for a value without words. */
export function word(prefix: string, value: string | number | undefined, { say }: Assembly): string {
  const key = `${prefix}.${value ?? ""}`;
  return isSectionWord(key) ? say(key) : "";
}

/** The title under which this version shows an item; one that names somebody gives way to the type. */
export function titleIn(
  assembly: Assembly,
  naming: Naming,
  check: NameCheck,
): (admission: Admission) => string {
  return ({ source }) => {
    if (source.type === "statement") {
      const { witness } = source.content;
      const who = witness === undefined ? assembly.say("person.unknown") : naming.label(witness);
      return assembly.say("title.statement", { witness: who });
    }
    const { title, type } = source.content;
    return title === undefined || check(title) ? word("type", type ?? "document", assembly) : title;
  };
}

async function allBytes(object: StoredObject): Promise<Uint8Array> {
  const bytes = new Uint8Array(object.size);
  let at = 0;
  for await (const part of object.stream()) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  "audio/ogg": "ogg",
  "audio/opus": "opus",
  "audio/mpeg": "mp3",
  "audio/wav": "wav",
  "audio/mp4": "m4a",
  "audio/amr": "amr",
  "video/mp4": "mp4",
  "video/webm": "webm",
  "video/quicktime": "mov",
  "message/rfc822": "eml",
  "multipart/related": "mhtml",
  "application/json": "json",
  "application/zip": "zip",
  "text/csv": "csv",
};

/** The ending of the name that a file goes out under: by its type, else by its first name if that is plain. */
export function extensionOf(mediaType: string, originalName: string | undefined): string {
  const own = /\.([a-z0-9]{1,6})$/i.exec(originalName ?? "")?.[1]?.toLowerCase();
  return EXTENSIONS[mediaType] ?? own ?? "bin";
}

function fileContent(source: StoredRecord<"evidence">, object: StoredObject): ExhibitContent {
  const mediaType = source.content.mediaType ?? "application/octet-stream";
  const bytes = () => allBytes(object);
  if (mediaType === "application/pdf") return { kind: "pdf", mediaType, bytes };
  if (mediaType.startsWith("image/") && mediaType !== "image/svg+xml")
    return { kind: "picture", mediaType, bytes };
  if (mediaType === "text/plain") return { kind: "text-file", mediaType, bytes };
  const extension = extensionOf(mediaType, source.content.originalName);
  return { kind: "native", mediaType, extension, stream: () => object.stream() };
}

/** The translation to show beside a statement: into the dossier's language, and read by a person. */
function translationOf(statement: string, admission: Admission, assembly: Assembly) {
  const into = assembly.reading
    .list("translation")
    .filter(({ content }) => content.of === statement && content.to?.split("-")[0] === assembly.language);
  const usable = into.filter(({ content }) => content.machine !== true || content.reviewed === true);
  usable.sort((a, b) => Number(b.content.certified ?? false) - Number(a.content.certified ?? false));
  if (usable.length === 0 && into.length > 0)
    assembly.exclude({
      what: assembly.say("what.translation", { number: admission.number }),
      reason: assembly.say("reason.machine-translation"),
    });
  return usable[0];
}

const style = "emphasis";

/** The number of an earlier paragraph whose translation renders this one too; 0 when there is none. */
function renderedWith(
  id: string | undefined,
  { paragraphs = [] }: StoredRecord<"statement">["content"],
  translation: StoredRecord<"translation"> | undefined,
  { withheld }: Admission,
): number {
  const segment = (translation?.content.segments ?? []).find(
    ({ source }) => source.some((part) => part === id) && !source.some((part) => withheld.has(part)),
  );
  return paragraphs.findIndex((each) => each.id !== undefined && each.id === segment?.source[0]) + 1;
}

function statementContent(admission: Admission, assembly: Assembly, naming: Naming): ExhibitContent {
  const { content, id } = admission.source as StoredRecord<"statement">;
  const language = content.statementLanguage ?? content.language ?? "und";
  const translation =
    language.split("-")[0] === assembly.language ? undefined : translationOf(id, admission, assembly);
  const paragraphs = (content.paragraphs ?? []).map((each, at): StatementParagraph => {
    const own = each.language ?? language;
    const head = {
      number: at + 1,
      speaker: word("speaker", each.speaker ?? "witness", assembly),
      mark: word("mark", each.mark ?? "none", assembly),
      language: own,
    };
    const reason = each.id === undefined ? undefined : admission.withheld.get(each.id);
    if (reason !== undefined) return { ...head, spans: [], withheld: reasonInWords(reason, assembly) };
    // A segment that renders a withheld paragraph too would give its words away.
    const segments = (translation?.content.segments ?? []).filter(
      ({ source }) => source[0] === each.id && !source.some((part) => admission.withheld.has(part)),
    );
    const translated = segments.flatMap(({ text }, at) => [
      ...(at === 0 ? [] : [{ text: " " }]),
      ...naming.spans(text, translation?.content.to),
    ]);
    const first = renderedWith(each.id, content, translation, admission);
    const elsewhere = translated.length === 0 && first <= at ? first : 0;
    const beside =
      elsewhere > 0
        ? { translation: [{ text: assembly.say("translation.with", { number: elsewhere }), style } as const] }
        : translated.length === 0
          ? {}
          : { translation: translated };
    return { ...head, spans: naming.spans(each.text, own), ...beside };
  });
  const credit = translation && creditOf(translation, assembly);
  return {
    kind: "statement",
    language,
    ...(translation?.content.to === undefined ? {} : { translationLanguage: translation.content.to }),
    ...(credit ? { credit } : {}),
    paragraphs,
  };
}

/** Who translated: the translator's name stays with counsel and prosecutor. */
function creditOf({ content }: StoredRecord<"translation">, assembly: Assembly): string {
  const { say } = assembly;
  const parts = [
    content.translator !== undefined && isRestricted(assembly)
      ? say("translation.by", { translator: content.translator })
      : "",
    content.certified === true ? say("translation.certified") : "",
    content.machine === true ? say("translation.machine") : "",
  ];
  return parts.filter((part) => part !== "").join(", ");
}

/** The day on which an item was received, `YYYY-MM-DD`; empty where nobody recorded it. */
function receivedOn({ type, content }: Admission["source"], { reading }: Assembly): string {
  const id = type === "evidence" ? content.receipts?.[0] : undefined;
  const receipt = id === undefined ? undefined : reading.get(id);
  return receipt?.type === "receipt" ? (receipt.content.received?.slice(0, 10) ?? "") : "";
}

function details(admission: Admission, assembly: Assembly, naming: Naming): LabelledValue[] {
  const { say, reading } = assembly;
  const { source } = admission;
  const lines: LabelledValue[] = [];
  const line = (label: string, value: string): void => {
    if (value !== "") lines.push({ label, value });
  };
  const languages =
    source.type === "statement"
      ? [source.content.statementLanguage ?? ""]
      : (source.content.evidenceLanguages ?? []);
  const giver = source.type === "statement" ? source.content.witness : source.content.providerPerson;
  line(say("detail.source"), giver === undefined ? say("source.withheld") : naming.label(giver));
  line(
    say("detail.languages"),
    languages
      .filter((tag) => tag !== "")
      .map((tag) => languageName(tag, assembly.language))
      .join(", "),
  );
  if (source.type === "evidence") {
    const { original, reliability, credibility, shows } = source.content;
    line(say("detail.original"), word("original", original, assembly));
    line(say("detail.grade"), `${reliability ?? ""}${credibility ?? ""}`);
    line(say("detail.persons"), (shows?.persons ?? []).map((person) => naming.label(person)).join(", "));
    const received = receivedOn(source, assembly);
    if (received !== "" && !isForPublic(assembly))
      line(say("detail.received"), wordedDate(received, assembly));
  }
  line(say("detail.custody"), String(reading.custodyEvents(source.id).length));
  line(say("detail.conditions"), admission.conditions.join(" "));
  return lines;
}

/** Builds one exhibit of this version. Only admitted items come here. */
export function exhibitOf(
  admission: Admission,
  assembly: Assembly,
  naming: Naming,
  titleOf: (admission: Admission) => string,
): Exhibit {
  const { source, number } = admission;
  const object = source.type === "evidence" ? assembly.reading.objectOf(source.id) : undefined;
  const type = word(
    "type",
    source.type === "statement" ? "statement" : (source.content.type ?? "document"),
    assembly,
  );
  const title = titleOf(admission);
  const date = wordedDateOf(source, assembly);
  const confidentiality = confidentialityOf(admission, assembly);
  const lines = details(admission, assembly, naming);
  const content =
    source.type === "statement"
      ? statementContent(admission, assembly, naming)
      : fileContent(source, object!);
  return {
    number,
    title,
    type,
    date,
    confidentiality,
    details: lines,
    ...(object ? { sha256: object.sha256, size: object.size } : {}),
    content,
    metadata: metadataOf(admission, assembly, { title, type, confidentiality }, lines),
  };
}

/** The columns of the load file that the archive can fill (`LOAD_FILE_COLUMNS`); the rest stay empty. */
function metadataOf(
  { source }: Admission,
  assembly: Assembly,
  shown: { readonly title: string; readonly type: string; readonly confidentiality: string },
  lines: readonly LabelledValue[],
): Readonly<Partial<Record<LoadFileColumn, string>>> {
  const { say } = assembly;
  const value = (label: string): string => lines.find((each) => each.label === label)?.value ?? "";
  const edtf = source.type === "statement" ? source.content.taken : source.content.contentDate;
  const dateMain = edtf === undefined ? "" : isForPublic(assembly) ? monthOnly(edtf) : edtf;
  const exact = /^\d{4}-\d{2}-\d{2}$/.test(dateMain);
  return {
    title: shown.title,
    documentType: shown.type,
    dateMain,
    dateEstimated: dateMain === "" || exact ? "" : "Y",
    languages: value(say("detail.languages")),
    originalOrCopy: value(say("detail.original")),
    source: value(say("detail.source")),
    dateReceived: value(say("detail.received")) === "" ? "" : receivedOn(source, assembly),
    confidentiality: shown.confidentiality,
    witnessCode: source.type === "statement" ? value(say("detail.source")) : "",
    fileFormat: source.type === "statement" ? "" : (source.content.mediaType ?? ""),
    duration: source.type === "evidence" ? String(source.content.durationSeconds ?? "") : "",
  };
}
