/**
 * Entry of the archive process: the one process that holds keys, databases and decrypted text. It answers
 * calls of the contract from its parent, and ends with it or at lock.
 */
import { answerCalls } from "./host/headless/answer-calls.ts";

// Whatever the core makes is for its owner alone.
process.umask(0o077);

await answerCalls(process);
