import type { RecordType } from "../../shared/model/records.ts";
import { fieldsOf, type Field } from "./fields.ts";

/** What the fields of a section are about. */
export type SectionName =
  | "essentials"
  | "protection"
  | "identity"
  | "custody"
  | "circumstances"
  | "law"
  | "effects"
  | "words"
  | "filing";

/** Fields that belong together, by meaning. */
export type Section = { readonly name: SectionName; readonly fields: readonly Field[] };

type Layout = Readonly<Partial<Record<SectionName, readonly string[]>>>;

/** Where every field stands that is not among the essentials. */
const FILING = [
  "verification",
  "sources",
  "cases",
  "tier",
  "note",
  "code",
  "reference",
  "externalIds",
  "language",
  "sourceRows",
];

const LAYOUTS: Readonly<Partial<Record<RecordType, Layout>>> = {
  person: {
    essentials: [
      "names",
      "category",
      "roles",
      "sex",
      "born",
      "custodyStatus",
      "captured",
      "capturePlace",
      "released",
    ],
    protection: ["risk", "riskGrounds", "tier", "minor", "contact", "nextOfKin"],
    identity: [
      "gender",
      "birthplace",
      "died",
      "nationalities",
      "languages",
      "religion",
      "education",
      "occupation",
      "unit",
      "rank",
      "residence",
      "documents",
      "distinguishingMarks",
      "healthBefore",
      "relations",
    ],
    custody: ["custodyStatusAsOf", "statusAsTreated", "statusAsAssessed", "categories", "witnessRoles"],
    words: ["profile", "photographs"],
  },
  place: {
    essentials: ["names", "type", "officialCode", "within", "region"],
    circumstances: ["territory", "operator", "operated", "capacity"],
    identity: ["address", "coordinates"],
    words: ["description", "recognitionFeatures"],
  },
  event: {
    essentials: ["title", "kind", "frequency", "when", "whenWording", "place", "description"],
    circumstances: ["partOf", "witnesses", "disagreements"],
  },
  act: {
    essentials: ["event", "victim", "group", "method", "when", "whenWording", "place", "description"],
    circumstances: [
      "stage",
      "frequency",
      "durationMinutes",
      "instrument",
      "bodyRegions",
      "wordsUsed",
      "nudity",
      "medicalStaffPresent",
      "witnesses",
    ],
    law: [
      "purposes",
      "purposeBasis",
      "custody",
      "severity",
      "motives",
      "protectedStatusBasis",
      "territoryStatus",
      "jurisdictionLink",
      "allegedPerpetrators",
      "agency",
    ],
    effects: ["fatal", "immediateEffects", "laterEffects", "consistencyGrade"],
  },
  "custody-episode": {
    essentials: [
      "person",
      "kind",
      "place",
      "within",
      "from",
      "to",
      "datesWording",
      "status",
      "statusAsOf",
      "authority",
      "heldBy",
    ],
    custody: [
      "acknowledgement",
      "acknowledged",
      "locationProof",
      "lastVerified",
      "familyAccess",
      "counselAccess",
      "icrcAccess",
      "contacts",
    ],
    circumstances: ["previousEpisode", "conditions"],
    law: ["legalBasisClaimed", "orders"],
    identity: [
      "careBefore",
      "removalGround",
      "removedBy",
      "consentClaimed",
      "carers",
      "decidedOn",
      "decidedBy",
      "decisionNumber",
      "imposedCitizenship",
      "citizenshipAct",
      "changedNames",
      "birthRecordChanged",
      "school",
      "languageRestricted",
      "militaryActivity",
      "outcome",
      "returned",
      "returnRoute",
    ],
  },
  proceeding: {
    essentials: [
      "accused",
      "country",
      "court",
      "courtKind",
      "place",
      "caseNumber",
      "charges",
      "conductWhen",
      "conduct",
      "verdict",
      "verdictOn",
      "sentences",
      "sentenceMonths",
    ],
    identity: ["judges", "prosecutors", "investigators", "agency", "officials", "counsel", "observers"],
    circumstances: [
      "hearings",
      "hearingNotes",
      "evidenceReliedOn",
      "confession",
      "confessed",
      "confessionMeans",
      "confessionAccount",
      "counselAtConfession",
      "identicalText",
      "tortureComplaint",
    ],
    law: ["statusClaimed", "lawfulAct", "lawfulActReasons", "fairTrial"],
    effects: ["propertyMeasures", "appeal", "appealOn", "servingAt", "ended", "endedOn", "records"],
  },
  actor: {
    essentials: ["kind", "person", "names", "callSign", "positions", "chain", "places"],
    identity: [
      "identifiers",
      "accounts",
      "strength",
      "grounds",
      "identification",
      "recognisedBy",
      "contrary",
      "contraryCitations",
    ],
    law: ["liability", "proceedings", "sanctions", "publicStatements"],
  },
  "medical-report": {
    essentials: [
      "person",
      "examined",
      "place",
      "clinician",
      "clinicianName",
      "qualification",
      "history",
      "findings",
      "gradedBy",
      "overallGrade",
      "conclusion",
    ],
    circumstances: [
      "commissionedBy",
      "permissions",
      "privacy",
      "examinationLanguage",
      "interpreter",
      "instruments",
      "diagnoses",
      "limits",
    ],
    law: ["acts", "reports"],
  },
  request: {
    essentials: ["persons", "kind", "title", "authority", "sent", "channel", "text", "due", "state"],
    effects: ["replied", "replyKind", "reply", "replyNumber", "signatory", "replyLetters"],
    identity: ["addressee", "onBehalfOf", "permissions", "number", "letters", "supersedes"],
  },
  enquiry: {
    essentials: [
      "received",
      "channel",
      "caller",
      "callerName",
      "callerRelation",
      "callerContact",
      "callerCheck",
      "sought",
      "soughtDescription",
      "asked",
      "mayTell",
      "told",
      "nextContact",
      "nextContactHow",
      "state",
    ],
    circumstances: ["learned", "permissions", "requests", "takenBy"],
  },
  "tracing-card": {
    essentials: [
      "person",
      "surnames",
      "firstNames",
      "sex",
      "born",
      "birthplace",
      "approximateAge",
      "fatherName",
      "father",
      "motherName",
      "motherMaidenName",
      "mother",
      "nextOfKinNames",
      "nextOfKin",
      "nationality",
      "nativeLanguage",
      "otherLanguages",
      "familyAddress",
    ],
    protection: ["safety", "tier", "sent", "issuedBy", "issued"],
    identity: ["identificationNumber", "health", "bloodGroup", "features", "religion", "photographs"],
    circumstances: [
      "found",
      "foundAt",
      "left",
      "leftFrom",
      "presentAddress",
      "presentPlace",
      "died",
      "deathPlace",
      "deathCircumstances",
      "interment",
    ],
  },
};

/**
 * The fields of a type in sections, the essential ones first. A field stands in one section; what no layout names
 * stands with the essentials, and what every record has with the filing.
 */
export function sectionsOf(type: RecordType): readonly Section[] {
  const fields = new Map(fieldsOf(type).map((field) => [field.name, field]));
  const layout = LAYOUTS[type] ?? {};
  const placed = new Set(Object.values(layout).flat());
  const filing = FILING.filter((name) => !placed.has(name));
  const rest = [...fields.keys()].filter((name) => !placed.has(name) && !filing.includes(name));
  const whole: Layout = { ...layout, essentials: [...(layout.essentials ?? []), ...rest], filing };
  return (Object.entries(whole) as [SectionName, readonly string[]][]).map(([name, names]) => ({
    name,
    fields: names.flatMap((each) => fields.get(each) ?? []),
  }));
}
