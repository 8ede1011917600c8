import { THEMES, type Preferences } from "../../../shared/contract/window.ts";
import { LANGUAGES } from "../../../shared/messages/index.ts";
import { useCall, useChange } from "../../api/queries.ts";
import { CheckBox } from "../../components/check-box.tsx";
import { Choice } from "../../components/choice.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page, Section } from "../../components/page.tsx";
import { useLanguage } from "../../language/language-context.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { LANGUAGE_NAMES } from "../open/language-choice.tsx";
import { SETTINGS_TEXTS } from "./texts.ts";
import styles from "./settings-screen.module.css";

const MINUTES = [1, 2, 5, 10, 15, 30, 60, 120];

/** What can be set: never anything about a case. */
export function SettingsScreen() {
  const text = useTexts(SETTINGS_TEXTS);
  const { failure } = useSharedTexts();
  const { language } = useLanguage();
  const { data: state } = useCall("app.state", {});
  const change = useChange("app.preferences");
  if (!state) return null;
  const { preferences } = state;
  const set = (changes: Partial<Preferences>) => {
    change.mutate(changes);
  };
  const minutes = [...new Set([...MINUTES, preferences.lockMinutes])].sort((a, b) => a - b);
  return (
    <Page title={text("title")} about={text("about")}>
      {change.error && <Notice kind="error">{failure(change.error.toData())}</Notice>}
      <Section title={text("look")}>
        <div className={styles.choices}>
          <Choice
            label={text("language")}
            options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
            value={preferences.language ?? language}
            onChange={(chosen) => {
              set({ language: chosen });
            }}
          />
          <Choice
            label={text("theme")}
            options={THEMES.map((value) => ({ value, label: text(value) }))}
            value={preferences.theme}
            onChange={(theme) => {
              set({ theme });
            }}
          />
        </div>
        <CheckBox
          isSelected={preferences.greyscale}
          onChange={(greyscale) => {
            set({ greyscale });
          }}
        >
          {text("greyscale")}
        </CheckBox>
      </Section>
      <Section title={text("safety")}>
        <div className={styles.choices}>
          <Choice
            label={text("lock")}
            options={minutes.map((each) => ({
              value: String(each),
              label: text("minutes", { minutes: each }),
            }))}
            value={String(preferences.lockMinutes)}
            onChange={(chosen) => {
              set({ lockMinutes: Number(chosen) });
            }}
          />
        </div>
        <p data-quiet>{text("lockAbout")}</p>
        <CheckBox
          isSelected={preferences.rememberArchives}
          onChange={(rememberArchives) => {
            set({ rememberArchives });
          }}
        >
          {text("remember")}
        </CheckBox>
        <p data-quiet>{text("rememberAbout")}</p>
        {state.host === "electron" && (
          <>
            <CheckBox
              isSelected={preferences.hiddenFromCapture}
              onChange={(hiddenFromCapture) => {
                set({ hiddenFromCapture });
              }}
            >
              {text("hidden")}
            </CheckBox>
            <p data-quiet>{text("hiddenAbout")}</p>
          </>
        )}
      </Section>
      <Section title={text("stored")}>
        <ul className={styles.stored}>
          <li>{text("storedArchive")}</li>
          <li>{text("storedSettings")}</li>
          <li>{text("storedSample")}</li>
          <li>{text("storedMemory")}</li>
        </ul>
      </Section>
    </Page>
  );
}
