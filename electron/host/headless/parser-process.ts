/**
 * What runs in a parser process: it parses foreign bytes that come through a pipe, and has no key, no
 * environment, no terminal, and no file but the program's own.
 */
import { JOBS } from "../../core/parsing/jobs.ts";
import { serveJobs } from "../../core/parsing/serve-jobs.ts";
import { parserChannel } from "./parser-pipe.ts";

serveJobs(parserChannel(), JOBS);
