import { Component, type ReactNode } from "react";
import { defineTexts } from "../language/define-texts.ts";
import { useTexts } from "../language/use-texts.ts";
import { Button } from "../components/button.tsx";
import { EmptyState } from "../components/empty-state.tsx";

const TEXTS = defineTexts({
  en: {
    title: "This part of the window stopped working",
    body: "The archive is not affected. Going back shows the case again; if it happens once more, lock and open the archive.",
    again: "Show the case again",
  },
  uk: {
    title: "Ця частина вікна перестала працювати",
    body: "Архіву це не зашкодило. Поверніться до справи; якщо це станеться знову, заблокуйте й відкрийте архів.",
    again: "Показати справу знову",
  },
  fr: {
    title: "Cette partie de la fenêtre a cessé de fonctionner",
    body: "L’archive n’est pas touchée. Revenez au dossier ; si cela se reproduit, verrouillez puis rouvrez l’archive.",
    again: "Afficher à nouveau le dossier",
  },
  ru: {
    title: "Эта часть окна перестала работать",
    body: "Архив не пострадал. Вернитесь к делу; если это повторится, заблокируйте и снова откройте архив.",
    again: "Показать дело снова",
  },
});

type Props = { readonly children: ReactNode };

/** Keeps a defect in one part from taking the window away. What went wrong is not shown: it could hold testimony. */
export class FailureBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <Apology
        onAgain={() => {
          this.setState({ failed: false });
        }}
      />
    );
  }
}

function Apology({ onAgain }: { readonly onAgain: () => void }) {
  const text = useTexts(TEXTS);
  return (
    <EmptyState title={text("title")} body={text("body")}>
      <Button onPress={onAgain}>{text("again")}</Button>
    </EmptyState>
  );
}
