import { useMemo } from "react";
import type { OutputOf } from "../api/bridge.ts";
import { call } from "../api/bridge.ts";
import { useTexts } from "../language/use-texts.ts";
import { ImportDesk } from "../screens/evidence/import/import-desk.tsx";
import { SCREEN_COMPONENTS } from "../screens/screens.ts";
import { RegisterCommands } from "../screens/registers/register-commands.tsx";
import { CommandPalette } from "./command-palette.tsx";
import { CommandProvider, useCommands, type Command } from "./commands.tsx";
import { FailureBoundary } from "./failure-boundary.tsx";
import { Presence } from "./presence.tsx";
import { CaseProvider } from "./open-case.tsx";
import { PlaceProvider, SCREENS, usePlace, type Place } from "./place.tsx";
import { Rail } from "./rail.tsx";
import { SCREEN_KEYS } from "./screen-keys.ts";
import { SCREEN_NAMES } from "./screen-names.ts";
import { SHELL_TEXTS } from "./shell-texts.ts";
import { ShortcutSheet } from "./shortcut-sheet.tsx";
import { StatusBar } from "./status-bar.tsx";
import { TaskProvider } from "./tasks.tsx";
import styles from "./case-window.module.css";

type State = OutputOf<"app.state">;

/** The sample opens on a gap, so that one sees at once what Affiant is for. */
const SAMPLE_BEGINS: Place = { screen: "matrix", id: "hostage-taking" };

/** The window over an open archive: rail, screen, and the bar that says who holds what open. */
export function CaseWindow({
  state,
  open,
}: {
  readonly state: State;
  readonly open: NonNullable<State["open"]>;
}) {
  return (
    <CommandProvider>
      <TaskProvider>
        <PlaceProvider {...(open.fictional && { first: SAMPLE_BEGINS })}>
          <CaseProvider>
            <Presence />
            <div className={styles.window}>
              <Rail fictional={open.fictional} />
              <Screen />
              <StatusBar state={state} open={open} />
            </div>
            <CommandPalette />
            <ShortcutSheet />
            <ImportDesk />
            <RegisterCommands />
            <GlobalCommands />
          </CaseProvider>
        </PlaceProvider>
      </TaskProvider>
    </CommandProvider>
  );
}

function Screen() {
  const { place } = usePlace();
  const names = useTexts(SCREEN_NAMES);
  const Shown = SCREEN_COMPONENTS[place.screen];
  return (
    <main className={styles.screen} aria-label={names(place.screen)}>
      <FailureBoundary key={`${place.screen}/${place.id ?? ""}`}>
        <Shown place={place} />
      </FailureBoundary>
    </main>
  );
}

/** What can be done from everywhere. */
function GlobalCommands() {
  const { go, back, forward } = usePlace();
  const text = useTexts(SHELL_TEXTS);
  const names = useTexts(SCREEN_NAMES);
  const commands = useMemo<Command[]>(
    () => [
      ...SCREENS.map((screen) => ({
        id: `go.${screen}`,
        label: names(screen),
        group: text("goTo"),
        ...(SCREEN_KEYS[screen] !== undefined && { keys: SCREEN_KEYS[screen] }),
        run: () => {
          go({ screen });
        },
      })),
      {
        id: "lock",
        label: text("lock"),
        group: text("archive"),
        keys: "Mod+L",
        run: () => void call("app.lock", {}),
      },
      {
        id: "quit",
        label: text("quit"),
        group: text("archive"),
        keys: "Mod+Q",
        run: () => void call("app.quit", {}),
      },
      ...(back
        ? [{ id: "back", label: text("back"), group: text("goTo"), keys: "Alt+ArrowLeft", run: back }]
        : []),
      ...(forward
        ? [
            {
              id: "forward",
              label: text("forward"),
              group: text("goTo"),
              keys: "Alt+ArrowRight",
              run: forward,
            },
          ]
        : []),
    ],
    [text, names, go, back, forward],
  );
  useCommands(commands);
  return null;
}
