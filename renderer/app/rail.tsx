import { Choice } from "../components/choice.tsx";
import { Content } from "../components/content.tsx";
import { useTexts } from "../language/use-texts.ts";
import { codeOf } from "../records/read-field.ts";
import { useOpenCase } from "./open-case.tsx";
import { SCREENS, usePlace, type ScreenName } from "./place.tsx";
import { SCREEN_KEYS } from "./screen-keys.ts";
import { SCREEN_NAMES } from "./screen-names.ts";
import { SHELL_TEXTS } from "./shell-texts.ts";
import styles from "./rail.module.css";

const GROUPS: readonly (readonly ScreenName[])[] = [
  ["overview"],
  ["statements", "evidence"],
  ["persons", "places", "events", "acts", "registers", "chronology"],
  ["matrix", "findings", "dossiers"],
  ["lists", "handover"],
  ["log", "keys", "settings", "about"],
];

/** The sections of the case, on the left. */
export function Rail({ fictional }: { readonly fictional: boolean }) {
  const { place, go } = usePlace();
  const { current, all, choose } = useOpenCase();
  const text = useTexts(SHELL_TEXTS);
  const names = useTexts(SCREEN_NAMES);
  return (
    <nav className={styles.rail} aria-label={text("sections")}>
      {fictional && <p className={styles.fictional}>{text("fictional")}</p>}
      <div className={styles.case}>
        {all.length > 1 ? (
          <Choice
            label={text("case")}
            labelHidden
            options={all.map((each) => ({ value: each.id, label: codeOf(each) ?? each.id }))}
            value={current?.id ?? ""}
            onChange={choose}
          />
        ) : (
          <p data-quiet>{current ? <Content code>{codeOf(current)}</Content> : text("noCase")}</p>
        )}
      </div>
      {GROUPS.map((group) => (
        <ul key={group[0]} className={styles.group}>
          {group
            .filter((screen) => SCREENS.includes(screen))
            .map((screen) => (
              <li key={screen}>
                <button
                  type="button"
                  className={styles.item}
                  data-keys={SCREEN_KEYS[screen]}
                  aria-current={place.screen === screen ? "page" : undefined}
                  onClick={() => {
                    go({ screen });
                  }}
                >
                  {names(screen)}
                </button>
              </li>
            ))}
        </ul>
      ))}
    </nav>
  );
}
