import { useEffect, useMemo, useState } from "react";
import { isLaidOutAnew } from "../../../../shared/viewing/view-kind.ts";
import { useCall } from "../../../api/queries.ts";
import { useCommands, type Command } from "../../../app/commands.tsx";
import { Button } from "../../../components/button.tsx";
import { Choice } from "../../../components/choice.tsx";
import { Notice } from "../../../components/notice.tsx";
import { useSharedTexts, useTexts } from "../../../language/use-texts.ts";
import type { Citing } from "../citing/citing.ts";
import { Cover } from "./cover.tsx";
import { PageSheet } from "./page-sheet.tsx";
import { Refused } from "./refused.tsx";
import { VIEWER_TEXTS } from "./texts.ts";
import styles from "./viewer.module.css";

const ZOOMS = ["fit", "100", "150", "200", "300"] as const;
type Zoom = (typeof ZOOMS)[number];

/** A document a page at a time, drawn elsewhere: what reaches the window is a picture and words. */
export function PagesView({
  id,
  mediaType,
  isGraphic,
  citing,
}: {
  readonly id: string;
  readonly mediaType: string;
  readonly isGraphic: boolean;
  readonly citing: Citing;
}) {
  const text = useTexts(VIEWER_TEXTS);
  const { failure } = useSharedTexts();
  const { data, error } = useCall("evidence.pages", { id });
  const { mark, opened } = citing;
  const cited = mark?.kind === "page" || mark?.kind === "region" ? (mark.page ?? 1) : undefined;
  const [wanted, turn] = useState(cited ?? 1);
  const [zoom, setZoom] = useState<Zoom>("fit");
  const [seen, see] = useState(opened);
  if (seen !== opened) {
    see(opened);
    if (cited !== undefined) turn(cited);
  }
  const count = data && "pages" in data ? data.pages.length : 1;
  const page = Math.min(wanted, count);

  const commands = useMemo<Command[]>(
    () => [
      {
        id: "evidence.next-page",
        label: text("nextPage"),
        group: text("group"),
        keys: "n",
        run: () => {
          turn(Math.min(count, page + 1));
        },
      },
      {
        id: "evidence.previous-page",
        label: text("previousPage"),
        group: text("group"),
        keys: "p",
        run: () => {
          turn(Math.max(1, page - 1));
        },
      },
    ],
    [text, count, page],
  );
  useCommands(commands);

  if (error) return <Notice kind="error">{failure(error.toData())}</Notice>;
  if (!data) return <p data-quiet>{text("loading")}</p>;
  if ("refused" in data) return <Refused id={id} reason={data.refused} />;
  const size = data.pages[page - 1]!;
  const sheet = (
    <PageSheet
      key={page}
      id={id}
      page={page}
      size={size}
      zoom={zoom === "fit" ? null : Number(zoom) / 100}
      citing={citing}
    />
  );
  return (
    <div className={styles.stack}>
      {isLaidOutAnew(mediaType) && <Notice>{text("laidOutAnew")}</Notice>}
      <div className={styles.bar}>
        <Button
          isDisabled={page <= 1}
          onPress={() => {
            turn(page - 1);
          }}
        >
          {text("previousPage")}
        </Button>
        <PageNumber page={page} pages={count} onTurn={turn} />
        <Button
          isDisabled={page >= count}
          onPress={() => {
            turn(page + 1);
          }}
        >
          {text("nextPage")}
        </Button>
        <Choice
          label={text("zoom")}
          labelHidden
          options={ZOOMS.map((value) => ({
            value,
            label: value === "fit" ? text("zoomFit") : text("zoomValue", { percent: value }),
          }))}
          value={zoom}
          onChange={setZoom}
        />
      </div>
      {isGraphic || mediaType.startsWith("image/") ? (
        <Cover isGraphic={isGraphic}>{() => sheet}</Cover>
      ) : (
        sheet
      )}
    </div>
  );
}

function PageNumber({
  page,
  pages,
  onTurn,
}: {
  readonly page: number;
  readonly pages: number;
  readonly onTurn: (page: number) => void;
}) {
  const text = useTexts(VIEWER_TEXTS);
  const [typed, type] = useState(String(page));
  useEffect(() => {
    type(String(page));
  }, [page]);
  return (
    <form
      className={styles.pageNumber}
      onSubmit={(event) => {
        event.preventDefault();
        const number = Math.round(Number(typed));
        if (number >= 1 && number <= pages) onTurn(number);
        else type(String(page));
      }}
    >
      <input
        className={styles.number}
        aria-label={text("pageField")}
        inputMode="numeric"
        value={typed}
        onChange={(event) => {
          type(event.target.value);
        }}
      />
      <span role="status">{text("page", { page, pages })}</span>
    </form>
  );
}
