import { useTexts } from "../../language/use-texts.ts";
import { markOfText, type DateMark } from "./date-mark.ts";
import { MARK_HEIGHT, MarkShape, type MarkKind } from "./mark-shape.tsx";
import { CHRONOLOGY_TEXTS } from "./texts.ts";
import { dayNumber, type Span } from "./time-scale.ts";
import styles from "./legend.module.css";

const SPAN: Span = { from: dayNumber("2022-01-01"), to: dayNumber("2022-01-31") };
const WIDTH = 40;
const ROOM = 2;

const SIGNS = [
  ["signEvent", "event", "2022-01-15"],
  ["signAct", "act", "2022-01-15"],
  ["signSpan", "act", "2022-01-05/2022-01-26"],
  ["signWithin", "act", "2022-01"],
  ["signAbout", "act", "2022-01-13~/2022-01-17~"],
  ["signUnknown", "act", "2022-01-05/"],
  ["signOpen", "act", "2022-01-05/.."],
  ["signHeld", "held", "2022-01-03/2022-01-28"],
] as const satisfies readonly (readonly [string, MarkKind, string])[];

/** Says what the signs of the time axis mean. */
export function Legend() {
  const text = useTexts(CHRONOLOGY_TEXTS);
  return (
    <ul className={styles.legend} aria-label={text("legend")}>
      {SIGNS.map(([key, kind, edtf]) => (
        <li key={key}>
          <Sign kind={kind} mark={markOfText(edtf)!} />
          {text(key)}
        </li>
      ))}
      <li>
        <Sign kind="captured" mark={markOfText("2022-01-09")!} />
        <Sign kind="released" mark={markOfText("2022-01-09")!} />
        {text("signCustody")}
      </li>
    </ul>
  );
}

function Sign({ kind, mark }: { readonly kind: MarkKind; readonly mark: DateMark }) {
  const isPoint = mark.shape === "day";
  const width = isPoint ? MARK_HEIGHT + 4 : WIDTH;
  const from = mark.start.first ?? 0;
  const span = isPoint ? { from: from - 2, to: from + 3 } : SPAN;
  return (
    <svg aria-hidden width={width} height={MARK_HEIGHT + 2 * ROOM}>
      <MarkShape kind={kind} mark={mark} span={span} width={width} y={ROOM} />
    </svg>
  );
}
