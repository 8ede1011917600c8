import type { Admission } from "./admission.ts";
import { table, type Writing } from "./authored.ts";
import { isForPublic, isRestricted } from "./inputs.ts";
import type { Scope } from "./scope.ts";
import type { Block, Exhibit, MatrixRow, Section } from "../view.ts";
import { languageName } from "../wording/wording.ts";

/** What the annexes are made of. */
export type AnnexMaterial = {
  readonly matrix: readonly MatrixRow[];
  readonly exhibits: readonly Exhibit[];
  readonly admissions: readonly Admission[];
  readonly scope: Scope;
};

function matrixAnnex({ matrix }: AnnexMaterial, { assembly }: Writing): Block[] {
  const { say } = assembly;
  const columns = [
    { title: say("table.element"), width: 0.34 },
    { title: say("table.state"), width: 0.14 },
    { title: say("table.evidence"), width: 0.22 },
    { title: say("table.sources"), width: 0.1 },
    { title: say("table.contrary"), width: 0.2 },
  ];
  const categories = [...new Set(matrix.map(({ category }) => category))];
  return categories.flatMap((category) => {
    const rows = matrix.filter((row) => row.category === category);
    const elements = [...new Set(rows.map(({ element }) => element))];
    const joined = (values: readonly string[]) =>
      [...new Set(values.filter((value) => value !== ""))].join("; ");
    return table(
      columns,
      elements.map((element) => {
        const mine = rows.filter((row) => row.element === element);
        const [first] = mine;
        return [
          first?.elementText ?? "",
          say(`state.${first?.state ?? "not-assessed"}`),
          joined(mine.map(({ exhibits }) => exhibits)),
          String(first?.independentSources ?? 0),
          joined(mine.map(({ contrary }) => contrary)),
        ];
      }),
      { caption: rows[0]?.categoryTitle ?? category, landscape: true },
    );
  });
}

function exhibitsAnnex({ exhibits }: AnnexMaterial, { assembly: { say } }: Writing): Block[] {
  const columns = [
    { title: say("table.number"), width: 0.11 },
    { title: say("table.title"), width: 0.22 },
    { title: say("table.type"), width: 0.12 },
    { title: say("table.date"), width: 0.13 },
    { title: say("table.value"), width: 0.42 },
  ];
  const rows = exhibits.map(({ number, title, type, date, details }) => [
    number,
    title,
    type,
    date,
    details.map(({ label, value }) => `${label}: ${value}`).join("; "),
  ]);
  return table(columns, rows, { landscape: true });
}

/** `2026-04-13 08:00:28 UTC` for an instant of the log; other texts as they are. */
const momentInWords = (time: string): string =>
  time.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z$/, "$1 $2 UTC");

function custodyAnnex({ admissions }: AnnexMaterial, { assembly: { say, reading } }: Writing): Block[] {
  const columns = [
    { title: say("table.number"), width: 0.16 },
    { title: say("table.time"), width: 0.3 },
    { title: say("table.action"), width: 0.3 },
    { title: say("table.actor"), width: 0.24 },
  ];
  const rows = admissions.flatMap(({ number, source }) =>
    reading
      .custodyEvents(source.id)
      .map(({ time, action, actorCode }) => [number, momentInWords(time), action, actorCode]),
  );
  return table(columns, rows);
}

function statementsAnnex({ admissions }: AnnexMaterial, { assembly, naming }: Writing): Block[] {
  const { say, language } = assembly;
  const rows = admissions.flatMap(({ number, source, withheld }) => {
    if (source.type !== "statement") return [];
    const { witness, statementLanguage, paragraphs = [] } = source.content;
    const own = statementLanguage === undefined ? "" : languageName(statementLanguage, language);
    const label = witness === undefined ? say("person.unknown") : naming.label(witness);
    return [[number, label, own, `${paragraphs.length - withheld.size} / ${paragraphs.length}`]];
  });
  const columns = [
    { title: say("table.number"), width: 0.22 },
    { title: say("table.person"), width: 0.38 },
    { title: say("table.language"), width: 0.2 },
    { title: say("table.paragraphs"), width: 0.2 },
  ];
  return table(columns, rows);
}

function concordanceAnnex({ scope }: AnnexMaterial, { assembly, naming }: Writing): Block[] {
  const { say } = assembly;
  const rows = scope.persons
    .filter(({ id }) => naming.mayName(id))
    .filter(({ content }) => (content.names ?? []).length > 0)
    .map(({ id, content }) => [naming.label(id), (content.names ?? []).map(({ text }) => text).join("; ")])
    .sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
  const columns = [
    { title: say("table.person"), width: 0.32 },
    { title: say("table.name"), width: 0.68 },
  ];
  return table(columns, rows);
}

const OPEN_SOURCES = new Set(["web-capture", "social-media", "satellite", "dataset", "expert-report"]);

function sourcesAnnex({ admissions, exhibits }: AnnexMaterial, { assembly }: Writing): Block[] {
  const { say, reading } = assembly;
  const rows = admissions.flatMap(({ source, number }) => {
    if (source.type !== "evidence" || !OPEN_SOURCES.has(source.content.type ?? "")) return [];
    const { reliability, credibility, receipts } = source.content;
    const receipt = receipts?.[0] === undefined ? undefined : reading.get(receipts[0]);
    const received =
      receipt?.type === "receipt" && !isForPublic(assembly) ? receipt.content.received : undefined;
    const title = exhibits.find((exhibit) => exhibit.number === number)?.title ?? "";
    return [[number, title, `${reliability ?? ""}${credibility ?? ""}`, received?.slice(0, 10) ?? ""]];
  });
  const columns = [
    { title: say("table.number"), width: 0.18 },
    { title: say("table.title"), width: 0.48 },
    { title: say("table.grade"), width: 0.14 },
    { title: say("table.received"), width: 0.2 },
  ];
  return table(columns, rows);
}

/** The annexes whose material exists. The concordance of names is for counsel and prosecutor alone. */
export function annexesOf(material: AnnexMaterial, writing: Writing): Section[] {
  const { assembly } = writing;
  const { say } = assembly;
  const all: Section[] = [
    { id: "matrix", letter: "A", title: say("annex.matrix"), blocks: matrixAnnex(material, writing) },
    { id: "exhibits", letter: "B", title: say("annex.exhibits"), blocks: exhibitsAnnex(material, writing) },
    { id: "custody", letter: "C", title: say("annex.custody"), blocks: custodyAnnex(material, writing) },
    {
      id: "statements",
      letter: "E",
      title: say("annex.statements"),
      blocks: statementsAnnex(material, writing),
    },
    ...(isRestricted(assembly)
      ? [
          {
            id: "concordance",
            letter: "G",
            title: say("annex.concordance"),
            blocks: concordanceAnnex(material, writing),
          },
        ]
      : []),
    { id: "sources", letter: "J", title: say("annex.sources"), blocks: sourcesAnnex(material, writing) },
  ];
  return all.filter(({ blocks }) => blocks.length > 0);
}
