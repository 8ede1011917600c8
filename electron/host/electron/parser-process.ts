/**
 * What runs in a parser process of Electron: it parses foreign bytes that come through a port, and has no key, no
 * environment and no terminal.
 */
import { JOBS } from "../../core/parsing/jobs.ts";
import { serveJobs } from "../../core/parsing/serve-jobs.ts";
import { portChannel } from "./port-channel.ts";
import { parentPort } from "./utility-connection.ts";

parentPort()?.once("message", ({ ports }) => serveJobs(portChannel(ports[0]!), JOBS));
