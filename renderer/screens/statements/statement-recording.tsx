import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState, type Ref } from "react";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { call, type OutputOf } from "../../api/bridge.ts";
import { useCommands, type Command } from "../../app/commands.tsx";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { Failure } from "../../../shared/errors.ts";
import { RECORDING_TEXTS } from "./recording-texts.ts";
import { timeCode } from "./time-code.ts";
import styles from "./statement-recording.module.css";

/** What the page may ask of the player. */
export type Player = { readonly seek: (seconds: number) => void; readonly position: () => number };

type Media = OutputOf<"media.open">;

const STEP_SECONDS = 5;

/** The recording of an interview. It is opened when asked for, which is logged, and its address is given back. */
export function StatementRecording({
  evidence,
  kind,
  player,
  onOpened,
  onMoment,
}: {
  readonly evidence: RecordId;
  readonly kind: "audio" | "video";
  readonly player: Ref<Player>;
  readonly onOpened: (isOpen: boolean) => void;
  readonly onMoment: (seconds: number) => void;
}) {
  const text = useTexts(RECORDING_TEXTS);
  const { failure } = useSharedTexts();
  const [media, setMedia] = useState<Media>();
  const [failed, setFailed] = useState<Failure>();
  const [isUnplayable, setUnplayable] = useState(false);
  const [at, setAt] = useState(0);
  const [length, setLength] = useState(0);
  const element = useRef<HTMLMediaElement>(null);

  useEffect(
    () => () => {
      if (media) void call("media.close", { url: media.url }).catch(() => undefined);
    },
    [media],
  );
  const open = async () => {
    try {
      setMedia(await call("media.open", { id: evidence }));
      onOpened(true);
    } catch (error) {
      if (error instanceof Failure) setFailed(error);
      else throw error;
    }
  };
  const seek = useCallback((seconds: number) => {
    const { current } = element;
    if (!current) return;
    current.currentTime = Math.max(0, seconds);
  }, []);
  const toggle = useCallback(() => {
    const { current } = element;
    if (!current) return;
    if (current.paused) void current.play().catch(() => undefined);
    else current.pause();
  }, []);
  useImperativeHandle(player, () => ({ seek, position: () => element.current?.currentTime ?? 0 }), [seek]);
  useCommands(
    useMemo<Command[]>(
      () =>
        media === undefined || isUnplayable
          ? []
          : [
              { id: "play", label: text("play"), group: text("group"), keys: "k", run: toggle },
              {
                id: "rewind",
                label: text("back", { seconds: STEP_SECONDS }),
                group: text("group"),
                keys: "j",
                run: () => {
                  seek((element.current?.currentTime ?? 0) - STEP_SECONDS);
                },
              },
            ],
      [media, isUnplayable, text, toggle, seek],
    ),
  );

  if (!media)
    return (
      <div className={styles.bar}>
        <Button onPress={() => void open()}>{text("open")}</Button>
        <span data-quiet>{text("openNote")}</span>
        {failed && <Notice kind="error">{failure(failed.toData())}</Notice>}
      </div>
    );
  if (isUnplayable)
    return (
      <div className={styles.bar}>
        <Notice kind="warning">{text("unplayable")}</Notice>
      </div>
    );
  const common = {
    src: media.url,
    preload: "metadata",
    onTimeUpdate: () => {
      const now = element.current?.currentTime ?? 0;
      setAt(now);
      onMoment(now);
    },
    onDurationChange: () => {
      const seconds = element.current?.duration ?? 0;
      setLength(Number.isFinite(seconds) ? seconds : 0);
    },
    onError: () => {
      setUnplayable(true);
    },
  };
  return (
    <div className={styles.bar}>
      {kind === "video" ? (
        <video ref={element as Ref<HTMLVideoElement>} className={styles.video} {...common} />
      ) : (
        <audio ref={element} {...common} />
      )}
      <Button onPress={toggle} aria-keyshortcuts="k">
        {text("play")}
      </Button>
      <input
        type="range"
        className={styles.progress}
        min={0}
        max={Math.max(1, Math.floor(Math.max(length, at)))}
        step={1}
        value={Math.floor(at)}
        aria-label={text("progress")}
        aria-valuetext={timeCode(at)}
        onChange={(event) => {
          seek(Number(event.target.value));
        }}
      />
      <span className={styles.time}>
        {timeCode(at)}
        {length > 0 && ` / ${timeCode(length)}`}
      </span>
      <span data-quiet>{text("timeHint")}</span>
    </div>
  );
}
