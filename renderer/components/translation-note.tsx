import { isWorkingTranslation, type ElementWords } from "../../shared/law/element-text.ts";
import { useLanguage } from "../language/language-context.tsx";
import { useSharedTexts } from "../language/use-texts.ts";

/** Says that the words of elements shown here are an unofficial working translation, where they are one. */
export function TranslationNote({ elements }: { readonly elements: readonly ElementWords[] }) {
  const { language } = useLanguage();
  const { text } = useSharedTexts();
  if (!elements.some((element) => isWorkingTranslation(element, language))) return null;
  return <p data-quiet>{text("law.working-translation")}</p>;
}
