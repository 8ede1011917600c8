/**
 * Entry of the archive process: the one process that holds keys, databases and decrypted text. It answers
 * calls of the contract from its host, and ends with it or at lock.
 */
import { parentPort, utilityConnection } from "./host/electron/utility-connection.ts";
import { utilityParsers } from "./host/electron/utility-parsers.ts";
import { answerCalls } from "./host/headless/answer-calls.ts";
import { dumpNothing } from "./host/headless/dump-nothing.ts";
import { parentConnection } from "./host/headless/parent-connection.ts";
import { nodeParsers } from "./host/headless/start-parser.ts";

// Whatever the core makes is for its owner alone.
process.umask(0o077);
dumpNothing();

const inElectron = parentPort();
if (inElectron) await answerCalls(utilityConnection(inElectron), utilityParsers(inElectron));
else await answerCalls(parentConnection(), nodeParsers());
