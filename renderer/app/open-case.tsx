import { createContext, useContext, useState, type ReactNode } from "react";
import type { OutputOf } from "../api/bridge.ts";
import { useCall } from "../api/queries.ts";

type CaseRecord = OutputOf<"record.list">["records"][number];

/** The case in view. Records are shared between cases; what is assessed belongs to one. */
export type OpenCase = {
  readonly current: CaseRecord | undefined;
  readonly all: readonly CaseRecord[];
  readonly choose: (id: string) => void;
  readonly isLoading: boolean;
};

const Context = createContext<OpenCase>({
  current: undefined,
  all: [],
  choose: () => undefined,
  isLoading: true,
});

/** Keeps which case is in view. */
export function CaseProvider({ children }: { readonly children: ReactNode }) {
  const { data, isLoading } = useCall("record.list", { type: "case" });
  const [chosen, choose] = useState<string>();
  const all = data?.records ?? [];
  const current = all.find(({ id }) => id === chosen) ?? all[0];
  return <Context value={{ current, all, choose, isLoading }}>{children}</Context>;
}

/** The case in view. */
export const useOpenCase = (): OpenCase => useContext(Context);
