import type { StoredRecord } from "../archive-reading.ts";
import type { Block, Span } from "../view.ts";
import { citedParagraph, findingsOf, table, type Writing } from "./authored.ts";
import { byDate, wordedDate } from "./dates.ts";
import { word } from "./exhibits.ts";
import type { Assembly } from "./inputs.ts";
import { mayList } from "./persons-section.ts";
import type { Scope } from "./scope.ts";

type Told = StoredRecord<"event"> | StoredRecord<"act">;

/** What an event or act rests on: its own sources, else those of the findings about it. */
export function sourcesOf(record: Told, assembly: Assembly): readonly string[] {
  const own = record.content.sources ?? [];
  if (own.length > 0) return own;
  const about = findingsOf(assembly).filter(({ content }) =>
    [...(content.events ?? []), ...(content.acts ?? [])].some((id) => id === record.id),
  );
  return [...new Set(about.flatMap(({ content }) => content.citations ?? []))];
}

/** Whom an act concerns: the victim as this version may call them, or a counted group; empty for neither. */
function victimOf({ content }: StoredRecord<"act">, { assembly, naming }: Writing): string {
  const { victim, group } = content;
  if (victim !== undefined) return mayList(victim, assembly) ? naming.label(victim) : "";
  const { count, atLeast, description = "" } = group ?? {};
  if (count === undefined) return description;
  const counted = atLeast === true ? assembly.say("group.atLeast", { count }) : String(count);
  return description === "" ? counted : `${description} (${counted})`;
}

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** The head of an entry: date and place, and for an act the victim and the code of the act. */
function headOf(record: Told, writing: Writing): Span {
  const { assembly, naming } = writing;
  const place = naming.place(record.content.place);
  const where = [capital(wordedDate(record.content.when, assembly)), place].filter((part) => part !== "");
  const victim = record.type === "act" ? victimOf(record, writing) : "";
  const code = record.type === "act" ? (record.content.code ?? "") : "";
  const whom = [victim, code === "" ? "" : `(${code})`].filter((part) => part !== "").join(" ");
  return { text: `${where.join(", ")}${whom === "" ? "" : ` – ${whom}`}`, style: "strong" };
}

/**
 * Dated entries, each with its exhibits: events, and acts with a description of their own, an event before the
 * acts of its day. What nobody cites is left out.
 *
 * @returns the blocks, and how many entries were left out.
 */
export function chronology(
  scope: Scope,
  writing: Writing,
): { readonly blocks: Block[]; readonly untold: number } {
  const { assembly, naming } = writing;
  const acts = scope.acts.filter(
    ({ content }) => content.description !== undefined && content.when !== undefined,
  );
  const dated: Told[] = [...scope.events.filter(({ content }) => content.when !== undefined), ...acts];
  dated.sort(
    (a, b) =>
      byDate(a.content.when, b.content.when) ||
      Number(a.type === "act") - Number(b.type === "act") ||
      (a.id < b.id ? -1 : 1),
  );
  const told = dated.filter((record) => sourcesOf(record, assembly).length > 0);
  const blocks = told.map((record): Block => {
    const title: Span[] =
      record.type === "event" && record.content.title ? [{ text: record.content.title }] : [];
    const described = naming.spans(record.content.description);
    const text = described.length > 0 ? described : title;
    const spans = [headOf(record, writing), { text: ": " }, ...text];
    return citedParagraph(`chronology:${record.id}`, spans, sourcesOf(record, assembly), writing);
  });
  return { blocks, untold: dated.length - told.length };
}

/** Of which States those are nationals to whom an act is ascribed, as far as they are known. */
function nationalitiesOf(
  { allegedPerpetrators = [] }: StoredRecord<"act">["content"],
  assembly: Assembly,
): string {
  const { reading } = assembly;
  const countries = allegedPerpetrators.flatMap(({ person, actor }) => {
    const found = actor === undefined ? undefined : reading.get(actor);
    const record = reading.get(person ?? (found?.type === "actor" ? found.content.person : undefined) ?? "");
    return record?.type === "person" ? (record.content.nationalities ?? []) : [];
  });
  const own = countries.filter(({ imposed }) => imposed !== true);
  return [...new Set(own.map(({ country }) => word("country", country, assembly) || country))].join(", ");
}

/**
 * Act by territory, date, link and nationality: jurisdiction depends on where each act happened and on whose national
 * is said to have done it (Rome Statute art. 12(2)).
 */
export function jurisdictionTable(scope: Scope, { assembly, naming }: Writing): Block[] {
  const { say, reading } = assembly;
  const rows = scope.acts.map(({ content }, at) => {
    const event = content.event === undefined ? undefined : reading.get(content.event);
    const place = content.place ?? (event?.type === "event" ? event.content.place : undefined);
    const when = content.when ?? (event?.type === "event" ? event.content.when : undefined);
    return [
      content.code ?? String(at + 1),
      wordedDate(when, assembly),
      naming.place(place),
      word("territory", content.territoryStatus ?? "unknown", assembly),
      word("link", content.jurisdictionLink ?? "not-assessed", assembly),
      nationalitiesOf(content, assembly) || "–",
    ];
  });
  const columns = [
    { title: say("table.act"), width: 0.09 },
    { title: say("table.date"), width: 0.22 },
    { title: say("table.place"), width: 0.2 },
    { title: say("table.territory"), width: 0.17 },
    { title: say("table.link"), width: 0.19 },
    { title: say("table.nationality"), width: 0.13 },
  ];
  return table(columns, rows, { caption: say("jurisdiction.caption") });
}
