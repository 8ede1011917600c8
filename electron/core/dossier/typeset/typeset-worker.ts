import { parentPort, workerData } from "node:worker_threads";

import { compile, type TypesetJob } from "./compile.ts";

parentPort?.postMessage(compile(workerData as TypesetJob));
