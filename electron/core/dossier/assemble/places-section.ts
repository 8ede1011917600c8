import type { StoredRecord } from "../archive-reading.ts";
import type { Block, Span } from "../view.ts";
import { table, type Writing } from "./authored.ts";
import { sourcesOf } from "./chronology.ts";
import { originsOfCitations } from "./cited.ts";
import { wordedPeriod } from "./dates.ts";
import { word } from "./exhibits.ts";
import type { Assembly } from "./inputs.ts";
import type { Scope } from "./scope.ts";

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

const CHILDREN_PLACES = new Set(["children-institution", "summer-camp", "cadet-school"]);

function kindOf({ content: { type = "other" } }: StoredRecord<"place">, { say }: Assembly): string {
  if (CHILDREN_PLACES.has(type)) return say("place.children");
  return say(PLAIN_PLACES.has(type) ? "place.other" : "place.prison");
}

/** Who controlled a place, period by period: `controlled by Ukraine (until 3 March 2022)`. */
function territoryOf({ content }: StoredRecord<"place">, assembly: Assembly): string {
  const periods = (content.territory ?? []).map(({ status, from, to }) => {
    const period = wordedPeriod(from, to, assembly);
    const words = word("territory", status, assembly);
    return period === "" ? words : `${words} (${period})`;
  });
  return [...new Set(periods)].join("; ");
}

/** Places, by kind and territory, with the number of acts recorded there and of the sources on them. */
export function placesSection(scope: Scope, { assembly, naming, citing }: Writing): Block[] {
  const { say, reading } = assembly;
  // Acts come in the order of their dates, and so do the places; the level does not change that order.
  const first = (id: string) => scope.acts.findIndex((act) => act.content.place === id);
  const order = (id: string) => (first(id) < 0 ? scope.acts.length : first(id));
  const places = [...scope.places].sort((a, b) => order(a.id) - order(b.id) || (a.id < b.id ? -1 : 1));
  const rows = places.map((place) => {
    const acts = scope.acts.filter((act) => act.content.place === place.id);
    const cited = citing.admitted(acts.flatMap((act) => sourcesOf(act, assembly)));
    const origins = originsOfCitations(
      cited.map(({ citation }) => citation.id),
      reading,
    );
    return [
      naming.place(place.id),
      kindOf(place, assembly),
      territoryOf(place, assembly),
      String(acts.length),
      String(origins.length),
    ];
  });
  const columns = [
    { title: say("table.place"), width: 0.26 },
    { title: say("table.type"), width: 0.19 },
    { title: say("table.territories"), width: 0.31 },
    { title: say("table.acts"), width: 0.11 },
    { title: say("table.sourcesHere"), width: 0.13 },
  ];
  const described = places
    .filter(({ content }) => content.description !== undefined && content.description.length > 0)
    .map(({ id, content }): Block => {
      const head: Span = { text: `${naming.place(id)}: `, style: "strong" };
      const spans = [head, ...naming.spans(content.description)];
      return { kind: "paragraph", id: `place:${id}`, spans, footnotes: [] };
    });
  return [...table(columns, rows), ...described];
}
