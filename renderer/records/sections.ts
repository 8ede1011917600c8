import type { RecordType } from "../../shared/model/records.ts";
import { fieldsOf, type Field } from "./fields.ts";
import { REGISTER_LAYOUTS } from "./register-layouts.ts";
import type { Layout, SectionName } from "./section-layout.ts";

/** Fields that belong together, by meaning. */
export type Section = { readonly name: SectionName; readonly fields: readonly Field[] };

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
  ...REGISTER_LAYOUTS,
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
