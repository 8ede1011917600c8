import { decide } from "../../../../shared/permission/decide.ts";
import { HIGH_RISK } from "../../../../shared/permission/identity.ts";
import type { StoredRecord } from "../archive-reading.ts";
import type { Block, Span } from "../view.ts";
import { citedParagraph, findingsOf, table, type Writing } from "./authored.ts";
import { byDate, wordedDate } from "./dates.ts";
import { word } from "./exhibits.ts";
import { isForPublic, type Assembly } from "./inputs.ts";
import type { Scope } from "./scope.ts";

type Told = StoredRecord<"event"> | StoredRecord<"act">;

/** What an event or act rests on: its own sources, else those of the findings about it. */
function sourcesOf(record: Told, assembly: Assembly): readonly string[] {
  const own = record.content.sources ?? [];
  if (own.length > 0) return own;
  const about = findingsOf(assembly).filter(({ content }) =>
    [...(content.events ?? []), ...(content.acts ?? [])].some((id) => id === record.id),
  );
  return [...new Set(about.flatMap(({ content }) => content.citations ?? []))];
}

/**
 * Dated entries, each with its exhibits: events, and acts with a description of their own. What nobody cites
 * is left out.
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
  dated.sort((a, b) => byDate(a.content.when, b.content.when) || (a.id < b.id ? -1 : 1));
  const told = dated.filter((record) => sourcesOf(record, assembly).length > 0);
  const blocks = told.map((record): Block => {
    const { content } = record;
    const place = naming.place(content.place);
    const title: Span[] =
      record.type === "event" && record.content.title ? [{ text: record.content.title }] : [];
    const described = naming.spans(content.description);
    const text = described.length > 0 ? described : title;
    const date = wordedDate(content.when, assembly);
    const when: Span = {
      text: `${date.slice(0, 1).toUpperCase()}${date.slice(1)}${place === "" ? "" : `, ${place}`}`,
      style: "strong",
    };
    return citedParagraph(
      `chronology:${record.id}`,
      [when, { text: ": " }, ...text],
      sourcesOf(record, assembly),
      writing,
    );
  });
  return { blocks, untold: dated.length - told.length };
}

/** Act by territory, date and link: jurisdiction depends on where each act happened (Rome Statute art. 12(2)). */
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
    ];
  });
  const columns = [
    { title: say("table.act"), width: 0.12 },
    { title: say("table.date"), width: 0.22 },
    { title: say("table.place"), width: 0.24 },
    { title: say("table.territory"), width: 0.21 },
    { title: say("table.link"), width: 0.21 },
  ];
  return table(columns, rows, { caption: say("jurisdiction.caption") });
}

/** Where a person stands with custody, in few words: the finer statuses could tell who it is. */
function custodyWords({ content }: StoredRecord<"person">, assembly: Assembly): string {
  const status = content.custodyStatus ?? "unknown";
  const group = status.startsWith("deceased")
    ? "died"
    : status.startsWith("released") || status === "returned-child" || status === "escaped"
      ? "released"
      : status === "missing" || status === "presumed-captured"
        ? "missing"
        : status === "unknown"
          ? "unknown"
          : "in";
  return assembly.say(`custody.${group}`);
}

/** The decision on words about a person, whoever gave them. */
function decideAbout(id: string, { forum, level, persons, permissions, options }: Assembly) {
  const what = { record: id, kind: "document", subjects: [id], identity: "named" } as const;
  return decide({ ...what, forum, level, persons }, permissions, options.dated);
}

const hasRefused = (id: string, assembly: Assembly): boolean =>
  ["refused", "withdrawn", "child-assent-refused"].includes(decideAbout(id, assembly).reason);

/** May the description of a person stand in this version? Who refused is not described at any level. */
function mayDescribe(id: string, assembly: Assembly): boolean {
  const { allowed, reason } = decideAbout(id, assembly);
  return allowed || (reason === "not-asked" && !isForPublic(assembly));
}

/** Persons concerned, by name or pseudonym, and their descriptions. Suspects stand under responsibility. */
export function personsSection(scope: Scope, { assembly, naming }: Writing): Block[] {
  const { say, persons } = assembly;
  const concerned = scope.persons.filter(({ content }) => {
    const roles = content.roles ?? [];
    return roles.length === 0 || roles.includes("victim") || roles.includes("witness");
  });
  const listed = concerned
    .filter(({ id }) => !isForPublic(assembly) || (persons.get(id)?.risk ?? 0) < HIGH_RISK)
    .filter(({ id }) => !isForPublic(assembly) || !hasRefused(id, assembly))
    .map((person) => ({ person, label: naming.label(person.id) }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
  const rows = listed.map(({ person, label }) => [
    label,
    (person.content.roles ?? []).map((role) => word("role", role, assembly)).join(", "),
    word("category", person.content.statusAsAssessed ?? person.content.category, assembly),
    custodyWords(person, assembly),
  ]);
  const columns = [
    { title: say("table.person"), width: 0.3 },
    { title: say("table.role"), width: 0.22 },
    { title: say("table.category"), width: 0.28 },
    { title: say("table.status"), width: 0.2 },
  ];
  const profiles = concerned
    .filter(({ content }) => content.profile !== undefined && content.profile.length > 0)
    .map(({ id, content }): Block => {
      if (!mayDescribe(id, assembly))
        return { kind: "withheld", id: `person:${id}`, reason: say("reason.person") };
      const head: Span = { text: `${naming.label(id)}: `, style: "strong" };
      return citedParagraph(`person:${id}`, [head, ...naming.spans(content.profile)], content.sources ?? [], {
        assembly,
        naming,
        citing: { footnotes: () => [], admitted: () => [], hides: () => false, references: () => "" },
      });
    });
  return [...table(columns, rows), ...profiles];
}

/** Places, by kind and territory, with the number of acts recorded there. */
export function placesSection(scope: Scope, { assembly, naming }: Writing): Block[] {
  const { say } = assembly;
  const rows = scope.places.map(({ id, content }) => [
    naming.place(id),
    say(PLAIN_PLACES.has(content.type ?? "other") ? "place.other" : "place.prison"),
    [...new Set((content.territory ?? []).map(({ status }) => word("territory", status, assembly)))].join(
      "; ",
    ),
    String(scope.acts.filter((act) => act.content.place === id).length),
  ]);
  const columns = [
    { title: say("table.place"), width: 0.4 },
    { title: say("table.type"), width: 0.2 },
    { title: say("table.territory"), width: 0.27 },
    { title: say("table.acts"), width: 0.13 },
  ];
  const described = scope.places
    .filter(({ content }) => content.description !== undefined && content.description.length > 0)
    .map(({ id, content }): Block => {
      const head: Span = { text: `${naming.place(id)}: `, style: "strong" };
      return {
        kind: "paragraph",
        id: `place:${id}`,
        spans: [head, ...naming.spans(content.description)],
        footnotes: [],
      };
    });
  return [...table(columns, rows), ...described];
}

const PLAIN_PLACES = new Set([
  "country",
  "region",
  "settlement",
  "address",
  "court",
  "border-crossing",
  "hospital",
  "other",
]);

/** For counsel and prosecutor with a need to protect: who is at what risk, and why. */
export function protectionTable(scope: Scope, { assembly, naming }: Writing): Block[] {
  const { say } = assembly;
  const rows = scope.persons
    .filter(({ content }) => (content.risk ?? 0) > 0)
    .map(({ id, content }) => [
      naming.label(id),
      word("risk", content.risk ?? 0, assembly),
      (content.riskGrounds ?? []).map((ground) => word("ground", ground, assembly)).join(", "),
    ])
    .sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
  const columns = [
    { title: say("table.person"), width: 0.4 },
    { title: say("table.risk"), width: 0.2 },
    { title: say("table.grounds"), width: 0.4 },
  ];
  return table(columns, rows, { caption: say("handling.protection") });
}
