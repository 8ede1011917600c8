import type { JsonValue } from "../canonical-json.ts";
import { bounds } from "../dates/bounds.ts";
import { compareEdtf, overlaps } from "../dates/compare-edtf.ts";
import { parseEdtf } from "../dates/parse-edtf.ts";
import type { RecordContent } from "../model/records.ts";
import type { VERIFICATION_STATES } from "../model/vocabulary/grading.ts";
import { valueOf } from "./claim-value.ts";
import { agree } from "./same-value.ts";

/** A claim with the origins of its information; none where nobody knows them. */
export type Claimed = {
  readonly id: string;
  readonly content: RecordContent<"claim">;
  readonly origins: readonly string[];
};

/** What sources say of one field, taken together. */
export type FieldFinding = {
  /** Pairs of claims that cannot both be right. */
  readonly contradictions: readonly (readonly [string, string])[];
  /** Origins behind the value that stands, each once, and claims of it whose origin is not known. */
  readonly origins: { readonly known: number; readonly unknown: number };
  /** `stated`: somebody judged so of the claim that stands; `counted`: it follows from the claims alone. */
  readonly verification: {
    readonly state: (typeof VERIFICATION_STATES)[number];
    readonly basis: "stated" | "counted";
  };
  /** The latest confirmation of the value that stands, EDTF; null where there is none. */
  readonly lastVerified: string | null;
  /** Whether that is longer ago than it may be; false where nobody ever confirmed it. */
  readonly stale: boolean;
};

/** Against what is judged whether something is stale. */
export type Freshness = {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Days. */
  readonly staleAfter: number;
};

const DAY = 86_400_000;

/**
 * Judges the claims of one field of one record. The value that stands is that of the preferred claim, else what the
 * record says, else what all claims agree on; claims whose value cannot be seen count for nothing.
 *
 * @param recorded - what the record says; undefined for nothing
 */
export function judgeField(
  claims: readonly Claimed[],
  recorded: JsonValue | undefined,
  freshness: Freshness,
): FieldFinding {
  const shown = claims.filter(({ content }) => valueOf(content) !== undefined);
  const standing = shown.filter(({ content }) => content.verification !== "disproved");
  const contradictions = standing.flatMap((one, at) =>
    standing.slice(at + 1).flatMap((other) => (contradict(one, other) ? [[one.id, other.id] as const] : [])),
  );
  const preferred = standing.find(({ content }) => content.preferred === true);
  const value =
    (preferred && valueOf(preferred.content)) ??
    recorded ??
    (contradictions.length === 0 ? standing[0] && valueOf(standing[0].content) : undefined);
  const behind = value === undefined ? [] : standing.filter(({ content }) => agree(valueOf(content)!, value));
  const origins = {
    known: new Set(behind.flatMap((each) => each.origins)).size,
    unknown: behind.filter((each) => each.origins.length === 0).length,
  };
  const judged =
    preferred?.content.verification ?? (behind.length === 1 ? behind[0]!.content.verification : undefined);
  const lastVerified = latest(behind.flatMap(({ content }) => content.verifiedOn ?? content.learnedOn ?? []));
  return {
    contradictions,
    origins,
    verification:
      judged === undefined
        ? { state: counted(contradictions.length > 0, origins), basis: "counted" }
        : { state: judged, basis: "stated" },
    lastVerified,
    stale: lastVerified !== null && isStale(lastVerified, freshness),
  };
}

/** Two sources contradict each other where they differ about the same time; what was so at other times is no contradiction. */
function contradict({ content: one }: Claimed, { content: other }: Claimed): boolean {
  if (agree(valueOf(one)!, valueOf(other)!)) return false;
  if (one.trueAsOf === undefined || other.trueAsOf === undefined) return true;
  return overlaps(parseEdtf(one.trueAsOf), parseEdtf(other.trueAsOf));
}

function counted(disputed: boolean, { known, unknown }: FieldFinding["origins"]) {
  if (disputed) return "disputed";
  if (known >= 2) return "corroborated";
  return known + unknown >= 2 ? "partially-corroborated" : "unverified";
}

const latest = (dates: readonly string[]): string | null =>
  dates
    .map((date) => parseEdtf(date))
    .sort(compareEdtf)
    .at(-1)?.text ?? null;

function isStale(date: string, { today, staleAfter }: Freshness): boolean {
  const { latest: day } = bounds(parseEdtf(date));
  return day !== null && (Date.parse(today) - Date.parse(day)) / DAY > staleAfter;
}
