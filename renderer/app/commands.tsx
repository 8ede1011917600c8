import { createContext, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from "react";

/** Something that can be done now, from the palette or by its keys. */
export type Command = {
  readonly id: string;
  readonly label: string;
  /** Heading under which the sheet of shortcuts lists it. */
  readonly group: string;
  /** `Mod` is Ctrl, or Command on a Mac: `Mod+K`, `Mod+Shift+L`, `g p`, `?`. */
  readonly keys?: string;
  readonly run: () => void;
};

type Registry = {
  readonly all: readonly Command[];
  readonly register: (commands: readonly Command[]) => () => void;
};

const Context = createContext<Registry>({ all: [], register: () => () => undefined });

/** True where typing means text and not a shortcut. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && target.getAttribute("type") !== "range"));

/** How a key event is written in {@link Command.keys}. */
export function keysOf(event: KeyboardEvent): string {
  const parts = [
    ...(event.ctrlKey || event.metaKey ? ["Mod"] : []),
    ...(event.altKey ? ["Alt"] : []),
    ...(event.shiftKey && event.key.length > 1 ? ["Shift"] : []),
  ];
  // The place of the key counts for letters, so that shortcuts hold on a Ukrainian keyboard.
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  const key = letter ? (event.ctrlKey || event.metaKey ? letter : letter.toLowerCase()) : event.key;
  return [...parts, ...(event.shiftKey && letter ? ["Shift"] : []), key].join("+");
}

const SEQUENCE_MILLISECONDS = 1200;

/** Keeps what can be done, and listens for its keys. */
export function CommandProvider({ children }: { readonly children: ReactNode }) {
  const [sets, setSets] = useState<ReadonlyMap<symbol, readonly Command[]>>(new Map());
  const all = useMemo(() => [...sets.values()].flat(), [sets]);
  const current = useRef(all);
  useEffect(() => {
    current.current = all;
  }, [all]);
  const register = useRef((commands: readonly Command[]) => {
    const key = Symbol("commands");
    setSets((before) => new Map(before).set(key, commands));
    return () => {
      setSets((before) => {
        const rest = new Map(before);
        rest.delete(key);
        return rest;
      });
    };
  });

  useEffect(() => {
    let first: { keys: string; at: number } | undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const keys = keysOf(event);
      const isPlain = !keys.startsWith("Mod+") && !keys.startsWith("Alt+");
      if (isPlain && isTyping(event.target)) return;
      const sequence =
        first && event.timeStamp - first.at < SEQUENCE_MILLISECONDS ? `${first.keys} ${keys}` : keys;
      const found =
        current.current.find((command) => command.keys === sequence) ??
        current.current.find((command) => command.keys === keys);
      if (found) {
        event.preventDefault();
        first = undefined;
        found.run();
        return;
      }
      first = isPlain && keys.length === 1 ? { keys, at: event.timeStamp } : undefined;
    };
    window.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener("keydown", onKey);
    };
  }, []);

  const value = useMemo(() => ({ all, register: register.current }), [all]);
  return <Context value={value}>{children}</Context>;
}

/** Offers commands as long as the caller is on the screen; `commands` must be memoised. */
export function useCommands(commands: readonly Command[]): void {
  const { register } = useContext(Context);
  useEffect(() => register(commands), [register, commands]);
}

/** Everything that can be done now. */
export const useAllCommands = (): readonly Command[] => useContext(Context).all;

/** How keys are shown: with the sign of the machine. */
export function showKeys(keys: string, isMac = navigator.platform.startsWith("Mac")): string {
  return keys.replaceAll("Mod", isMac ? "⌘" : "Ctrl").replaceAll("+", isMac ? "" : "+");
}
