import { useState, type ReactNode } from "react";
import { useCall } from "../../../api/queries.ts";
import { Button } from "../../../components/button.tsx";
import { Dialog, DialogActions } from "../../../components/dialog.tsx";
import { useTexts } from "../../../language/use-texts.ts";
import { VIEWER_TEXTS } from "./texts.ts";
import styles from "./viewer.module.css";

/**
 * Keeps a picture blurred until somebody asks for it; graphic material asks once more. The answer is remembered as
 * long as this is on the screen and no longer.
 */
export function Cover({
  isGraphic,
  children,
}: {
  readonly isGraphic: boolean;
  /** What is covered; it is told whether it is open. */
  readonly children: (isOpen: boolean) => ReactNode;
}) {
  const text = useTexts(VIEWER_TEXTS);
  const { data } = useCall("app.state", {});
  const [isOpen, open] = useState(false);
  const [isAsking, ask] = useState(false);
  const isGrey = data?.preferences.greyscale ?? false;
  return (
    <div className={styles.cover} data-covered={!isOpen || undefined} data-grey={isGrey || undefined}>
      <div className={styles.covered} inert={!isOpen}>
        {children(isOpen)}
      </div>
      {isOpen ? (
        <div className={styles.hide}>
          <Button
            look="quiet"
            onPress={() => {
              open(false);
            }}
          >
            {text("hide")}
          </Button>
        </div>
      ) : (
        <div className={styles.ask}>
          <p>
            <strong>{text(isGraphic ? "hiddenGraphic" : "hidden")}</strong>
          </p>
          <p>{text("hiddenNote")}</p>
          <Button
            onPress={() => {
              if (isGraphic) ask(true);
              else open(true);
            }}
          >
            {text("show")}
          </Button>
        </div>
      )}
      <Dialog
        title={text("showGraphicTitle")}
        isOpen={isAsking}
        onClose={() => {
          ask(false);
        }}
      >
        <p>{text("showGraphicBody")}</p>
        <DialogActions>
          <Button
            autoFocus
            onPress={() => {
              ask(false);
            }}
          >
            {text("cancel")}
          </Button>
          <Button
            onPress={() => {
              ask(false);
              open(true);
            }}
          >
            {text("showAnyway")}
          </Button>
        </DialogActions>
      </Dialog>
    </div>
  );
}
