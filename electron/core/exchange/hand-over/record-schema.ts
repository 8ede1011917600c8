import { z } from "zod";
import { RECORDS, type RecordType } from "../../../../shared/model/records.ts";
import { VOCABULARY_TEXTS } from "../../../../shared/messages/vocabularies/vocabularies.ts";

const ID = "^[0-9a-z]{26}$";

const byCodes = new Map(
  Object.entries(VOCABULARY_TEXTS).map(([name, { en }]) => [Object.keys(en).sort().join(" "), name]),
);

/**
 * The JSON Schema (draft 2020-12) of the content of a record of a type. `x-class` of a field says in which half of a
 * version it is kept, `x-vocabulary` of a list of codes where in `vocabularies.json` its labels are.
 */
export function recordSchema(type: RecordType): object {
  const { schema, fields } = RECORDS[type];
  const described = z.toJSONSchema(schema, {
    target: "draft-2020-12",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      // Ids are the only fields with a form of their own making.
      if (zodSchema._zod.def.type === "custom") Object.assign(jsonSchema, { type: "string", pattern: ID });
      const vocabulary = jsonSchema.enum && byCodes.get(jsonSchema.enum.map(String).sort().join(" "));
      if (vocabulary !== undefined) Object.assign(jsonSchema, { "x-vocabulary": vocabulary });
    },
  });
  for (const [name, property] of Object.entries(described.properties ?? {}))
    if (typeof property === "object") Object.assign(property, { "x-class": fields[name]?.class });
  return { title: type, ...described };
}
