import { useCall } from "../../api/queries.ts";
import { Button } from "../../components/button.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { useRecordTitle } from "../../records/titles.ts";
import { NEW_TEXTS } from "./new-texts.ts";
import styles from "./witness-field.module.css";

/** Who testifies: somebody known by id, or a name that may stay empty. */
export type Witness = { readonly id: string | undefined; readonly name: string };

const MOST_KNOWN = 5;
const SHORTEST = 2;

/** Names the witness; whoever is in the archive under such a name is offered, so that nobody is entered twice. */
export function WitnessField({
  witness,
  onChange,
}: {
  readonly witness: Witness;
  readonly onChange: (witness: Witness) => void;
}) {
  const text = useTexts(NEW_TEXTS);
  const { id, name } = witness;
  const title = useRecordTitle(id);
  const { data } = useCall(
    "list.rows",
    { type: "person", filter: name, limit: MOST_KNOWN },
    { enabled: id === undefined && name.trim().length >= SHORTEST },
  );
  if (id !== undefined)
    return (
      <div className={styles.chosen}>
        <span>{title && text("chosen", { title: title.title, code: title.code })}</span>
        <Button
          look="quiet"
          autoFocus
          onPress={() => {
            onChange({ id: undefined, name: "" });
          }}
        >
          {text("another")}
        </Button>
      </div>
    );
  const known = name.trim().length >= SHORTEST ? (data?.rows ?? []) : [];
  return (
    <div className={styles.witness}>
      <TextField
        label={text("witness")}
        hint={text("witnessHint")}
        value={name}
        onChange={(value) => {
          onChange({ id: undefined, name: value });
        }}
        autoFocus
        autoComplete="off"
        spellCheck="false"
      />
      {known.length > 0 && (
        <div role="group" aria-label={text("known")} className={styles.known}>
          <span data-quiet>{text("known")}</span>
          {known.map((row) => (
            <Button
              key={row.id}
              onPress={() => {
                onChange({ id: row.id, name: "" });
              }}
            >
              {text("isKnown", { title: row.title, code: row.code })}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
