import Database from "better-sqlite3";

/** What acts are laid out by here: a column of the acts, or something that a join knows. */
export type SqlDimension = "method" | "place" | "region" | "month" | "category" | "actor" | "stage";

const ACT_KEYS: Readonly<Record<SqlDimension, string>> = {
  method: "act.method",
  place: "act.place",
  region: "region_of.region",
  month: "substr(act.day, 1, 7)",
  category: "person.category",
  actor: "act.agency",
  stage: "act.stage",
};

/** What a stay says of who could have reported; null where it says nothing. */
const STAY_KEYS: Readonly<Record<SqlDimension, string | null>> = {
  method: null,
  place: "stay.place",
  region: "region_of.region",
  month: "month.key",
  category: "person.category",
  actor: null,
  stage: null,
};

const field = (name: string, as = name) => `json_extract(v.content, '$.${name}') AS ${as}`;
const records = (type: string, ...columns: readonly string[]) =>
  `SELECT r.id, ${columns.join(", ")} FROM record r JOIN version v ON v.id = r.version WHERE r.type = '${type}'`;

const COMMON = `WITH
  act AS MATERIALIZED (${records("act", field("victim"), field("method"), field("place"), field("stage"), field("agency"), field("when", "day"), field("sources"))}),
  person AS MATERIALIZED (${records("person", field("category"))}),
  region_of (place, region) AS MATERIALIZED (${records("place", field("within", "region"))}),
  statement AS MATERIALIZED (${records("statement", field("witness"))}),
  citation AS MATERIALIZED (${records("citation", field("source"))}),
  stay AS MATERIALIZED (${records("custody-episode", field("person"), field("place"), field('"from"', "first"), field('"to"', "last"))}),
  heard AS MATERIALIZED (SELECT DISTINCT witness AS person FROM statement),
  month AS MATERIALIZED (SELECT DISTINCT substr(day, 1, 7) AS key FROM act)`;

/** A table as SQL gives it: a row for every cell and total, and how many could have reported. */
export type SqlTable = { readonly acts: number; readonly victims: number; readonly sources: number };

/** The same questions in SQL, over the same content without encryption. */
export class PatternSql {
  readonly #facts;
  readonly #identities;

  constructor([facts, identities]: readonly string[]) {
    this.#facts = new Database(facts, { readonly: true });
    this.#identities = new Database(identities, { readonly: true });
  }

  /** A table with its totals and denominators; gives the numbers of the whole. */
  table(rows: SqlDimension, columns: SqlDimension): SqlTable {
    const joins = (place: string, person: string) =>
      `${[rows, columns].includes("region") ? `LEFT JOIN region_of ON region_of.place = ${place}` : ""}
       ${[rows, columns].includes("category") ? `LEFT JOIN person ON person.id = ${person}` : ""}`;
    const cells = this.#all<SqlTable & { r: string | null; c: string | null }>(
      `${COMMON},
       told AS MATERIALIZED (
         SELECT act.id, act.victim, statement.witness AS origin, ${ACT_KEYS[rows]} AS r, ${ACT_KEYS[columns]} AS c
         FROM act LEFT JOIN json_each(act.sources) AS cited
         LEFT JOIN citation ON citation.id = cited.value LEFT JOIN statement ON statement.id = citation.source
         ${joins("act.place", "act.victim")})
       ${levels((r, c, group) => `SELECT ${r} AS r, ${c} AS c, count(DISTINCT id) AS acts, count(DISTINCT victim) AS victims, count(DISTINCT origin) AS sources FROM told ${group}`)}`,
    );
    const [row, column] = [STAY_KEYS[rows], STAY_KEYS[columns]];
    const months = [rows, columns].includes("month")
      ? "JOIN month ON month.key BETWEEN substr(stay.first, 1, 7) AND substr(stay.last, 1, 7)"
      : "";
    this.#all(
      `${COMMON},
       reporter AS MATERIALIZED (
         SELECT stay.person, ${row ?? "NULL"} AS r, ${column ?? "NULL"} AS c
         FROM stay JOIN heard ON heard.person = stay.person ${months} ${joins("stay.place", "stay.person")})
       ${levels((r, c, group) => `SELECT ${r} AS r, ${c} AS c, count(DISTINCT person) AS persons FROM reporter ${group}`)}`,
    );
    return cells.at(-1)!;
  }

  /** Acts, victims, sources and persons held by place, where the places are, and the transfers between them. */
  map(): SqlTable {
    const places = this.#all<SqlTable & { place: string }>(
      `${COMMON} SELECT act.place, count(DISTINCT act.id) AS acts, count(DISTINCT act.victim) AS victims,
         count(DISTINCT statement.witness) AS sources
       FROM act LEFT JOIN json_each(act.sources) AS cited
       LEFT JOIN citation ON citation.id = cited.value LEFT JOIN statement ON statement.id = citation.source
       GROUP BY act.place`,
    );
    this.#all(`${COMMON} SELECT place, count(DISTINCT person) AS held FROM stay GROUP BY place`);
    this.#all(
      `${COMMON} SELECT before, place, count(DISTINCT person) AS persons FROM (
         SELECT person, place, first, lag(place) OVER own AS before, lag(last) OVER own AS ended
         FROM stay WINDOW own AS (PARTITION BY person ORDER BY first, last))
       WHERE before IS NOT NULL AND before <> place AND first >= ended GROUP BY before, place`,
    );
    const ids = this.#facts
      .prepare<[], { version: string }>("SELECT version FROM record WHERE type = 'place'")
      .all();
    const where = this.#identities.prepare(
      "SELECT json_extract(content, '$.coordinates') AS coordinates FROM version WHERE id = ?",
    );
    for (const { version } of ids) where.get(version);
    return {
      acts: places.reduce((sum, { acts }) => sum + acts, 0),
      victims: places.length,
      sources: 0,
    };
  }

  #all<Row>(sql: string): Row[] {
    return this.#facts.prepare<[], Row>(sql).all();
  }
}

/** Cells, totals of rows, totals of columns, and last the whole. */
const levels = (select: (row: string, column: string, group: string) => string): string =>
  [
    select("r", "c", "GROUP BY r, c"),
    select("r", "NULL", "GROUP BY r"),
    select("NULL", "c", "GROUP BY c"),
    select("NULL", "NULL", ""),
  ].join(" UNION ALL ");
