import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { CitationPicker } from "./citation-picker.tsx";
import { PassageList } from "./passage-list.tsx";
import { WRITING_TEXTS } from "./texts.ts";
import styles from "./writing.module.css";

/** Passages that are cited, with taking away and adding. */
export function CitationsEditor({
  label,
  value,
  onChange,
  isPicking,
  onPicking,
}: {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (citations: readonly string[]) => void;
  /** Where the picker is opened by something else too, such as a key within a text. */
  readonly isPicking?: boolean;
  readonly onPicking?: (isPicking: boolean) => void;
}) {
  const text = useTexts(WRITING_TEXTS);
  const [own, setOwn] = useState(false);
  const isOpen = isPicking ?? own;
  const open = onPicking ?? setOwn;
  return (
    <div className={styles.editor} role="group" aria-label={label}>
      <strong>{label}</strong>
      <PassageList
        citations={value}
        label={label}
        onRemove={(citation) => {
          onChange(value.filter((each) => each !== citation));
        }}
      />
      <div className={styles.tools}>
        <Button
          onPress={() => {
            open(true);
          }}
        >
          {text("cite")}
        </Button>
      </div>
      {isOpen && (
        <CitationPicker
          onCited={(citation) => {
            onChange([...new Set([...value, citation])]);
            open(false);
          }}
          onClose={() => {
            open(false);
          }}
        />
      )}
    </div>
  );
}
