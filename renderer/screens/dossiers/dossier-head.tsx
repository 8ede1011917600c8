import { useTexts } from "../../language/use-texts.ts";
import { Content } from "../../components/content.tsx";
import { useFormats } from "../../records/formats.ts";
import { useLabels } from "../../records/labels.ts";
import { textOf, type RecordView } from "../../records/read-field.ts";
import { DOSSIERS_TEXTS } from "./texts.ts";
import styles from "./dossier-page.module.css";

type Scope = {
  readonly persons?: readonly string[];
  readonly places?: readonly string[];
  readonly from?: string;
  readonly to?: string;
};

/** For whom a dossier is, at which level, and what it covers, in a few lines. */
export function DossierHead({ record }: { readonly record: RecordView }) {
  const text = useTexts(DOSSIERS_TEXTS);
  const labels = useLabels();
  const { date, languageName } = useFormats();
  const { persons = [], places = [], from, to } = (record.record.scope ?? {}) as Scope;
  const categories = (record.record.categories ?? []) as readonly string[];
  const [level, forum, language, dated] = ["level", "forum", "dossierLanguage", "dated"].map((field) =>
    textOf(record, field),
  );
  const recipient = textOf(record, "recipient");
  const period = [from, to].flatMap((each) => (each === undefined ? [] : [date(each)])).join(" – ");
  const isWhole = persons.length === 0 && places.length === 0 && categories.length === 0;
  const lines = [
    [text("forum"), forum && labels.code("forums", forum)],
    [text("recipient"), recipient && <Content>{recipient}</Content>],
    [text("level"), level && labels.code("levels", level)],
    [text("language"), language && languageName(language)],
    [text("dated"), dated && date(dated)],
    [
      text("scope"),
      isWhole
        ? text("wholeCase")
        : text("scopeCount", {
            persons: persons.length,
            places: places.length,
            categories: categories.length,
          }),
    ],
    [text("period"), period],
  ] as const;
  return (
    <dl className={styles.facts}>
      {lines.map(
        ([label, value]) =>
          value !== undefined &&
          value !== "" && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                {label === text("dated") || label === text("period") || label === text("language") ? (
                  <Content>{value}</Content>
                ) : (
                  value
                )}
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}
