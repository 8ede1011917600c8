import { z } from "zod";
import { LANGUAGES } from "../messages/index.ts";
import { archiveCalls } from "./archive.ts";
import { VIEW_REFUSALS } from "../viewing/view-kind.ts";
import { defineCall } from "./call.ts";

/** How the window looks; `system` follows the machine. */
export const THEMES = ["system", "light", "dark"] as const;

/** What a user may set. Never anything about a case. */
export const preferences = z.strictObject({
  language: z.enum(LANGUAGES).nullable(),
  theme: z.enum(THEMES),
  /** Minutes without input after which the archive locks; never 0. */
  lockMinutes: z.int().min(1).max(120),
  /** Whether folders of archives are remembered on this computer; off until asked for. */
  rememberArchives: z.boolean(),
  /** Folders, newest first; empty unless remembered. */
  archives: z.array(z.string()).max(8),
  /** Pictures without colour, after they were asked for. */
  greyscale: z.boolean(),
  /** Whether the window is kept out of screen shots and screen sharing, where the host and the system can. */
  hiddenFromCapture: z.boolean(),
});
export type Preferences = z.infer<typeof preferences>;

/** The archive that is open, as the bar at the bottom tells it. */
export const openArchive = archiveCalls["archive.unlock"].output.extend({
  /** Name of the folder, the user's own neutral one. */
  name: z.string(),
});
export type OpenArchive = z.infer<typeof openArchive>;

/** One entry of a folder, in the window's own file chooser. */
export const folderEntry = z.object({
  name: z.string(),
  path: z.string(),
  kind: z.enum(["folder", "archive", "dossier", "file"]),
  size: z.number().nullable(),
});

const location = { folder: z.string().min(1) };

/**
 * Calls that the application around the core answers to its window: opening and locking, choosing files,
 * preferences, media. The core's own calls pass through it.
 */
export const WINDOW_CONTRACT = {
  "app.state": defineCall({
    input: z.strictObject({}),
    output: z.object({
      preferences,
      host: z.enum(["electron", "chromium"]),
      version: z.string(),
      open: openArchive.nullable(),
      /** Why the window was locked last, for the first line of the new one. */
      locked: z.enum(["user", "idle", "suspend", "ended"]).nullable(),
      /** Milliseconds until unlocking may be tried again, after wrong passphrases. */
      waitMilliseconds: z.number(),
      /** Whether the host shows dialogs of the operating system. */
      nativeDialogs: z.boolean(),
      /** Swap or hibernation that is not encrypted, as far as this can be known. */
      unencryptedSwap: z.boolean().nullable(),
    }),
    errors: [],
    access: "none",
    about: "Tells a fresh window what there is.",
  }),
  "app.preferences": defineCall({
    input: preferences.partial(),
    output: preferences,
    errors: [],
    access: "none",
    about: "Changes preferences and gives all of them.",
  }),
  "app.active": defineCall({
    input: z.strictObject({}),
    output: z.object({}),
    errors: [],
    access: "none",
    about: "Says that somebody is at the window; the time until locking starts again.",
  }),
  "app.lock": defineCall({
    input: z.strictObject({}),
    output: z.object({}),
    errors: [],
    access: "none",
    about: "Locks: the archive process ends, media ids die, the window is replaced by a new one.",
  }),
  "app.quit": defineCall({
    input: z.strictObject({}),
    output: z.object({}),
    errors: [],
    access: "none",
    about: "Locks and ends the application.",
  }),
  "app.unlock": defineCall({
    input: z.strictObject({ ...location, passphrase: z.string() }),
    output: openArchive,
    errors: [...archiveCalls["archive.unlock"].errors, "unlock-too-soon"],
    access: "none",
    about: "Opens an archive. After a wrong passphrase the next attempt must wait, longer each time.",
  }),
  "app.make": defineCall({
    input: z.strictObject({ ...location, passphrase: z.string(), holder: z.string().optional() }),
    output: openArchive,
    errors: archiveCalls["archive.create"].errors,
    access: "none",
    about: "Makes an archive and opens it.",
  }),
  "app.sample": defineCall({
    input: z.strictObject({}),
    output: openArchive,
    errors: ["disk-full", "archive-in-use"],
    access: "none",
    about: "Opens the fictional sample case, which is made at the first time.",
  }),
  "passphrase.suggest": defineCall({
    input: z.strictObject({}),
    output: z.object({ passphrase: z.string(), bits: z.number() }),
    errors: [],
    access: "none",
    about: "Draws a new passphrase of seven words.",
  }),
  "passphrase.strength": defineCall({
    input: z.strictObject({ passphrase: z.string().max(1000) }),
    output: z.object({ bits: z.number(), enough: z.boolean() }),
    errors: [],
    access: "none",
    about: "Estimates how many guesses a passphrase stands.",
  }),
  "files.choose": defineCall({
    input: z.strictObject({
      kind: z.enum(["folder", "new-folder", "files", "new-file"]),
      name: z.string().optional(),
    }),
    output: z.object({ paths: z.array(z.string()).nullable() }),
    errors: [],
    access: "none",
    about: "Shows the operating system's dialog; null where it was closed without an answer.",
  }),
  "files.list": defineCall({
    input: z.strictObject({ path: z.string().optional(), hidden: z.boolean().optional() }),
    output: z.object({ path: z.string(), parent: z.string().nullable(), entries: z.array(folderEntry) }),
    errors: ["file-missing", "file-unreadable"],
    access: "none",
    about: "Lists a folder for the window's own chooser, where the host has no dialogs.",
  }),
  "files.make-folder": defineCall({
    input: z.strictObject({ path: z.string(), name: z.string().min(1).max(200) }),
    output: z.object({ path: z.string() }),
    errors: ["destination-exists", "file-unreadable", "invalid-field"],
    access: "none",
    about: "Makes a folder in the window's own chooser.",
  }),
  "media.open": defineCall({
    input: z.strictObject({ id: z.string() }),
    output: z.object({ url: z.string(), mediaType: z.string(), size: z.number() }),
    errors: ["unknown-id", "object-missing", "object-changed"],
    access: "identities",
    about: "Gives an address from which this window can read an item's bytes until it locks. Logged.",
  }),
  "media.page": defineCall({
    input: z.strictObject({
      id: z.string(),
      /** From 1. */
      page: z.int().min(1).max(10_000),
      /** Pixels across, as wished. */
      width: z.int().min(16).max(6000),
    }),
    output: z.union([
      z.object({ url: z.string(), width: z.number(), height: z.number() }),
      z.object({ refused: z.enum(VIEW_REFUSALS) }),
    ]),
    errors: ["unknown-id", "wrong-record-type", "object-missing", "object-changed"],
    access: "identities",
    about: "Draws a page of an item and gives an address from which this window can read the picture.",
  }),
  "media.dossier-page": defineCall({
    input: z.strictObject({
      /** As `dossier.preview` gave it. */
      preview: z.string().max(64),
      /** From 1. */
      page: z.int().min(1).max(10_000),
      /** Pixels across, as wished. */
      width: z.int().min(16).max(6000),
    }),
    output: z.object({ url: z.string(), width: z.number(), height: z.number() }),
    errors: ["unknown-id", "typesetting-failed"],
    access: "identities",
    about:
      "Draws a page of a previewed dossier and gives an address from which this window can read the picture.",
  }),
  "media.close": defineCall({
    input: z.strictObject({ url: z.string() }),
    output: z.object({}),
    errors: [],
    access: "none",
    about: "Takes the address back.",
  }),
} as const;

export type WindowCallName = keyof typeof WINDOW_CONTRACT;
