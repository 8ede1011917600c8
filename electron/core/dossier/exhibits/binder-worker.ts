import { parentPort, workerData } from "node:worker_threads";

import { bindVolume, type VolumeJob } from "./bind-volume.ts";

const bytes = bindVolume(workerData as VolumeJob);
// Handed over, not copied: a volume is large.
parentPort?.postMessage(bytes, [bytes.buffer as ArrayBuffer]);
