import { useMemo } from "react";
import { elementText, type ElementWords } from "../../../shared/law/element-text.ts";
import { foldForSearch } from "../../../shared/names/fold.ts";
import { useCall } from "../../api/queries.ts";
import { useLanguage } from "../../language/language-context.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { LINK_TEXTS } from "./link-texts.ts";
import type { Pick } from "./pick-list.tsx";

/** What a passage can be linked to. */
export type LinkTarget = {
  readonly kind: "element" | "act" | "person";
  /** Id of the element or of the record. */
  readonly id: string;
  readonly label: string;
  /** Its name where there is little room. */
  readonly short: string;
};

/** The target used last in each case, as long as the window lives. */
const lastUsed = new Map<string, LinkTarget>();

/** Remembers what was linked to, so that the next passage goes there by one key. */
export const rememberTarget = (caseId: string, target: LinkTarget): void => {
  lastUsed.set(caseId, target);
};

const MOST_FOUND = 12;

/**
 * The targets that fit what was typed: the one used last, elements without evidence, the other elements of the case,
 * acts, and persons where words were chosen that may be their name.
 */
export function useLinkTargets(
  caseId: string | undefined,
  query: string,
  withPersons: boolean,
): {
  readonly picks: readonly Pick[];
  readonly targets: ReadonlyMap<string, LinkTarget>;
  /** The elements among them, for the note on their translation. */
  readonly elements: readonly ElementWords[];
  readonly isReady: boolean;
} {
  const text = useTexts(LINK_TEXTS);
  const { text: shared } = useSharedTexts();
  const { language } = useLanguage();
  const matrix = useCall("law.matrix", caseId === undefined ? {} : { case: caseId }, {
    enabled: caseId !== undefined,
  });
  const acts = useCall("list.rows", { type: "act", filter: query, limit: MOST_FOUND });
  const persons = useCall(
    "list.rows",
    { type: "person", filter: query, limit: MOST_FOUND },
    { enabled: withPersons },
  );
  return useMemo(() => {
    const targets = new Map<string, LinkTarget>();
    const picks: Pick[] = [];
    const words = foldForSearch(query).split(" ").filter(Boolean);
    const fits = (label: string) => {
      const folded = foldForSearch(label);
      return words.every((word) => folded.includes(word));
    };
    const add = (target: LinkTarget, group: string, note?: string) => {
      const key = `${target.kind} ${target.id}`;
      if (targets.has(key)) return;
      targets.set(key, target);
      picks.push({ key, group, label: target.label, ...(note !== undefined && { note }) });
    };
    const elements = (matrix.data ?? []).flatMap(({ titles, title, elements: all }) =>
      all.map((each, at) => {
        const short = `${titles[language] ?? title}, ${at + 1}`;
        const label = `${short}: ${elementText(each, language).text}`;
        const isGap = each.state === "not-assessed" || each.state === "unsupported";
        return {
          target: { kind: "element" as const, id: each.element, label, short },
          state: each.state,
          isGap,
        };
      }),
    );
    const last = lastUsed.get(caseId ?? "");
    if (last && fits(last.label) && (last.kind !== "person" || withPersons)) add(last, text("lastUsed"));
    for (const isGap of [true, false])
      for (const { target, state } of elements.filter((each) => each.isGap === isGap))
        if (fits(target.label)) add(target, text(isGap ? "gaps" : "elements"), shared(`state.${state}`));
    for (const [rows, kind] of [
      [persons, "person"],
      [acts, "act"],
    ] as const) {
      if (kind === "person" && !withPersons) continue;
      for (const { id, title, code } of rows.data?.rows ?? [])
        add({ kind, id, label: title, short: title }, text(kind === "act" ? "acts" : "persons"), code);
    }
    const told = (matrix.data ?? []).flatMap((category) => category.elements);
    return { picks, targets, elements: told, isReady: !matrix.isLoading };
  }, [matrix.data, matrix.isLoading, acts, persons, query, language, caseId, withPersons, text, shared]);
}
