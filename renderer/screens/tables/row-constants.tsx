import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { Choice } from "../../components/choice.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { allTargets, isListTarget, kindOfTarget, targetKey, type Target } from "./field-targets.ts";
import { withConstant, type MapDraft } from "./map-draft.ts";
import { TABLES_TEXTS } from "./texts.ts";
import { useTargetWords } from "./use-target-words.ts";
import { useValueWords } from "./use-value-words.ts";
import styles from "./tables.module.css";

/** Fields that are the same in every row, such as who all the persons of a register are. */
export function RowConstants({
  draft,
  change,
}: {
  readonly draft: MapDraft;
  readonly change: (draft: MapDraft) => void;
}) {
  const text = useTexts(TABLES_TEXTS);
  const words = useTargetWords(draft.type);
  const values = useValueWords();
  const [asked, ask] = useState("");
  const isTaken = (target: Target) =>
    [...draft.fields, ...draft.constants].some((each) => targetKey(each) === targetKey(target));
  const free = allTargets(draft.type).filter(
    (target) => !isTaken(target) && !target.path.includes(".") && !isListTarget(target) && isOneOfFew(target),
  );
  const target = free.find((each) => targetKey(each) === asked);
  const kind = target && kindOfTarget(target);
  const codes = kind?.is === "code" ? kind.codes : ["true", "false"];
  return (
    <div className={styles.constants}>
      <h3>{text("constants")}</h3>
      {draft.constants.length > 0 && (
        <ul className={styles.constantList}>
          {draft.constants.map((constant) => (
            <li key={targetKey(constant)} className={styles.fieldHead}>
              <strong>{words(constant)}</strong>
              <bdi translate="no">
                {(Array.isArray(constant.value) ? constant.value : [constant.value])
                  .map((value) => values(constant, value))
                  .join(", ")}
              </bdi>
              <Button
                look="quiet"
                aria-label={text("removeConstant", { field: words(constant) })}
                onPress={() => {
                  change(withConstant(draft, constant, undefined));
                }}
              >
                ×
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.choices}>
        <Choice
          label={text("constantField")}
          labelHidden
          options={[
            { value: "", label: text("addConstant") },
            ...free.map((each) => ({ value: targetKey(each), label: words(each) })),
          ]}
          value={target ? asked : ""}
          onChange={ask}
        />
        {target && kind && (
          <Choice
            label={text("constantValue")}
            labelHidden
            options={[
              { value: "", label: text("constantValue") },
              ...codes.map((value) => ({ value, label: values(target, value) })),
            ]}
            value=""
            onChange={(value) => {
              if (value === "") return;
              const isNumber = kind.is === "code" && kind.isNumber;
              change(
                withConstant(
                  draft,
                  target,
                  kind.is === "yes" ? value === "true" : isNumber ? Number(value) : value,
                ),
              );
              ask("");
            }}
          />
        )}
      </div>
    </div>
  );
}

/** Of such a field there are few values to choose from. */
function isOneOfFew(target: Target): boolean {
  const { is } = kindOfTarget(target);
  return is === "code" || is === "yes";
}
