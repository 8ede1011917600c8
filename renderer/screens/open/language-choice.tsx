import type { OutputOf } from "../../api/bridge.ts";
import { useChange } from "../../api/queries.ts";
import { Choice } from "../../components/choice.tsx";
import { useLanguage } from "../../language/language-context.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { LANGUAGES, type Language } from "../../../shared/messages/index.ts";
import { OPEN_TEXTS } from "./texts.ts";

/** Names of the languages in themselves, so that one finds one's own. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: "English",
  uk: "Українська",
  fr: "Français",
  ru: "Русский",
};

/** Chooses the language of the window. */
export function LanguageChoice({ state }: { readonly state: OutputOf<"app.state"> }) {
  const text = useTexts(OPEN_TEXTS);
  const { language } = useLanguage();
  const change = useChange("app.preferences");
  return (
    <Choice
      label={text("language")}
      options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
      value={state.preferences.language ?? language}
      onChange={(chosen) => {
        change.mutate({ language: chosen });
      }}
    />
  );
}
