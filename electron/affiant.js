#!/usr/bin/env node
// Plain JavaScript that any Node can read: the native modules end an older Node without a word, so the version
// is looked at before anything is imported.
import { existsSync } from "node:fs";

const NEEDED = 24;

if (Number(process.versions.node.split(".")[0]) < NEEDED) {
  console.error(`Affiant needs Node ${NEEDED} or newer; this is ${process.versions.node}.`);
  process.exit(2);
}

const source = new URL("./cli.ts", import.meta.url);
await import(existsSync(source) ? source.href : new URL("./cli.js", import.meta.url).href);
