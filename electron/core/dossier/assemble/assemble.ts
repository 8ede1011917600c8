import type { ArchiveReading } from "../archive-reading.ts";
import type { DossierView, Exclusion, Section } from "../view.ts";
import { abbreviationsIn } from "../wording/abbreviations.ts";
import { sayIn } from "../wording/sections.ts";
import { admit, reasonInWords, type Admission } from "./admission.ts";
import { analyse, matrixRows } from "./analysis.ts";
import { annexesOf } from "./annexes.ts";
import type { Writing } from "./authored.ts";
import { excludeDisposed } from "./disposed.ts";
import { exhibitOf, titleIn } from "./exhibits.ts";
import { createCiting } from "./footnotes.ts";
import type { Assembly, AssemblyOptions, DossierDefinition, Refusal } from "./inputs.ts";
import { keptReading } from "./kept-reading.ts";
import { findNames, nameCheck, type NameCheck } from "./leak-scan.ts";
import { createNaming, type Naming } from "./naming.ts";
import { otherNames } from "./other-names.ts";
import { childrenOnCards, personFacts } from "./person-facts.ts";
import { scopeOf } from "./scope.ts";
import { sectionsOf } from "./sections.ts";

/** A dossier ready to be typeset, what it leaves out, and the gates that did not open. */
export type AssembledDossier = {
  readonly view: DossierView;
  readonly exclusions: readonly Exclusion[];
  /** While one is here, nothing may be written. */
  readonly refusals: readonly Refusal[];
};

function prepare(
  definition: DossierDefinition,
  reading: ArchiveReading,
  options: AssemblyOptions,
): Assembly & { readonly exclusions: Exclusion[]; readonly refusals: Refusal[] } {
  const language = definition.dossierLanguage ?? "en";
  const found = definition.case === undefined ? undefined : reading.get(definition.case);
  const exclusions: Exclusion[] = [];
  const refusals: Refusal[] = [];
  return {
    definition,
    language,
    level: definition.level ?? "confidential",
    forum: definition.forum ?? "icc-article-15",
    family: definition.family ?? definition.case ?? "dossier",
    prefix: definition.exhibitPrefix ?? "EX",
    say: sayIn(language),
    reading,
    options,
    caseRecord: found?.type === "case" ? found : undefined,
    persons: personFacts(reading.list("person"), childrenOnCards(reading.list("tracing-card"))),
    permissions: reading.list("permission"),
    exclusions,
    refusals,
    exclude: (exclusion) => {
      if (!exclusions.some(({ what, reason }) => what === exclusion.what && reason === exclusion.reason))
        exclusions.push(exclusion);
    },
    refuse: (refusal) => {
      if (!refusals.some(({ code, where }) => code === refusal.code && where === refusal.where))
        refusals.push(refusal);
    },
  };
}

/** A check for the names of everybody in the archive who may not be named in this version. */
function checkFor(reading: ArchiveReading, naming: Naming): NameCheck {
  const { own, telling, unasked } = otherNames(reading);
  const people = reading
    .list("person")
    .map(({ id, content }) => ({ id, names: [...(content.names ?? []), ...(own.get(id) ?? [])] }));
  const hidden = people.filter(({ id }) => !naming.mayName(id));
  return nameCheck(
    [...hidden.map(({ id, names }) => [...names, ...(telling.get(id) ?? [])]), ...unasked],
    people.filter(({ id }) => naming.mayName(id)).map(({ names }) => names),
  );
}

/** Lists what is left out of this version, in the order of the numbers. */
function listExclusions(admissions: readonly Admission[], assembly: Assembly, check: NameCheck): void {
  const { say } = assembly;
  for (const { number, admitted, reason, withheld, source } of admissions) {
    const what = number === "" ? say("what.item") : say("what.exhibit", { number });
    if (!admitted) {
      assembly.exclude({ what, reason: reasonInWords(reason, assembly) });
      continue;
    }
    if (source.type === "evidence") {
      if (source.content.title !== undefined && check(source.content.title))
        assembly.exclude({ what: say("what.title", { number }), reason: say("reason.title") });
      continue;
    }
    source.content.paragraphs?.forEach(({ id }, at) => {
      const held = id === undefined ? undefined : withheld.get(id);
      if (held !== undefined)
        assembly.exclude({
          what: say("what.paragraph", { number, paragraph: at + 1 }),
          reason: reasonInWords(held, assembly),
        });
    });
  }
}

/** What the sections say, one paragraph after the other. */
const textOf = (sections: readonly Section[]): string =>
  sections
    .flatMap(({ blocks }) => blocks.flatMap((block) => ("spans" in block ? block.spans : [])))
    .map(({ text }) => text)
    .join("\n");

/**
 * Makes what a dossier shows out of the records of an archive: permissions decide item by item and paragraph
 * by paragraph, pseudonyms stand for everybody who may not be named, and every paragraph, footnote and exhibit
 * has the same number at every level. The same archive, definition and options give the same view.
 *
 * Nothing is thrown for a gate that does not open: `refusals` lists them all, by section or element, and never
 * a name. Without a level the dossier is confidential, without a forum for the Court.
 */
export async function assembleDossier(
  definition: DossierDefinition,
  archive: ArchiveReading,
  options: AssemblyOptions,
): Promise<AssembledDossier> {
  const reading = keptReading(archive);
  const assembly = prepare(definition, reading, options);
  const { say, level, forum, language } = assembly;
  const naming = createNaming(assembly);
  const check = checkFor(reading, naming);
  const scope = scopeOf(assembly);
  const admissions = admit(scope.sources, assembly, naming, check);
  const titleOf = titleIn(assembly, naming, check);
  const citing = createCiting(assembly, naming, admissions, titleOf);
  const writing: Writing = { assembly, naming, citing };
  const all = [...admissions.values()];
  const admitted = all.filter((admission) => admission.admitted);
  listExclusions(all, assembly, check);
  excludeDisposed(assembly, scope);
  const exhibits = admitted.map((admission) => exhibitOf(admission, assembly, naming, titleOf));
  if (exhibits.length === 0) assembly.refuse({ code: "no-exhibits", where: "exhibits" });
  const analysed = analyse(assembly);
  const matrix = matrixRows(analysed, writing);
  const sections = sectionsOf({ scope, analysed, admissions: all }, writing);
  const annexes = annexesOf({ analysed, exhibits, admissions: admitted, scope }, writing);
  const { files, checkpoint } = await reading.custody(admitted.map(({ source }) => source.id));
  const { sender, declaration } = definition;
  const view: DossierView = {
    language,
    title: definition.title ?? assembly.caseRecord?.content.title ?? "",
    subtitle: definition.subtitle ?? "",
    reference: definition.reference ?? definition.code ?? "",
    versionSuffix: (definition.versionSuffix ?? "").replace(/^(?=[^-])/, "-"),
    level,
    forum,
    classification: say(`level.${level}`),
    recipient: definition.recipient ?? "",
    sender: {
      name: sender?.name ?? "",
      ...(sender?.contact === undefined ? {} : { contact: sender.contact }),
    },
    dated: options.dated,
    fictional: options.fictional,
    software: options.software,
    checkpoint,
    signer: options.signer,
    abbreviations: abbreviationsIn(textOf(sections), definition.abbreviations ?? [], language),
    sections,
    annexes,
    exhibits,
    matrix,
    exclusions: assembly.exclusions,
    custody: files,
    declaration: {
      text: naming.text(declaration?.text),
      name: declaration?.name ?? "",
      role: declaration?.role ?? "",
      place: declaration?.place ?? "",
    },
  };
  for (const refusal of findNames(view, check)) assembly.refuse(refusal);
  return { view, exclusions: assembly.exclusions, refusals: assembly.refusals };
}
