import { decide } from "../../../../shared/permission/decide.ts";
import { HIGH_RISK } from "../../../../shared/permission/identity.ts";
import type { StoredRecord } from "../archive-reading.ts";
import type { Block, Span } from "../view.ts";
import { table, type Writing } from "./authored.ts";
import { custodyHistory } from "./custody-history.ts";
import { word } from "./exhibits.ts";
import { isForPublic, type Assembly } from "./inputs.ts";
import type { Scope } from "./scope.ts";

type Person = StoredRecord<"person">;

/** Stands in a cell where there is nothing to say. */
const NOTHING = "–";

/** Where a person stands with custody, in few words: the finer statuses could tell who it is. */
function custodyWords({ content }: Person, assembly: Assembly): string {
  const status = content.custodyStatus;
  if (status === undefined && !(content.roles ?? []).includes("victim")) return NOTHING;
  const group =
    status === undefined || status === "unknown"
      ? "unknown"
      : status.startsWith("deceased")
        ? "died"
        : status.startsWith("released") || status === "returned-child" || status === "escaped"
          ? "released"
          : status === "missing" || status === "presumed-captured"
            ? "missing"
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

/** May a list of this version hold the person, be it under a pseudonym? Not at high risk or refused, in public. */
export function mayList(id: string, assembly: Assembly): boolean {
  if (!isForPublic(assembly)) return true;
  return (assembly.persons.get(id)?.risk ?? 0) < HIGH_RISK && !hasRefused(id, assembly);
}

/** How the detaining authority treated a person, where this version may say so. */
const treatedWords = ({ content }: Person, assembly: Assembly): string =>
  isForPublic(assembly) ? "" : word("category", content.statusAsTreated, assembly);

/** Persons concerned, by name or pseudonym, their descriptions and custody. Suspects stand under responsibility. */
export function personsSection(scope: Scope, { assembly, naming, citing }: Writing): Block[] {
  const { say } = assembly;
  // Acts come in the order of their dates, and so do their victims; the level does not change that order.
  const first = (id: string) => scope.acts.findIndex(({ content }) => content.victim === id);
  const turn = (id: string) => (first(id) < 0 ? scope.acts.length : first(id));
  const concerned = scope.persons
    .filter(({ content }) => {
      const roles = content.roles ?? [];
      return roles.length === 0 || roles.includes("victim") || roles.includes("witness");
    })
    .sort((a, b) => turn(a.id) - turn(b.id) || (a.id < b.id ? -1 : 1))
    .map((person) => ({ person, label: naming.label(person.id) }));
  const listed = concerned
    .filter(({ person }) => mayList(person.id, assembly))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
  const showsTreatment = listed.some(({ person }) => treatedWords(person, assembly) !== "");
  const rows = listed.map(({ person, label }) => [
    label,
    (person.content.roles ?? []).map((role) => word("role", role, assembly)).join(", ") || NOTHING,
    ...(showsTreatment ? [treatedWords(person, assembly) || NOTHING] : []),
    word("category", person.content.statusAsAssessed ?? person.content.category, assembly) || NOTHING,
    custodyWords(person, assembly),
  ]);
  const columns = [
    { title: say("table.person"), width: 0.27 },
    { title: say("table.role"), width: 0.18 },
    ...(showsTreatment ? [{ title: say("table.treated"), width: 0.22 }] : []),
    { title: say(showsTreatment ? "table.assessed" : "table.category"), width: 0.2 },
    { title: say("table.status"), width: 0.13 },
  ];
  const profiles = concerned
    .filter(({ person: { content } }) => content.profile !== undefined && content.profile.length > 0)
    .map(({ person: { id, content }, label }): Block => {
      if (!mayDescribe(id, assembly))
        return { kind: "withheld", id: `person:${id}`, reason: say("reason.person") };
      const head: Span = { text: `${label}: `, style: "strong" };
      const spans = [head, ...naming.spans(content.profile)];
      return { kind: "paragraph", id: `person:${id}`, spans, footnotes: [] };
    });
  const order = concerned.map(({ person }) => person.id);
  return [
    ...table(columns, rows),
    ...profiles,
    ...custodyHistory(scope.registers.episodes, order, { assembly, naming, citing }),
  ];
}

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
