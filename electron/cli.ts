/** Entry of the command line. */
import { runCommandLine } from "./host/headless/command-line.ts";

process.exitCode = await runCommandLine(process.argv.slice(2));
