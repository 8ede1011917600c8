import { z } from "zod";
import { edtf } from "../model/uncertain-date.ts";
import { recordId } from "../model/record-id.ts";
import { DIMENSIONS } from "../patterns/dimension.ts";
import { CONTEXTS } from "../patterns/indicators.ts";
import { MISSING_DATA } from "../patterns/missing-data.ts";
import { defineCall } from "./call.ts";

/** Which acts are counted. */
const selection = {
  /** The case; with none named, the only one, else the whole archive. */
  case: z.string().optional(),
  /** Codes of methods or of groups of methods. */
  methods: z.array(z.string()).min(1).max(100).optional(),
  /** Id or code of a place; what is within it is counted too. */
  place: z.string().optional(),
  from: edtf.optional(),
  to: edtf.optional(),
  actor: z.string().optional(),
  category: z.string().optional(),
  stage: z.string().optional(),
};

const basis = z.enum(["certain", "possible"]);
const ids = z.array(z.string());
const layout = { rows: z.enum(DIMENSIONS), columns: z.enum(DIMENSIONS) };

/** Numbers of one cell. They answer different questions and are never added to each other. */
const numbers = z.object({
  acts: z.number(),
  events: z.number(),
  /** Named victims, each once. */
  victims: z.number(),
  /** Acts against unnamed groups, and how many persons those were at least and at most. */
  groups: z.number(),
  groupsAtLeast: z.number(),
  groupsAtMost: z.number().nullable(),
  /** Independent origins of the accounts. */
  sources: z.number(),
});

const tally = z.object({
  acts: ids,
  events: ids,
  victims: ids,
  groups: z.object({ acts: ids, atLeast: z.number(), atMost: z.number().nullable() }),
  sources: ids,
  citations: ids,
});

const persons = z.object({ certain: ids, possible: ids });
const missing = z.array(z.object({ what: z.enum(MISSING_DATA), count: z.number(), of: z.number() }));

/** Patterns: counts with the records behind them, never a conclusion. Ids and codes alone. */
export const patternCalls = {
  "pattern.table": defineCall({
    input: z.strictObject({
      ...selection,
      ...layout,
      /** For a table that leaves: small numbers are withheld, and what they could be worked out from. */
      protect: z.strictObject({ basis, smallestShown: z.int().min(2).max(100).optional() }).optional(),
    }),
    output: z.object({
      rowKeys: ids,
      columnKeys: ids,
      /** Totals have the key `all`. A number that is null is withheld. */
      cells: z.array(
        z.object({
          row: z.string(),
          column: z.string(),
          certain: numbers.nullable(),
          possible: numbers.nullable(),
          /** Interviewed persons held there then: who could have reported. */
          couldHaveReported: z.object({ certain: z.number().nullable(), possible: z.number().nullable() }),
        }),
      ),
      withheld: z.number(),
      missing,
    }),
    errors: ["unknown-id", "wrong-record-type", "invalid-date"],
    access: "facts",
    about: "Lays out acts by two dimensions, with who could have reported and what the records do not say.",
  }),
  "pattern.behind": defineCall({
    input: z.strictObject({ ...selection, ...layout, row: z.string(), column: z.string() }),
    output: z.object({ certain: tally, possible: tally, couldHaveReported: persons }),
    errors: ["unknown-id", "wrong-record-type", "invalid-date"],
    access: "facts",
    about: "Gives the records and citations behind the numbers of one cell.",
  }),
  "pattern.indicators": defineCall({
    input: z.strictObject(selection),
    output: z.object({
      indicators: z.array(
        z.object({
          context: z.enum(CONTEXTS),
          speaks: z.enum(["for", "against"]),
          code: z.string(),
          count: z.number(),
          of: z.number().nullable(),
        }),
      ),
      missing,
    }),
    errors: ["unknown-id", "wrong-record-type", "invalid-date"],
    access: "facts",
    about: "Counts what may speak for and against widespread, systematic and policy, and concludes nothing.",
  }),
  "pattern.counted": defineCall({
    input: z.strictObject({
      ...selection,
      what: z.discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("indicator"), code: z.string() }),
        z.strictObject({ kind: z.literal("missing"), code: z.enum(MISSING_DATA) }),
        /** On the map: who was held at a place itself, taken from one to another, or at several in no known order. */
        z.strictObject({ kind: z.literal("held"), place: z.string() }),
        z.strictObject({ kind: z.literal("route"), from: z.string(), to: z.string() }),
        z.strictObject({ kind: z.literal("order-unknown") }),
      ]),
    }),
    output: z.object({
      counted: ids,
      /** Records behind it, where what is counted is not records. */
      records: ids,
      /** Passages that the acts among them rest on. */
      citations: ids,
    }),
    errors: ["unknown-id", "wrong-record-type", "invalid-date"],
    access: "facts",
    about: "Gives what an indicator, a note or a sign on the map counted, with the records behind it.",
  }),
  "pattern.map": defineCall({
    input: z.strictObject(selection),
    output: z.object({
      places: z.array(
        z.object({
          place: z.string(),
          /** Absent where none are recorded, and for whoever may not see them. */
          coordinates: z
            .object({
              latitude: z.number(),
              longitude: z.number(),
              precisionMetres: z.number().nullable(),
            })
            .nullable(),
          certain: numbers,
          possible: numbers,
          held: z.number(),
        }),
      ),
      /** Numbers of persons: the record names the stretch before, or the dates alone put one after the other. */
      routes: z.array(
        z.object({ from: z.string(), to: z.string(), recorded: z.number(), byDates: z.number() }),
      ),
      orderUnknown: z.number(),
      actsWithoutPlace: z.number(),
      /** False for whoever may not see where places are. */
      seesCoordinates: z.boolean(),
    }),
    errors: ["unknown-id", "wrong-record-type", "invalid-date"],
    access: "facts",
    about: "Gives what is known of each place and of the transfers between them, for a map.",
  }),
  "pattern.place": defineCall({
    input: z.strictObject({
      case: selection.case,
      place: z.string(),
      from: selection.from,
      to: selection.to,
    }),
    output: z.object({
      place: recordId,
      held: z.array(
        z.object({
          person: z.string(),
          certainty: basis,
          earliest: z.string().nullable(),
          latest: z.string().nullable(),
          interviewed: z.boolean(),
          records: ids,
        }),
      ),
      heldBy: z.array(
        z.object({ authority: z.string(), as: z.enum(["operator", "holder", "actor"]), records: ids }),
      ),
      reported: z.array(z.object({ method: z.string(), certain: tally, possible: tally })),
      /** Interviewed persons held together; all are counted, the first are named. */
      together: z.object({
        pairs: z.array(
          z.object({ persons: z.tuple([z.string(), z.string()]), certainty: basis, records: ids }),
        ),
        certain: z.number(),
        possible: z.number(),
      }),
      interviewed: ids,
      reportedNothing: ids,
    }),
    errors: ["unknown-id", "wrong-record-type", "invalid-date"],
    access: "facts",
    about: "Shows a place: who was held when, by whom, what was reported, and who can corroborate whom.",
  }),
  "pattern.prevalence": defineCall({
    input: z.strictObject({
      case: selection.case,
      place: z.string(),
      methods: z.array(z.string()).min(1).max(100),
      from: selection.from,
      to: selection.to,
    }),
    output: z.object({
      interviewees: persons,
      described: persons,
      suffered: persons,
      describedWithoutStay: ids,
      acts: ids,
      /** Passages that the acts rest on. */
      citations: ids,
      /** Sentences by language: with certain dates alone, and with those that may fit. */
      sentences: z.object({
        certain: z.record(z.string(), z.string()),
        possible: z.record(z.string(), z.string()),
      }),
      /** False where a number is so small that it could point to somebody. */
      mayBeQuoted: z.boolean(),
      /** The question that the sentences answer, to be kept with them. */
      query: z.object({
        place: recordId,
        methods: z.array(z.string()),
        from: z.string().nullable(),
        to: z.string().nullable(),
        case: recordId.nullable(),
      }),
    }),
    errors: ["unknown-id", "wrong-record-type", "invalid-date"],
    access: "facts",
    about: "Tells how many of the interviewees held at a place described a method, in a sentence to quote.",
  }),
};
