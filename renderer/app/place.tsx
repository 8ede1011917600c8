import { createContext, useContext, useMemo, useReducer, type ReactNode } from "react";

/** The screens of an open archive, in the order of the rail. */
export const SCREENS = [
  "overview",
  "statements",
  "evidence",
  "persons",
  "places",
  "events",
  "acts",
  "registers",
  "matrix",
  "chronology",
  "findings",
  "dossiers",
  "lists",
  "handover",
  "log",
  "keys",
  "settings",
  "about",
] as const;
export type ScreenName = (typeof SCREENS)[number];

/** Where one is: a screen, perhaps a record on it, perhaps a part of that record. There are no addresses to leak. */
export type Place = {
  readonly screen: ScreenName;
  /** Id of the record shown. */
  readonly id?: string;
  /** Part of it: a paragraph id, an element id. */
  readonly part?: string;
};

type History = { readonly before: readonly Place[]; readonly now: Place; readonly after: readonly Place[] };
type Step =
  { readonly kind: "go"; readonly place: Place } | { readonly kind: "back" } | { readonly kind: "forward" };

const LONGEST = 100;

function step(history: History, taken: Step): History {
  const { before, now, after } = history;
  if (taken.kind === "go") return { before: [...before, now].slice(-LONGEST), now: taken.place, after: [] };
  if (taken.kind === "back") {
    const last = before.at(-1);
    return last ? { before: before.slice(0, -1), now: last, after: [now, ...after] } : history;
  }
  const [next, ...rest] = after;
  return next ? { before: [...before, now], now: next, after: rest } : history;
}

/** Where one is and how to get elsewhere. */
export type Navigation = {
  readonly place: Place;
  readonly go: (place: Place) => void;
  readonly back: (() => void) | undefined;
  readonly forward: (() => void) | undefined;
};

const Context = createContext<Navigation>({
  place: { screen: "overview" },
  go: () => undefined,
  back: undefined,
  forward: undefined,
});

/** Keeps the place for everything within; `first` is where one begins. */
export function PlaceProvider({
  first = { screen: "overview" },
  children,
}: {
  readonly first?: Place;
  readonly children: ReactNode;
}) {
  const [history, take] = useReducer(step, { before: [], now: first, after: [] });
  const navigation = useMemo<Navigation>(
    () => ({
      place: history.now,
      go: (place) => {
        take({ kind: "go", place });
      },
      back:
        history.before.length === 0
          ? undefined
          : () => {
              take({ kind: "back" });
            },
      forward:
        history.after.length === 0
          ? undefined
          : () => {
              take({ kind: "forward" });
            },
    }),
    [history],
  );
  return <Context value={navigation}>{children}</Context>;
}

/** Where one is. */
export const usePlace = (): Navigation => useContext(Context);

const HOME_OF: Readonly<Record<string, ScreenName>> = {
  person: "persons",
  place: "places",
  event: "events",
  act: "acts",
  evidence: "evidence",
  statement: "statements",
  interview: "statements",
  translation: "statements",
  permission: "statements",
  finding: "findings",
  assessment: "matrix",
  dossier: "dossiers",
  transmission: "dossiers",
  case: "overview",
  "custody-episode": "registers",
  proceeding: "registers",
  actor: "registers",
  "medical-report": "registers",
  "tracing-card": "registers",
  relation: "registers",
  request: "registers",
  enquiry: "registers",
  "protective-measure": "registers",
  "working-note": "registers",
  list: "lists",
  "list-entry": "lists",
  "list-snapshot": "lists",
  backup: "registers",
};

/** The screen on which a record of a type is at home; undefined for what is shown within others. */
export const screenOf = (type: string): ScreenName | undefined => HOME_OF[type];
