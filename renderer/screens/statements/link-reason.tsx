import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { Button } from "../../components/button.tsx";
import { Choice } from "../../components/choice.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { LINK_TEXTS } from "./link-texts.ts";
import type { LinkTarget } from "./link-targets.ts";
import styles from "./link-panel.module.css";

/** Why a passage bears on an element, and how. */
export type LinkReason = {
  readonly reason: string;
  readonly stance: "supports" | "contradicts";
  readonly weight: "partial" | "full";
  readonly subject: string | undefined;
};

/** Somebody whom the passage may be about. */
export type Subject = { readonly id: string; readonly label: string };

const STANDARD = {
  supports: ["support1", "support2", "support3"],
  contradicts: ["against1", "against2", "against3"],
} as const;
const NOBODY = "-";

/** Asks for the reason of a link: one key for a standard one, or words of one's own. There is no link without. */
export function LinkReasonForm({
  target,
  subjects,
  isPending,
  onLink,
  onBack,
  onEscape,
}: {
  readonly target: LinkTarget;
  readonly subjects: readonly Subject[];
  readonly isPending: boolean;
  readonly onLink: (reason: LinkReason) => void;
  readonly onBack: () => void;
  readonly onEscape: () => void;
}) {
  const text = useTexts(LINK_TEXTS);
  const [stance, setStance] = useState<LinkReason["stance"]>("supports");
  const [weight, setWeight] = useState<LinkReason["weight"]>("partial");
  const [subject, setSubject] = useState<string>(NOBODY);
  const [own, setOwn] = useState("");
  const [isAsked, ask] = useState(false);
  const first = useRef<HTMLUListElement>(null);
  useEffect(() => {
    first.current?.querySelector("button")?.focus();
  }, []);

  const link = (reason: string) => {
    if (isPending) return;
    onLink({ reason, stance, weight, subject: subject === NOBODY ? undefined : subject });
  };
  const linkOwn = () => {
    if (own.trim() === "") ask(true);
    else link(own.trim());
  };
  const turn = () => {
    setStance((before) => (before === "supports" ? "contradicts" : "supports"));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const isTyping = event.target instanceof HTMLTextAreaElement;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key === "Escape") onEscape();
    else if (isTyping && event.key === "Enter" && !plain) linkOwn();
    else if (isTyping || !plain) return;
    else if (/^[123]$/.test(event.key)) link(text(STANDARD[stance][Number(event.key) - 1]!));
    else if (event.code === "KeyC") turn();
    else if (event.code === "KeyW") setWeight((before) => (before === "partial" ? "full" : "partial"));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={styles.reason} onKeyDown={onKeyDown}>
      <p className={styles.target}>{target.label}</p>
      <div className={styles.toggles}>
        <Button look="quiet" onPress={turn} aria-keyshortcuts="c">
          <kbd aria-hidden>c</kbd>
          <span aria-live="polite">
            {stance === "supports" ? "+ " : "− "}
            {text(stance)}
          </span>
        </Button>
        <Button
          look="quiet"
          aria-keyshortcuts="w"
          onPress={() => {
            setWeight(weight === "partial" ? "full" : "partial");
          }}
        >
          <kbd aria-hidden>w</kbd>
          <span aria-live="polite">{text(weight === "partial" ? "weightPartial" : "weightFull")}</span>
        </Button>
      </div>
      {subjects.length > 0 && (
        <Choice
          label={text("about")}
          options={[
            { value: NOBODY, label: text("nobody") },
            ...subjects.map(({ id, label }) => ({ value: id, label })),
          ]}
          value={subject}
          onChange={setSubject}
        />
      )}
      <h3>{text("reasonTitle")}</h3>
      <ul ref={first} className={styles.reasons}>
        {STANDARD[stance].map((key, at) => (
          <li key={at}>
            <Button
              className={styles.standard!}
              aria-keyshortcuts={String(at + 1)}
              isDisabled={isPending}
              onPress={() => {
                link(text(key));
              }}
            >
              <kbd aria-hidden>{at + 1}</kbd>
              {text(key)}
            </Button>
          </li>
        ))}
      </ul>
      <TextField
        label={text("own")}
        hint={text("ownHint")}
        value={own}
        onChange={setOwn}
        rows={3}
        error={isAsked && own.trim() === "" ? text("ownNeeded") : undefined}
      />
      <div className={styles.actions}>
        <Button look="quiet" onPress={onBack}>
          {text("back")}
        </Button>
        <Button look="primary" isDisabled={isPending} onPress={linkOwn}>
          {text("link")}
        </Button>
      </div>
    </div>
  );
}
