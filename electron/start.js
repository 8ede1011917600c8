// `npm start`: builds the window and shows it in Electron where its binary is, else in the system's Chromium. Plain
// JavaScript that any Node can read: the native modules end an older Node without a word.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const NEEDED = 24;
const root = new URL("../", import.meta.url);
const path = (name) => fileURLToPath(new URL(name, root));

if (Number(process.versions.node.split(".")[0]) < NEEDED) {
  console.error(`Affiant needs Node ${NEEDED} or newer; this is ${process.versions.node}.`);
  process.exit(2);
}

function run(command, ...args) {
  const { status } = spawnSync(command, args, { stdio: "inherit", cwd: path(".") });
  if (status !== 0) process.exit(status ?? 1);
}

// Looked for, never imported: importing the package would start a download.
const pointer = new URL("node_modules/electron/path.txt", root);
const binary = existsSync(pointer)
  ? new URL(`node_modules/electron/dist/${readFileSync(pointer, "utf8").trim()}`, root)
  : undefined;

run(process.execPath, path("node_modules/vite/bin/vite.js"), "build", "--logLevel", "warn");
if (binary !== undefined && existsSync(binary)) {
  run(process.execPath, path("node_modules/typescript/bin/tsc"), "-p", "tsconfig.build.json");
  run(
    process.execPath,
    path("node_modules/vite/bin/vite.js"),
    "build",
    "-c",
    "vite.preload.config.ts",
    "--logLevel",
    "warn",
  );
  run(fileURLToPath(binary), path("."));
} else {
  console.error(
    "Electron's binary is not installed (npx install-electron gets it); showing Affiant in Chromium.",
  );
  await import("./chromium.ts");
}
