import { useEffect, useMemo, useRef, useState } from "react";
import { useCommands, type Command } from "../../../app/commands.tsx";
import { Notice } from "../../../components/notice.tsx";
import { useSharedTexts, useTexts } from "../../../language/use-texts.ts";
import type { Citing } from "../citing/citing.ts";
import { Cover } from "./cover.tsx";
import { useItemMedia } from "./media.ts";
import { Refused } from "./refused.tsx";
import { VIEWER_TEXTS } from "./texts.ts";
import styles from "./viewer.module.css";

/** A recording; where one seeks, the archive decrypts that stretch and no other. */
export function RecordingView({
  id,
  kind,
  isGraphic,
  citing,
}: {
  readonly id: string;
  readonly kind: "sound" | "film";
  readonly isGraphic: boolean;
  readonly citing: Citing;
}) {
  const text = useTexts(VIEWER_TEXTS);
  const { failure } = useSharedTexts();
  const media = useItemMedia(id);
  const player = useRef<HTMLVideoElement & HTMLAudioElement>(null);
  const [isBroken, setBroken] = useState(false);
  const { mark, setMark, opened } = citing;
  const from = mark?.kind === "time" ? mark.from : undefined;

  const commands = useMemo<Command[]>(() => {
    const now = () => player.current?.currentTime ?? 0;
    return [
      {
        id: "evidence.mark-in",
        label: text("markIn"),
        group: text("group"),
        keys: "i",
        run: () => {
          setMark({ kind: "time", from: now() });
        },
      },
      {
        id: "evidence.mark-out",
        label: text("markOut"),
        group: text("group"),
        keys: "o",
        run: () => {
          const end = now();
          setMark(
            from === undefined || end <= from ? { kind: "time", from: end } : { kind: "time", from, to: end },
          );
        },
      },
    ];
  }, [text, setMark, from]);
  useCommands(commands);

  // Seeking belongs to the opening of a citation, not to each mark that is set while playing.
  const marked = useRef(mark);
  useEffect(() => {
    marked.current = mark;
  }, [mark]);
  const url = media.state === "here" ? media.media.url : undefined;
  useEffect(() => {
    const element = player.current;
    const cited = marked.current;
    if (!element || cited?.kind !== "time" || opened === "") return;
    const seek = () => {
      element.currentTime = cited.from;
    };
    if (element.readyState > 0) seek();
    else element.addEventListener("loadedmetadata", seek, { once: true });
    return () => {
      element.removeEventListener("loadedmetadata", seek);
    };
  }, [opened, url]);

  if (isBroken) return <Refused id={id} reason="decoder" />;
  if (media.state === "failed") return <Notice kind="error">{failure(media.error)}</Notice>;
  if (media.state === "refused") return <Refused id={id} reason={media.refused} />;
  if (media.state === "coming") return <p data-quiet>{text("loading")}</p>;
  const shared = {
    ref: player,
    src: url,
    controls: true,
    preload: "metadata",
    controlsList: "nodownload noremoteplayback",
    onError: () => {
      setBroken(true);
    },
  } as const;
  if (kind === "sound") return <audio {...shared} className={styles.sound} aria-label={text("sound")} />;
  return (
    <Cover isGraphic={isGraphic}>
      {() => (
        <video
          {...shared}
          className={styles.film}
          aria-label={text("film")}
          disablePictureInPicture
          disableRemotePlayback
        />
      )}
    </Cover>
  );
}
