/** Entry of the command line. */
import { runCommandLine } from "./host/headless/command-line.ts";

// Whoever reads our output may stop early, as `head` does.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 2));

process.exitCode = await runCommandLine(process.argv.slice(2));
