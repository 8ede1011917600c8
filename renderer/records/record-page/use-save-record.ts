import { useState } from "react";
import { Failure } from "../../../shared/errors.ts";
import { call } from "../../api/bridge.ts";
import { useChange } from "../../api/queries.ts";
import type { RecordView } from "../read-field.ts";
import { changesBetween, problemOfField, type Draft, type Problem } from "../record-form/draft.ts";
import { conflictOf, type Conflict } from "./differences.ts";

/** The last change of a record made here, and how to take it back. */
type LastChange = { readonly before: RecordView; readonly after: RecordView; readonly isUndo: boolean };

/** Saves new versions of a record, tells what was refused and what clashes, and takes the last change back. */
export function useSaveRecord(onSaved: (record: RecordView) => void) {
  const edit = useChange("record.edit");
  const [refused, setRefused] = useState<Problem>();
  const [failure, setFailure] = useState<Failure>();
  const [clash, setClash] = useState<{ readonly theirs: RecordView; readonly conflict: Conflict }>();
  const [last, setLast] = useState<LastChange>();

  /** Sends changes of a version; `mine` is the whole content as it was meant, for comparing when it clashes. */
  const send = async (base: RecordView, changes: Draft, mine: Draft, isUndo = false): Promise<void> => {
    setRefused(undefined);
    setFailure(undefined);
    if (Object.keys(changes).length === 0) {
      onSaved(base);
      return;
    }
    try {
      const after = await edit.mutateAsync({ id: base.id, version: base.version, changes });
      setClash(undefined);
      setLast({ before: base, after, isUndo });
      onSaved(after);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (error.code === "version-conflict") {
        const theirs = await call("record.get", { id: base.id });
        setClash({ theirs, conflict: conflictOf(base.record, mine, theirs.record) });
      } else if (error.code === "invalid-field") setRefused(problemOfField(String(error.params.field)));
      else setFailure(error);
    }
  };

  return {
    refused,
    failure,
    clash,
    last,
    isSaving: edit.isPending,
    save: (base: RecordView, content: Draft) => send(base, changesBetween(base.record, content), content),
    /** Saves what was chosen between two wordings, over the newest version. */
    settle: (changes: Draft) =>
      clash ? send(clash.theirs, changes, { ...clash.theirs.record, ...changes }) : Promise.resolve(),
    leaveClash: () => {
      setClash(undefined);
    },
    /** A new version equal to the one before the last change. */
    undo: () =>
      last
        ? send(last.after, changesBetween(last.after.record, last.before.record), last.before.record, true)
        : Promise.resolve(),
  };
}
