import { createHash } from "node:crypto";
import type { Hash } from "../../../shared/merkle/hashing.ts";

/** SHA-256 of the runtime, as the tree takes it. */
export const sha256: Hash = (bytes) => createHash("sha256").update(bytes).digest();
