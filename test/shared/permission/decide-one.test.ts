import { expect, test } from "vitest";
import { decide } from "../../../shared/permission/decide.ts";
import type { PermissionRecord, PermissionRequest } from "../../../shared/permission/request.ts";
import { FORUMS, LEVELS, type Forum, type Level } from "../../../shared/model/vocabulary/dossiers.ts";
import {
  IDENTITY_LEVELS,
  PERMISSION_BASES,
  PERMISSION_STATES,
  SCOPE_ANSWERS,
  type Scope,
} from "../../../shared/model/vocabulary/permissions.ts";
import { id, permission } from "./permissions.ts";

const WITNESS = id("witness");

/** Written from the rules, not from the code: which scope lets which recipient read. */
const SCOPE_TABLE: Record<Forum, Scope | "by-name"> = {
  "icc-article-15": "share-ICC",
  "national-prosecutor": "share-with-national-prosecutor",
  "un-body": "share-UN",
  "european-court": "by-name",
  "other-ngo": "share-other-NGO",
  public: "publish-anonymised",
};

const WRONG: Record<string, Scope> = { "share-ICC": "share-UN" };

type Situation = {
  forum: Forum;
  level: Level;
  state: (typeof PERMISSION_STATES)[number];
  answer: (typeof SCOPE_ANSWERS)[number] | "other-scope";
  basis: (typeof PERMISSION_BASES)[number];
  justified: boolean;
  valid: "always" | "ended" | "not-begun";
  risk: 2 | 3;
};

function* situations(): Generator<Situation> {
  for (const forum of FORUMS)
    for (const level of LEVELS)
      for (const state of PERMISSION_STATES)
        for (const answer of [...SCOPE_ANSWERS, "other-scope"] as const)
          for (const basis of PERMISSION_BASES)
            for (const justified of [true, false])
              for (const valid of ["always", "ended", "not-begun"] as const)
                for (const risk of [2, 3] as const)
                  yield { forum, level, state, answer, basis, justified, valid, risk };
}

function expected(s: Situation): boolean {
  const open = s.forum === "public" || s.level === "public-redacted";
  if (open && s.risk === 3) return false;
  if (["refused", "withdrawn", "expired"].includes(s.state)) return false;
  if (s.valid !== "always") return false;
  const byName = !open && s.forum === "european-court";
  const answer = byName ? "yes" : s.answer;
  if (answer !== "yes" && answer !== "conditional") return false;
  const isConditional = answer === "conditional" || s.state === "given-conditional";
  if (open && isConditional) return false;
  if (s.basis !== "consent") return s.justified;
  return s.state === "given" || s.state === "given-conditional";
}

function build(s: Situation): [PermissionRequest, PermissionRecord[]] {
  const open = s.forum === "public" || s.level === "public-redacted";
  const scope = open ? "publish-anonymised" : SCOPE_TABLE[s.forum];
  const named = scope === "by-name";
  const about = permission("given", {
    about: WITNESS,
    state: s.state,
    basis: s.basis,
    ...(s.justified ? { reason: "traced to a prison", reviewed: true } : { reason: " ", reviewed: true }),
    ...(named ? { recipients: ["european-court"] } : {}),
    scopes: named
      ? []
      : s.answer === "other-scope"
        ? [{ scope: WRONG[scope] ?? "share-ICC", answer: "yes" }]
        : [{ scope, answer: s.answer }],
    ...(s.valid === "ended" ? { to: "2025-12-31" } : {}),
    ...(s.valid === "not-begun" ? { from: "2026-11-01" } : {}),
  });
  const request: PermissionRequest = {
    record: id("statement"),
    kind: "statement",
    source: WITNESS,
    subjects: [],
    forum: s.forum,
    level: s.level,
    identity: "named",
    persons: new Map([[WITNESS, { risk: s.risk }]]),
  };
  return [request, [about]];
}

test("one permission of a witness decides as the table of rules says, in every combination", () => {
  let allowed = 0;
  let count = 0;
  for (const situation of situations()) {
    const [request, permissions] = build(situation);
    const decision = decide(request, permissions, "2026-06-01");
    if (decision.allowed !== expected(situation))
      expect.fail(`${JSON.stringify(situation)} gave ${JSON.stringify(decision)}`);
    if (decision.allowed) allowed += 1;
    if (decision.allowed) expect(decision.decidedBy).toEqual([permissions[0]?.id]);
    count += 1;
  }
  expect(count).toBe(6 * 4 * 7 * 5 * 5 * 2 * 3 * 2);
  expect(allowed).toBeGreaterThan(500);
});

test("how the witness is identified follows permission, level and risk, in every combination", () => {
  for (const forum of FORUMS)
    for (const level of LEVELS)
      for (const requested of IDENTITY_LEVELS)
        for (const granted of [...IDENTITY_LEVELS, undefined])
          for (const risk of [0, 2, 3, 4])
            for (const publishNamed of SCOPE_ANSWERS) {
              const open = forum === "public" || level === "public-redacted";
              const counsel = level === "full" || level === "confidential-ex-parte";
              const permissions = [
                permission("all", {
                  about: WITNESS,
                  state: "given",
                  ...(granted ? { identityLevel: granted } : {}),
                  recipients: [forum, "public"],
                  scopes: [
                    { scope: "share-ICC", answer: "yes" },
                    { scope: "share-with-national-prosecutor", answer: "yes" },
                    { scope: "share-UN", answer: "yes" },
                    { scope: "share-other-NGO", answer: "yes" },
                    { scope: "publish-anonymised", answer: "yes" },
                    { scope: "publish-named", answer: publishNamed },
                  ],
                }),
              ];
              const decision = decide(
                {
                  record: id("statement"),
                  kind: "statement",
                  source: WITNESS,
                  subjects: [],
                  forum,
                  level,
                  identity: requested,
                  persons: new Map([[WITNESS, { risk }]]),
                },
                permissions,
                "2026-06-01",
              );
              const label = JSON.stringify({ forum, level, requested, granted, risk, publishNamed });
              expect(decision.allowed, label).toBe(!(open && risk >= 3));
              if (!decision.allowed) continue;
              const named =
                requested === "named" &&
                (open
                  ? publishNamed === "yes" && (granted === undefined || granted === "named")
                  : counsel
                    ? granted === "named" || (granted === undefined && risk < 3)
                    : granted === "named" && risk < 3);
              const anonymous = requested === "anonymous" || granted === "anonymous";
              expect(decision.identityLevel, label).toBe(
                anonymous ? "anonymous" : named ? "named" : "pseudonym",
              );
            }
});
