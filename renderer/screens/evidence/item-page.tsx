import { useCallback, useState } from "react";
import { viewKindOf } from "../../../shared/viewing/view-kind.ts";
import { useCall, useChange } from "../../api/queries.ts";
import { usePlace } from "../../app/place.tsx";
import { Button } from "../../components/button.tsx";
import { Content } from "../../components/content.tsx";
import { Notice } from "../../components/notice.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { DisposedRecord } from "../../records/record-page/disposed-record.tsx";
import { textOf, type RecordView } from "../../records/read-field.ts";
import { useRecordTitle } from "../../records/titles.ts";
import { visible } from "../../records/visible-text.ts";
import { CiteBar } from "./citing/cite-bar.tsx";
import type { Citing } from "./citing/citing.ts";
import { LinkItem } from "./citing/link-item.tsx";
import { markOf, type Mark } from "./citing/mark.ts";
import { Inspector } from "./inspector/inspector.tsx";
import { EVIDENCE_TEXTS } from "./texts.ts";
import { Viewer } from "./viewer/viewer.tsx";
import styles from "./evidence.module.css";

/** One item: what it shows, what is cited of it, and where it comes from. */
export function ItemPage({
  id,
  part,
}: {
  readonly id: string;
  /** Id of the citation to be opened. */
  readonly part: string | undefined;
}) {
  const { failure } = useSharedTexts();
  const { go } = usePlace();
  const toList = () => {
    go({ screen: "evidence" });
  };
  const { data: item, error } = useCall("record.get", { id });
  const { data: citations } = useCall("evidence.citations", { id });
  if (error?.code === "record-disposed") return <DisposedRecord id={id} onBack={toList} />;
  if (error) return <Notice kind="error">{failure(error.toData())}</Notice>;
  if (!item || !citations) return null;
  return <Item item={item} part={part} citations={citations} />;
}

function Item({
  item,
  part,
  citations,
}: {
  readonly item: RecordView;
  readonly part: string | undefined;
  readonly citations: Parameters<typeof Inspector>[0]["citations"];
}) {
  const { go } = usePlace();
  const cited = citations.find(({ citation }) => citation === part);
  const [mark, setMark] = useState<Mark | undefined>(cited && markOf(cited));
  const [opened, setOpened] = useState(cited ? part! : "");
  const [isDrawing, setDrawing] = useState(false);
  const [isLinking, setLinking] = useState(false);
  if (part !== undefined && cited && part !== opened.split("/", 1)[0]) {
    setOpened(part);
    setMark(markOf(cited));
    setDrawing(false);
  }
  const link = useCallback(() => {
    setLinking(true);
  }, []);
  const citing: Citing = { mark, setMark, isDrawing, setDrawing, link, opened };
  const open = (citation: string) => {
    const wanted = citations.find((each) => each.citation === citation);
    if (!wanted) return;
    setMark(markOf(wanted));
    setDrawing(false);
    // Opened again, it is sought again.
    setOpened((before) => (before === citation ? `${citation}/again` : citation));
    if (part !== citation) go({ screen: "evidence", id: item.id, part: citation });
  };
  const mediaType = textOf(item, "mediaType") ?? "";
  return (
    <div className={styles.item}>
      <div className={styles.main} data-scrolls>
        <ItemHead item={item} />
        <CiteBar kind={viewKindOf(mediaType)} citing={citing} />
        <Viewer item={item} citing={citing} />
      </div>
      <Inspector item={item} citations={citations} onOpen={open} />
      {isLinking && (
        <LinkItem
          id={item.id}
          mark={mark ?? { kind: "whole" }}
          onClose={(citation) => {
            setLinking(false);
            if (citation !== undefined) setDrawing(false);
          }}
        />
      )}
    </div>
  );
}

function ItemHead({ item }: { readonly item: RecordView }) {
  const text = useTexts(EVIDENCE_TEXTS);
  const { failure } = useSharedTexts();
  const { go } = usePlace();
  const title = useRecordTitle(item.id);
  const accept = useChange("record.accept");
  const edit = useChange("record.edit");
  const triage = textOf(item, "triage");
  const registration = textOf(item, "registration");
  const isGraphic = item.record.graphic === true;
  const change = (changes: Record<string, unknown>) => {
    edit.mutate({ id: item.id, changes });
  };
  const problem = accept.error ?? edit.error;
  return (
    <header className={styles.itemHead}>
      <Button
        look="quiet"
        className={styles.back!}
        onPress={() => {
          go({ screen: "evidence" });
        }}
      >
        <span aria-hidden className={styles.backSign} /> {text("back")}
      </Button>
      <h1>
        <Content>{visible(title?.title ?? "")}</Content>
      </h1>
      <div className={styles.stateRow}>
        <p className={styles.state}>
          <Content code>{textOf(item, "code")}</Content>
          <span>
            {registration !== undefined && triage === "accepted"
              ? text("accepted", { registration })
              : text(triage === "set-aside" ? "setAside" : "newItem")}
          </span>
          {isGraphic && <strong>{text("graphic")}</strong>}
        </p>
        <div className={styles.actions}>
          {triage !== "accepted" && (
            <>
              <Button
                onPress={() => {
                  accept.mutate({ id: item.id });
                }}
              >
                {text("accept")}
              </Button>
              {triage !== "set-aside" && (
                <Button
                  look="quiet"
                  onPress={() => {
                    change({ triage: "set-aside" });
                  }}
                >
                  {text("putAside")}
                </Button>
              )}
            </>
          )}
          <Button
            look="quiet"
            onPress={() => {
              change({ graphic: isGraphic ? null : true });
            }}
          >
            {text(isGraphic ? "unmarkGraphic" : "markGraphic")}
          </Button>
        </div>
      </div>
      {triage !== "accepted" && <p data-quiet>{text("acceptNote")}</p>}
      {problem && <Notice kind="error">{failure(problem.toData())}</Notice>}
    </header>
  );
}
