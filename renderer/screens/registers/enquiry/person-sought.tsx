import { useCall } from "../../../api/queries.ts";
import { Button } from "../../../components/button.tsx";
import { CheckBox } from "../../../components/check-box.tsx";
import { TextField } from "../../../components/text-field.tsx";
import { useTexts } from "../../../language/use-texts.ts";
import { useLabels } from "../../../records/labels.ts";
import { RecordLink } from "../../../records/record-link.tsx";
import type { EnquiryDraft } from "./enquiry-draft.ts";
import { PersonSearch } from "./person-search.tsx";
import { ENQUIRY_TEXTS } from "./texts.ts";
import styles from "./enquiry.module.css";

const SHOWN = 3;

/** The person sought: searched for first, then chosen, or described where nobody is found. */
export function PersonSought({
  draft,
  onChange,
  onChosen,
}: {
  readonly draft: EnquiryDraft;
  readonly onChange: (changed: Partial<EnquiryDraft>) => void;
  /** Somebody was chosen; what comes next gets the focus. */
  readonly onChosen: () => void;
}) {
  const text = useTexts(ENQUIRY_TEXTS);
  const { field } = useLabels();
  const { sought } = draft;
  if (!sought)
    return (
      <PersonSearch
        typed={draft.search}
        onType={(search) => {
          onChange({ search });
        }}
        onKnown={({ id }) => {
          onChange({ sought: { kind: "known", id } });
          onChosen();
        }}
        onUnknown={() => {
          onChange({ sought: { kind: "described", description: draft.search.trim(), isNew: false } });
          onChosen();
        }}
      />
    );
  const again = (
    <Button
      look="quiet"
      onPress={() => {
        onChange({ sought: undefined });
      }}
    >
      {text("again")}
    </Button>
  );
  if (sought.kind === "known")
    return (
      <>
        <div className={styles.chosen}>
          <RecordLink id={sought.id} />
          {again}
        </div>
        <EarlierEnquiries person={sought.id} />
      </>
    );
  return (
    <>
      <div className={styles.chosen}>
        <span>{text("notKnown")}</span>
        {again}
      </div>
      <TextField
        label={field("enquiry", "soughtDescription")}
        hint={text("descriptionHint")}
        value={sought.description}
        onChange={(description) => {
          onChange({ sought: { ...sought, description } });
        }}
        autoComplete="off"
      />
      <CheckBox
        isSelected={sought.isNew}
        isDisabled={sought.description.trim() === ""}
        onChange={(isNew) => {
          onChange({ sought: { ...sought, isNew } });
        }}
      >
        {text("addPerson")}
      </CheckBox>
    </>
  );
}

/** Whether somebody asked about the person before: nobody should be asked twice for the same. */
function EarlierEnquiries({ person }: { readonly person: string }) {
  const text = useTexts(ENQUIRY_TEXTS);
  const { data } = useCall("list.rows", {
    type: "enquiry",
    where: { sought: [person] },
    sort: { column: "received", descending: true },
    limit: SHOWN,
  });
  if (!data || data.total === 0) return null;
  return (
    <div className={styles.because}>
      <span data-quiet>{text("before", { count: data.total })}</span>
      {data.rows.map(({ id }) => (
        <RecordLink key={id} id={id} />
      ))}
    </div>
  );
}
