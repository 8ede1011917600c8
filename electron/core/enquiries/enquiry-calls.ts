import { Failure } from "../../../shared/errors.ts";
import { whatMayBeTold } from "../../../shared/permission/telling.ts";
import type { ArchiveHandlers } from "../call-context.ts";
import { childrenOnCards, personFacts } from "../dossier/assemble/person-facts.ts";
import { findRecord } from "../store/record-calls.ts";
import type { StoredRecord } from "../store/stored-record.ts";

/** States in which a protective measure is to be heeded; one that was only proposed is heeded as well. */
const STANDING: ReadonlySet<string> = new Set(["proposed", "agreed", "in-place"]);

/** Handlers of the calls for whoever answers an enquiry. */
export const enquiryHandlers: ArchiveHandlers<"enquiry.may-tell"> = {
  "enquiry.may-tell": (session, { sought, relation, check }) => {
    const found = findRecord(session, sought);
    if (found.type !== "person")
      throw new Failure("wrong-record-type", { expected: "person", found: found.type });
    const person = found as StoredRecord<"person">;
    const facts = personFacts([person], childrenOnCards(session.records.list("tracing-card")));
    const permissions = session.records
      .list("permission")
      .filter(({ content }) => content.about === person.id);
    const measures = session.records
      .list("protective-measure")
      .filter(({ content }) => content.person === person.id && STANDING.has(content.state ?? "proposed"));
    const { verdict, cautions, decidedBy } = whatMayBeTold(
      person.id,
      facts.get(person.id) ?? {},
      { relation, check },
      permissions,
      measures.length > 0,
      new Date().toISOString().slice(0, 10),
    );
    return {
      verdict,
      cautions: [...cautions],
      permissions: permissions.filter(({ id }) => decidedBy.includes(id)).map(({ id }) => id),
      measures: measures.map(({ id }) => id),
    };
  },
};
