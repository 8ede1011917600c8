import { ageAt } from "../../../shared/dates/age-at.ts";
import { bounds } from "../../../shared/dates/bounds.ts";
import { parseEdtf } from "../../../shared/dates/parse-edtf.ts";
import type { RecordContent } from "../../../shared/model/records.ts";
import { OUT_OF_REACH } from "../../../shared/model/vocabulary/persons.ts";
import type { StoredRecord } from "../store/stored-record.ts";
import { joined, type ListWording } from "./list-wording.ts";

type Person = RecordContent<"person">;
type NameForm = NonNullable<Person["names"]>[number];
type Episode = RecordContent<"custody-episode">;

/** Forms that are no spelling of the name, or tell of comrades. */
const NOT_SPELLINGS: ReadonlySet<string> = new Set(["nickname", "call-sign"]);

const HELD: ReadonlySet<string> = new Set([...OUT_OF_REACH, "house-arrest", "psychiatric-facility"]);

/** The form of a name that is shown. */
export const shownName = (names: readonly NameForm[] = []): NameForm | undefined =>
  names.find(({ display }) => display === true) ?? names[0];

/** Cells that say who somebody is. */
export function nameCells({ names = [] }: Pick<Person, "names">) {
  const shown = shownName(names);
  const isLatin = ({ text, script }: NameForm) =>
    script === "Latn" || /^[\p{Script=Latin}\P{L}]+$/u.test(text);
  const latin =
    shown && isLatin(shown)
      ? undefined
      : names.find((form) => isLatin(form) && !NOT_SPELLINGS.has(form.kind ?? ""));
  const others = names.filter(
    (form) => form !== shown && form !== latin && !NOT_SPELLINGS.has(form.kind ?? ""),
  );
  return {
    name: shown?.text ?? "",
    latin: latin?.text ?? "",
    otherNames: joined([...new Set(others.map(({ text }) => text))], "; "),
  };
}

/** Age on a day, of which either end may be uncertain: `61`, `60–61`. */
export function ageCell(born: string | undefined, onDate: string): string {
  if (born === undefined) return "";
  const { least, most } = ageAt(born, onDate);
  return most === null ? `≥ ${least}` : least === most ? String(least) : `${least}–${most}`;
}

/** True for somebody who is missing or in the captor’s hands. */
export const isHeld = ({ custodyStatus }: Pick<Person, "custodyStatus">): boolean =>
  custodyStatus !== undefined && HELD.has(custodyStatus);

/** True for somebody who is dead, confirmed or not. */
export const isDead = ({ custodyStatus }: Pick<Person, "custodyStatus">): boolean =>
  custodyStatus?.startsWith("deceased") === true;

/** Since when somebody has been held, in whole months on a day; empty where nobody holds them. */
export function timeHeldCell(
  person: Pick<Person, "captured" | "custodyStatus" | "released">,
  onDate: string,
  wording: ListWording,
): string {
  const from = person.captured === undefined ? null : bounds(parseEdtf(person.captured)).earliest;
  const end = isHeld(person) ? onDate : person.released && bounds(parseEdtf(person.released)).latest;
  if (!from || !end || end < from) return "";
  const [years, months, days] = [0, 5, 8].map(
    (at) => Number(end.slice(at, at + (at === 0 ? 4 : 2))) - Number(from.slice(at, at + (at === 0 ? 4 : 2))),
  );
  return wording.months(Math.max(0, years! * 12 + months! - (days! < 0 ? 1 : 0)));
}

/** The stretch of custody that a list tells of: the one that goes on, else the last. */
export function lastEpisode<Kept extends Pick<Episode, "from" | "to">>(
  episodes: readonly { readonly content: Kept }[],
): Kept | undefined {
  const start = ({ from }: Kept) => (from === undefined ? "" : (bounds(parseEdtf(from)).earliest ?? ""));
  const sorted = episodes.map(({ content }) => content).sort((a, b) => start(a).localeCompare(start(b)));
  return sorted.findLast(({ to }) => to === undefined) ?? sorted.at(-1);
}

/** What courts decided, one line a proceeding. */
export const courtCell = (proceedings: readonly StoredRecord<"proceeding">[], wording: ListWording): string =>
  joined(
    proceedings.map(({ content: { court, verdict, verdictOn } }) =>
      joined([court, wording.code("verdicts", verdict), wording.date(verdictOn)]),
    ),
    "; ",
  );
