import { useEffect, useRef, useState, type ComponentProps, type RefObject } from "react";
import { Notice } from "../../../components/notice.tsx";
import { useSharedTexts, useTexts } from "../../../language/use-texts.ts";
import type { Citing } from "../citing/citing.ts";
import { Cover } from "./cover.tsx";
import { useItemMedia } from "./media.ts";
import { RecordingBar } from "./recording-bar.tsx";
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
  const { mark, opened } = citing;

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
    src: url,
    controls: true,
    preload: "metadata",
    controlsList: "nodownload noremoteplayback",
    onError: () => {
      setBroken(true);
    },
  } as const;
  if (kind === "film")
    return (
      <Cover isGraphic={isGraphic}>
        {(isOpen) => <Film isOpen={isOpen} player={player} citing={citing} attributes={shared} />}
      </Cover>
    );
  return (
    <div className={styles.stack}>
      <audio {...shared} ref={player} className={styles.sound} aria-label={text("sound")} />
      <RecordingBar player={player} citing={citing} />
    </div>
  );
}

/** A film in its cover: hidden again, it falls silent too. */
function Film({
  isOpen,
  player,
  citing,
  attributes,
}: {
  readonly isOpen: boolean;
  readonly player: RefObject<HTMLVideoElement | null>;
  readonly citing: Citing;
  readonly attributes: ComponentProps<"video">;
}) {
  const text = useTexts(VIEWER_TEXTS);
  useEffect(() => {
    if (!isOpen) player.current?.pause();
  }, [isOpen, player]);
  return (
    <div className={styles.stack}>
      <video
        {...attributes}
        ref={player}
        className={styles.film}
        aria-label={text("film")}
        disablePictureInPicture
        disableRemotePlayback
      />
      {isOpen && <RecordingBar player={player} citing={citing} />}
    </div>
  );
}
