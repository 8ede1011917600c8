import { VERIFICATION_STATES } from "../../../../shared/messages/vocabularies/verification-states.ts";
import { plainText, type Runs } from "../../../../shared/model/runs.ts";
import type { CallOutput } from "../../../../shared/contract/contract.ts";
import type { Terminal } from "../terminal.ts";
import { done, type ArchiveCommand } from "./command.ts";
import { number, optional, text } from "./given.ts";

type Claims = CallOutput<"claims.of">;
type Field = Claims["fields"][number];
type Snapshot = CallOutput<"claims.as-of">;

/** Commands on what sources say of the fields of records. */
export const claimCommands: readonly ArchiveCommand[] = [
  {
    name: "claims",
    positional: ["<id>"],
    options: [
      ["--true-on <date>", "the record as it was on a date (EDTF)"],
      ["--known-on <date>", "the record as it was known on a date (EDTF)"],
      ["--stale-after <days>", "days after which a confirmation is stale"],
    ],
    about: "Show what each source says of a record, or the record as of a date.",
    run: async ({ client, given, terminal }) => {
      const record = text(given, "id");
      const [trueOn, knownOn] = [optional(given, "trueOn"), optional(given, "knownOn")];
      if (trueOn !== undefined || knownOn !== undefined) {
        const snapshot = await client.call("claims.as-of", {
          record,
          ...(trueOn !== undefined && { trueOn }),
          ...(knownOn !== undefined && { knownOn }),
        });
        return done(snapshot, inWords(snapshot, terminal));
      }
      const staleAfter = number(given, "staleAfter");
      const claims = await client.call("claims.of", {
        record,
        ...(staleAfter !== undefined && { staleAfter }),
      });
      const lines = claims.fields.flatMap((field) => linesOf(field, claims, terminal));
      return done(claims, lines.length === 0 ? terminal.text("cli.claims-none") : lines.join("\n"));
    },
  },
  {
    name: "prefer",
    positional: ["<claim>"],
    options: [["--reason <text>", "why"]],
    about: "Prefer one source's value, which writes it into the record.",
    run: async ({ client, given, terminal }) => {
      const preferred = await client.call("claims.prefer", {
        claim: text(given, "claim"),
        reason: text(given, "reason"),
      });
      const { claim, number: version } = preferred;
      return done(preferred, terminal.text("cli.claims-preferred", { claim, number: version }));
    },
  },
];

function linesOf(field: Field, { staleAfter }: Claims, terminal: Terminal): string[] {
  const { origins, verification, lastVerified, stale, contradictions, differs } = field;
  const codes = new Map(field.claims.map(({ id, code }) => [id, code]));
  const confirmed =
    lastVerified === null
      ? terminal.text("cli.claims-never")
      : terminal.text(stale ? "cli.claims-stale" : "cli.claims-last", {
          date: lastVerified,
          days: staleAfter,
        });
  const state = VERIFICATION_STATES[terminal.language][verification.state];
  return [
    `${terminal.text("cli.claims-field", { field: field.field, state, origins: origins.known })}; ${confirmed}`,
    ...field.claims.map(({ code, claim }) => {
      const value = claim[field.valueField];
      const details = [
        typeof claim.directness === "string" ? claim.directness : undefined,
        claim.reliability !== undefined || claim.credibility !== undefined
          ? `${(claim.reliability as string | undefined) ?? "–"}${(claim.credibility as string | undefined) ?? "–"}`
          : undefined,
        typeof claim.learnedOn === "string" ? claim.learnedOn : undefined,
        claim.preferred === true
          ? `${terminal.text("cli.claims-marked")}: ${plainText((claim.preferredReason ?? []) as Runs)}`
          : undefined,
      ].filter((each) => each !== undefined);
      const shown = value === undefined ? terminal.text("cli.claims-hidden") : shortly(value);
      return `  ${[code, shown, ...details].join("  ")}`;
    }),
    ...contradictions.map(
      (pair) =>
        `  ${terminal.text("cli.claims-contradiction", { claims: pair.map((id) => codes.get(id)).join(", ") })}`,
    ),
    ...(differs ? [`  ${terminal.text("cli.claims-differs")}`] : []),
  ];
}

function inWords({ fields }: Snapshot, terminal: Terminal): string {
  const lines = fields.flatMap(({ field, basis, values }) =>
    values.map(({ value, certainty, preferred }) => {
      const notes = [
        ...(basis === "record" ? [terminal.text("cli.claims-undated")] : []),
        ...(basis === "claims" && certainty === "possible" ? [terminal.text("cli.claims-possible")] : []),
        ...(preferred ? [terminal.text("cli.claims-marked")] : []),
      ];
      return `${field}: ${shortly(value)}${notes.length > 0 ? ` (${notes.join("; ")})` : ""}`;
    }),
  );
  return lines.length === 0 ? terminal.text("cli.claims-none") : lines.join("\n");
}

/** A value on one line: words as words, everything else as JSON. */
function shortly(value: unknown): string {
  if (typeof value === "string") return value;
  const isRuns = Array.isArray(value) && value.every((part: unknown) => isRun(part));
  return isRuns ? plainText(value as Runs) : JSON.stringify(value);
}

const isRun = (part: unknown): boolean =>
  part !== null &&
  typeof part === "object" &&
  "text" in part &&
  Object.keys(part).every((key) => key === "text" || key === "mention");
