import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { foldForSearch } from "../../../shared/names/fold.ts";
import { call, type InputOf, type OutputOf } from "../../api/bridge.ts";
import { useCall, useChange } from "../../api/queries.ts";
import type { LateNames } from "./late-names.tsx";

/** Words that may be a name, with the key under which they are drawn and decided. */
export type PossibleName = OutputOf<"testimony.suggest-mentions">["suggestions"][number] & {
  readonly key: string;
};

type Mark = InputOf<"testimony.mark-mentions">["marks"][number];

/** Decisions gathered before they are saved together: one version of the statement for a burst of keys. */
const GATHERED_MILLISECONDS = 1200;

/** Words decided to be no names, by statement, as long as the window lives: they end when the text is released. */
const dismissedIn = new Map<string, ReadonlySet<string>>();

const keyOf = ({
  paragraph,
  start,
  surface,
}: {
  paragraph: string;
  start: number;
  surface: string;
}): string => `${paragraph}:${start}:${surface}`;

/** The names of a statement that are not decided, and what can be decided of them. */
export type NameWork = {
  readonly isReady: boolean;
  /** Names without a decision, in the order of the text. */
  readonly undecided: readonly PossibleName[];
  /** Words that were decided to be no names. */
  readonly dismissed: readonly PossibleName[];
  readonly pending: number;
  readonly error: ReturnType<typeof useChange<"testimony.mark-mentions">>["error"];
  readonly confirm: (names: readonly PossibleName[], meant: Pick<Mark, "kind" | "record">) => void;
  readonly dismiss: (names: readonly PossibleName[]) => void;
  /** Others that read the same. */
  readonly alike: (name: PossibleName) => readonly PossibleName[];
  /** What the last save moved out of the facts, because words were released before they were marked. */
  readonly late: { readonly late: LateNames; readonly mentions: readonly RecordId[] } | undefined;
  /** Saves what is gathered. */
  readonly flush: () => Promise<void>;
};

/** Gathers decisions on the names of a statement and saves them. */
export function useNameWork(statement: RecordId, isEnabled: boolean): NameWork {
  const { data } = useCall("testimony.suggest-mentions", { statement }, { enabled: isEnabled });
  const { mutateAsync, error } = useChange("testimony.mark-mentions", ["law.categories", "law.matrix"]);
  const [gathered, setGathered] = useState<readonly Mark[]>([]);
  const [late, setLate] = useState<NameWork["late"]>();
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(dismissedIn.get(statement) ?? new Set());
  const waiting = useRef(gathered);
  const saving = useRef<Promise<unknown>>(Promise.resolve());

  const all = useMemo(
    () => (data?.suggestions ?? []).map((each): PossibleName => ({ ...each, key: keyOf(each) })),
    [data],
  );
  const decided = useMemo(
    () => new Set(gathered.map(({ paragraph, start }) => `${paragraph}:${start}`)),
    [gathered],
  );
  const undecided = useMemo(
    () => all.filter((each) => !dismissed.has(each.key) && !decided.has(`${each.paragraph}:${each.start}`)),
    [all, dismissed, decided],
  );

  const flush = useCallback(async () => {
    const marks = waiting.current;
    if (marks.length > 0) {
      waiting.current = [];
      saving.current = saving.current
        .then(() => mutateAsync({ statement, marks: [...marks] }))
        .then(
          (saved) => {
            setGathered((before) => before.filter((mark) => !marks.includes(mark)));
            if (saved.late) setLate({ late: saved.late, mentions: saved.mentions });
          },
          () => {
            setGathered((before) => before.filter((mark) => !marks.includes(mark)));
          },
        );
    }
    await saving.current;
  }, [mutateAsync, statement]);

  useEffect(() => {
    if (gathered.length === 0) return undefined;
    const timer = setTimeout(() => void flush(), GATHERED_MILLISECONDS);
    return () => {
      clearTimeout(timer);
    };
  }, [gathered, flush]);
  useEffect(
    () => () => {
      const marks = waiting.current;
      waiting.current = [];
      if (marks.length > 0)
        void call("testimony.mark-mentions", { statement, marks: [...marks] }).catch(() => undefined);
    },
    [statement],
  );

  const confirm = useCallback<NameWork["confirm"]>((names, meant) => {
    const marks = names.map(({ paragraph, start, end }) => ({ paragraph, start, end, ...meant }));
    waiting.current = [...waiting.current, ...marks];
    setGathered((before) => [...before, ...marks]);
  }, []);
  const dismiss = useCallback<NameWork["dismiss"]>(
    (names) => {
      setDismissed((before) => {
        const after = new Set([...before, ...names.map(({ key }) => key)]);
        dismissedIn.set(statement, after);
        return after;
      });
    },
    [statement],
  );
  const alike = useCallback(
    ({ surface }: PossibleName) => {
      const folded = foldForSearch(surface);
      return undecided.filter((each) => foldForSearch(each.surface) === folded);
    },
    [undecided],
  );
  return {
    isReady: data !== undefined,
    undecided,
    dismissed: all.filter(({ key }) => dismissed.has(key)),
    pending: gathered.length,
    error,
    late,
    confirm,
    dismiss,
    alike,
    flush,
  };
}
