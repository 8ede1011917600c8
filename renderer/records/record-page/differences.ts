import type { RecordView } from "../read-field.ts";
import { changesBetween, type Draft } from "../record-form/draft.ts";

/** One field that differs between two contents. */
export type Difference = { readonly field: string; readonly before: unknown; readonly after: unknown };

/** The fields in which two contents differ, in the order of the newer one, what is gone last. */
export function differencesOf(before: Draft, after: Draft): readonly Difference[] {
  const changed = changesBetween(before, after);
  const order = [...Object.keys(after), ...Object.keys(before).filter((name) => !(name in after))];
  return order
    .filter((name) => name in changed)
    .map((field) => ({ field, before: before[field], after: after[field] }));
}

/** Two people changed the same record: what each did to it since the version both had read. */
export type Conflict = {
  /** Fields that both changed, in different ways. */
  readonly clashing: readonly { readonly field: string; readonly mine: unknown; readonly theirs: unknown }[];
  /** Changes of mine that touch nothing of theirs. */
  readonly free: Readonly<Record<string, unknown>>;
};

/** Compares my changes with those that were saved meanwhile. */
export function conflictOf(base: Draft, mine: Draft, theirs: Draft): Conflict {
  const changes = changesBetween(base, mine);
  const theirChanges = changesBetween(base, theirs);
  const isClash = (field: string) =>
    field in theirChanges && JSON.stringify(mine[field]) !== JSON.stringify(theirs[field]);
  return {
    clashing: Object.keys(changes)
      .filter(isClash)
      .map((field) => ({ field, mine: mine[field], theirs: theirs[field] })),
    free: Object.fromEntries(Object.entries(changes).filter(([field]) => !(field in theirChanges))),
  };
}

/** What each version changed of the one before it, newest first; the first version changed everything it holds. */
export function historyOf(
  versions: readonly RecordView[],
): readonly { readonly version: RecordView; readonly differences: readonly Difference[] }[] {
  return versions
    .map((version, at) => ({
      version,
      differences: differencesOf(versions[at - 1]?.record ?? {}, version.record).filter(
        ({ field }) => at > 0 || field !== "code",
      ),
    }))
    .toReversed();
}
