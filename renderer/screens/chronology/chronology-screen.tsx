import type { ChronologyEntry } from "../../../shared/contract/chronology.ts";
import { useCall } from "../../api/queries.ts";
import type { OutputOf } from "../../api/bridge.ts";
import { useOpenCase } from "../../app/open-case.tsx";
import { usePlace } from "../../app/place.tsx";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Notice } from "../../components/notice.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { ChronologyFilters } from "./chronology-filters.tsx";
import { useChronologyState } from "./chronology-memory.ts";
import { ChronologyView } from "./chronology-view.tsx";
import { CHRONOLOGY_TEXTS } from "./texts.ts";
import styles from "./chronology-screen.module.css";

/** What `case.chronology` answers. */
export type Chronology = OutputOf<"case.chronology">;

/** Custody and acts on a time axis, per person and for the case, and the same in words. */
export function ChronologyScreen() {
  const { current, isLoading } = useOpenCase();
  const text = useTexts(CHRONOLOGY_TEXTS);
  const { failure } = useSharedTexts();
  const { go } = usePlace();
  const [{ question, selected, isLeft }, change] = useChronologyState(current?.id ?? "");
  const input = { ...(current && { case: current.id }), ...question };
  const { data, error } = useCall("case.chronology", input, { enabled: !isLoading });
  const isWhole = Object.keys(question).length === 0;
  const open = ({ type, id }: ChronologyEntry) => {
    change({ isLeft: true });
    go({ screen: type === "event" ? "events" : type === "act" ? "acts" : "persons", id });
  };
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1>{text("title")}</h1>
        <ChronologyFilters
          key={current?.id}
          question={question}
          onAsk={(asked) => {
            change({ question: asked, selected: undefined, isLeft: false });
          }}
        />
      </header>
      {error && <Notice kind="error">{failure(error.toData())}</Notice>}
      {data?.entries.length === 0 && isWhole && (
        <EmptyState title={text("none")} body={text("noneBody")}>
          <Button
            look="primary"
            onPress={() => {
              go({ screen: "events" });
            }}
          >
            {text("addEvent")}
          </Button>
          <Button
            onPress={() => {
              go({ screen: "acts" });
            }}
          >
            {text("addAct")}
          </Button>
        </EmptyState>
      )}
      {data?.entries.length === 0 && !isWhole && (
        <EmptyState title={text("noneFit")} body={text("noneFitBody")} />
      )}
      {data && data.entries.length > 0 && (
        <ChronologyView
          key={JSON.stringify(input)}
          chronology={data}
          selected={selected}
          isReturn={isLeft}
          onSelect={(key) => {
            change({ selected: key, isLeft: false });
          }}
          onOpen={open}
        />
      )}
    </div>
  );
}
