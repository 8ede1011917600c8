/** Entry of the application in the system's Chromium, where Electron's binary is missing. */
import { workerUrl } from "./core/worker-entry.ts";
import { runApplications } from "./host/desktop/succession.ts";

process.exitCode = await runApplications(workerUrl(new URL("./chromium-process.ts", import.meta.url)));
