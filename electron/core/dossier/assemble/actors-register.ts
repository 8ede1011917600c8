import type { StoredRecord } from "../archive-reading.ts";
import type { Block, Span } from "../view.ts";
import { coded } from "../wording/coded.ts";
import { barredBy, toldParagraph } from "./about-persons.ts";
import { actorLabel, labelsOf } from "./actor-labels.ts";
import { table, type Writing } from "./authored.ts";
import { wordedPeriod } from "./dates.ts";
import { joined } from "./particulars.ts";

type Actor = StoredRecord<"actor">;

const NOTHING = "–";

const mayBeTold = (actor: Actor, writing: Writing): boolean =>
  barredBy(actor, [actor.content.person], "document", writing) === undefined;

/** Who stood under whom, from when to when, and on what each link rests. */
function chainTable(actors: readonly Actor[], writing: Writing): Block[] {
  const { assembly, citing } = writing;
  const { say } = assembly;
  const told = new Set<string>(actors.map(({ id }) => id));
  const rows = actors.flatMap((actor) =>
    (actor.content.chain ?? [])
      .filter(({ superior }) => told.has(superior))
      .map(({ superior, from, to, citations = [] }) => [
        actorLabel(actor, writing),
        labelsOf([superior], writing)[0] ?? NOTHING,
        wordedPeriod(from, to, assembly) || NOTHING,
        citing.references(citations) || NOTHING,
      ]),
  );
  const columns = [
    { title: say("table.body"), width: 0.27 },
    { title: say("table.superior"), width: 0.27 },
    { title: say("table.period"), width: 0.24 },
    { title: say("table.basis"), width: 0.22 },
  ];
  return table(columns, rows, { caption: say("actor.chain") });
}

/** Which position each held when, and how strong the identification is. */
function positionsTable(actors: readonly Actor[], writing: Writing): Block[] {
  const { assembly } = writing;
  const { say } = assembly;
  const rows = actors.map((actor) => {
    const { kind, positions = [], strength, grounds = [] } = actor.content;
    const held = positions.map(({ title, rank = "", from, to }) =>
      joined([joined([title, rank]), wordedPeriod(from, to, assembly)], "; "),
    );
    return [
      actorLabel(actor, writing),
      coded("actor-kinds", kind, assembly) || NOTHING,
      held.join(" / ") || NOTHING,
      joined(
        [
          coded("identification-strengths", strength, assembly),
          grounds.map((ground) => coded("identification-grounds", ground, assembly)).join(", "),
        ],
        ": ",
      ) || NOTHING,
    ];
  });
  const columns = [
    { title: say("table.body"), width: 0.27 },
    { title: say("table.kind"), width: 0.13 },
    { title: say("table.position"), width: 0.3 },
    { title: say("table.strength"), width: 0.3 },
  ];
  return table(columns, rows, { caption: say("actor.list") });
}

/** On what an identification rests, and what speaks against it where that may be told. */
function identificationSpans(actor: Actor, writing: Writing): Span[] {
  const { assembly, naming, citing } = writing;
  const { identification, contrary, contraryCitations = [] } = actor.content;
  const against = citing.hides(contraryCitations) ? "" : naming.text(contrary);
  return [
    { text: `${actorLabel(actor, writing)}: `, style: "strong" },
    { text: naming.text(identification) },
    ...(against === ""
      ? []
      : [
          { text: " " },
          { text: assembly.say("element.contrary"), style: "emphasis" } as const,
          { text: ` ${against}` },
        ]),
  ];
}

/**
 * The persons and bodies that had a part: positions and strength of identification, the chain of command by period,
 * and on what each identification rests.
 */
export function actorsRegister(actors: readonly Actor[], writing: Writing): Block[] {
  if (actors.length === 0) return [];
  const listed = actors.filter((actor) => mayBeTold(actor, writing));
  const paragraphs = actors
    .filter(({ content }) => content.identification !== undefined || content.contrary !== undefined)
    .map((actor) => {
      const { person, sources: citations = [], contraryCitations: more = [] } = actor.content;
      const bar = barredBy(actor, [person], "document", writing);
      const spans = (): Span[] => identificationSpans(actor, writing);
      return toldParagraph(`actor:${actor.id}`, { bar, spans, citations, more }, writing);
    });
  return [
    { kind: "heading", depth: 1, text: writing.assembly.say("register.actors") },
    ...positionsTable(listed, writing),
    ...chainTable(listed, writing),
    ...paragraphs,
  ];
}
