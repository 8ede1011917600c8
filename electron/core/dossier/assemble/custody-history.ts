import { ageAt } from "../../../../shared/dates/age-at.ts";
import type { RecordContent } from "../../../../shared/model/records.ts";
import type { StoredRecord } from "../archive-reading.ts";
import type { Block, Span } from "../view.ts";
import { coded } from "../wording/coded.ts";
import { barredBy, toldParagraph } from "./about-persons.ts";
import { labelsOf } from "./actor-labels.ts";
import { note, type Writing } from "./authored.ts";
import { wordedDate, wordedPeriod } from "./dates.ts";
import { word } from "./exhibits.ts";
import { isForPublic } from "./inputs.ts";
import { asOf, capital, joined, Particulars } from "./particulars.ts";

type Episode = StoredRecord<"custody-episode">;
type Content = RecordContent<"custody-episode">;

/** Lists of access say who was let in: `family: refused; counsel: never sought; ICRC: not known`. */
function accessWords({ familyAccess, counselAccess, icrcAccess }: Content, { assembly }: Writing): string {
  const { say } = assembly;
  const told = (
    key: "familyAccess" | "counselAccess" | "icrcAccess",
    answer: Content["familyAccess"],
  ): string =>
    answer === undefined ? "" : say(`episode.${key}`, { value: coded("access-answers", answer, assembly) });
  const known = [familyAccess, counselAccess, icrcAccess].some(
    (answer) => answer !== undefined && answer !== "unknown",
  );
  if (!known) return "";
  return joined(
    [
      told("familyAccess", familyAccess),
      told("counselAccess", counselAccess),
      told("icrcAccess", icrcAccess),
    ],
    assembly.say("list.separator"),
  );
}

const contactWords = ({ contacts = [] }: Content, { assembly }: Writing): string =>
  contacts
    .map(({ kind, from, to, frequency }) => {
      const when = to === undefined ? wordedDate(from, assembly) : wordedPeriod(from, to, assembly);
      const more = joined([when, coded("frequencies", frequency, assembly)]);
      return `${coded("contact-kinds", kind, assembly)}${more === "" ? "" : ` (${more})`}`;
    })
    .join(assembly.say("list.separator"));

/** How old somebody born on a date was when the episode began: `11`, or `11–12` where the dates leave it open. */
function ageWords({ person, from }: Content, { assembly }: Writing): string {
  const record = person === undefined ? undefined : assembly.reading.get(person);
  const born = record?.type === "person" ? record.content.born : undefined;
  const isChild = person !== undefined && assembly.persons.get(person)?.minor === true;
  if (!isChild || born === undefined || from === undefined) return "";
  const { least, most } = ageAt(born, from);
  return most === null ? "" : least === most ? String(least) : `${least}–${most}`;
}

/** What besides concerns a child: why and by whom it was taken, and what was made of its name and citizenship. */
function placement(content: Content, particulars: Particulars, writing: Writing): void {
  const { assembly, naming } = writing;
  const { person, changedNames = [], imposedCitizenship = [], outcome, returned } = content;
  const isOpen = isForPublic(assembly);
  const nationalities = imposedCitizenship.map(({ country, on }) =>
    joined([word("country", country, assembly) || country, wordedDate(on, assembly)]),
  );
  const names = changedNames.map(({ name, from }) => joined([name, wordedDate(from, assembly)]));
  const mayName = person !== undefined && naming.mayName(person);
  if (!isOpen) particulars.add("episode.age", ageWords(content, writing));
  particulars
    .add("episode.careBefore", coded("care-statuses", content.careBefore, assembly))
    .add("episode.ground", coded("removal-grounds", content.removalGround, assembly))
    .add("episode.removedBy", naming.text(content.removedBy))
    .add("episode.consent", naming.text(content.consentClaimed));
  if (!isOpen)
    particulars
      .add("episode.decision", content.decidedBy ?? "", wordedDate(content.decidedOn, assembly))
      .add("episode.school", content.school ?? "");
  particulars
    .add("episode.citizenship", nationalities.join(assembly.say("list.separator")))
    .words(content.citizenshipAct ?? "");
  if (changedNames.length > 0)
    particulars.add(
      "episode.names",
      mayName ? names.join(assembly.say("list.separator")) : assembly.say("word.yes"),
    );
  particulars
    .whether("episode.birthRecord", content.birthRecordChanged)
    .whether("episode.language", content.languageRestricted)
    .whether("episode.military", content.militaryActivity)
    .add("episode.outcome", asOf(coded("child-outcomes", outcome, assembly), wordedDate(returned, assembly)));
}

/** One stretch in somebody's hands, in words. The way on which a child came back is told to nobody. */
function episodeSpans({ content }: Episode, writing: Writing): Span[] {
  const { assembly, naming } = writing;
  const isOpen = isForPublic(assembly);
  const { heldBy = [], authority = "", within = "" } = content;
  const where = naming.place(content.place);
  const head = joined([
    coded("episode-kinds", content.kind === "other" ? undefined : content.kind, assembly),
    wordedPeriod(content.from, content.to, assembly),
    where === "" || within === "" || isOpen ? where : `${where} (${within})`,
  ]);
  const particulars = new Particulars(assembly)
    .add(
      "episode.heldBy",
      joined([...new Set([authority, ...labelsOf(heldBy, writing)])], assembly.say("list.separator")),
    )
    .add("episode.basis", naming.text(content.legalBasisClaimed))
    .add(
      "episode.acknowledgement",
      asOf(
        coded("acknowledgements", content.acknowledgement, assembly),
        wordedDate(content.acknowledged, assembly),
      ),
    )
    .add("episode.location", coded("location-proofs", content.locationProof, assembly))
    .add("episode.access", accessWords(content, writing))
    .add("episode.contact", contactWords(content, writing))
    .add("episode.conditions", naming.text(content.conditions));
  placement(content, particulars, writing);
  // In public the finer statuses could tell who it is.
  if (!isOpen)
    particulars.add(
      "episode.status",
      asOf(coded("custody-statuses", content.status, assembly), wordedDate(content.statusAsOf, assembly)),
    );
  particulars
    .add("episode.verification", coded("verification-states", content.verification, assembly))
    .add("episode.verified", wordedDate(content.lastVerified, assembly));
  return [{ text: `${capital(head)}.`, style: "strong" }, { text: ` ${particulars.text}` }];
}

/**
 * The custody history of the persons of a dossier: one numbered paragraph for each stretch, person by person.
 *
 * @param persons - ids in the order in which the section tells of them
 */
export function custodyHistory(
  episodes: readonly Episode[],
  persons: readonly string[],
  writing: Writing,
): Block[] {
  if (episodes.length === 0) return [];
  const { say } = writing.assembly;
  const order = (id: string | undefined): number => {
    const at = persons.findIndex((person) => person === id);
    return at < 0 ? persons.length : at;
  };
  const byPerson = [...Map.groupBy(episodes, ({ content }) => content.person)].sort(
    ([a], [b]) => order(a) - order(b),
  );
  const stretches = byPerson.flatMap(([person, own]): Block[] => {
    const paragraphs = own.map((episode) => {
      const bar = barredBy(episode, [person], "document", writing);
      const spans = (): Span[] => episodeSpans(episode, writing);
      const citations = episode.content.sources ?? [];
      return toldParagraph(`custody:${episode.id}`, { bar, spans, citations }, writing);
    });
    // A heading names whose stretches follow: there is none where all of them are withheld.
    const isTold = paragraphs.some(({ kind }) => kind === "paragraph");
    const text = person === undefined ? say("person.unknown") : writing.naming.label(person);
    return isTold ? [{ kind: "heading", depth: 2, text }, ...paragraphs] : paragraphs;
  });
  return [
    { kind: "heading", depth: 1, text: say("register.custody") },
    note(say("register.custody.note")),
    ...stretches,
  ];
}
