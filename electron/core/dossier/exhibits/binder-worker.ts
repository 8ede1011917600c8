import { parentPort, workerData } from "node:worker_threads";

import { bindVolume, type VolumeJob } from "./bind-volume.ts";

parentPort?.postMessage(bindVolume(workerData as VolumeJob));
