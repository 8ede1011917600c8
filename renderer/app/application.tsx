import { QueryClientProvider } from "@tanstack/react-query";
import { useState } from "react";
import { makeQueryClient, useCall } from "../api/queries.ts";
import { LanguageProvider, languageOfMachine } from "../language/language-context.tsx";
import { OpenScreen } from "../screens/open/open-screen.tsx";
import { CaseWindow } from "./case-window.tsx";
import { FailureBoundary } from "./failure-boundary.tsx";
import { useTheme } from "./theme.ts";

/** The window: locked it shows how to open an archive, open it shows the case. */
export function Application() {
  const [client] = useState(makeQueryClient);
  return (
    <QueryClientProvider client={client}>
      <Within />
    </QueryClientProvider>
  );
}

function Within() {
  const { data: state } = useCall("app.state", {});
  useTheme(state?.preferences.theme ?? "system");
  if (!state) return null;
  return (
    <LanguageProvider language={state.preferences.language ?? languageOfMachine()}>
      <FailureBoundary>
        {state.open ? <CaseWindow state={state} open={state.open} /> : <OpenScreen state={state} />}
      </FailureBoundary>
    </LanguageProvider>
  );
}
