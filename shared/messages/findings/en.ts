/** What the check finds and what to do about it, in English. */
export const findings = {
  "finding.outer-file-changed": "A file of the archive folder was changed.",
  "finding.outer-file-missing": "A file of the archive folder is missing.",
  "finding.key-file-unknown": "A key or grant file that the archive does not know.",
  "finding.file-unknown": "A file that does not belong into the archive folder.",
  "finding.write-interrupted": "A file that was being written when something interrupted it.",
  "finding.page-damaged": "A page of a database is damaged.",
  "finding.page-exchanged":
    "A page of a database is not the one that was written last: it was exchanged for an older copy.",
  "finding.page-missing": "A database is shorter than it was.",
  "finding.page-seal-changed":
    "The file “pages” was changed. It was begun anew from the databases as they are.",
  "finding.page-seal-missing":
    "The file “pages” was missing. It was begun anew from the databases as they are.",
  "finding.page-seal-older":
    "The file “pages” was an older copy. It was begun anew from the databases as they are.",
  "finding.database-inconsistent": "The parts of a database do not fit together.",
  "finding.head-behind-log":
    "The file “head” was older than an interruption explains. It was brought up to date at opening.",
  "finding.head-changed": "The file “head” was not the one that was signed. It was written anew at opening.",
  "finding.log-chain-broken":
    "The custody log does not continue here: an entry was changed, added or removed.",
  "finding.log-entry-changed": "An entry of the custody log was changed.",
  "finding.log-index-wrong": "An entry of the custody log is filed under another record than it names.",
  "finding.log-not-continuous": "The custody log does not continue the state that was noted earlier.",
  "finding.checkpoint-mismatch": "A signed state of the custody log does not fit its entries.",
  "finding.checkpoint-unreadable": "A signed state of the custody log cannot be read.",
  "finding.checkpoint-unsigned": "A state of the custody log is signed by nobody who holds or held a key.",
  "finding.checkpoint-after-revocation":
    "A state of the custody log is signed by somebody whose key had been revoked before.",
  "finding.entry-not-signed-for": "An entry names somebody else than who signed for it.",
  "finding.signature-invalid": "A signature in the custody log is not valid.",
  "finding.signature-unknown": "A signature in the custody log is by a key that nobody holds.",
  "finding.co-signature-missing": "A co-signature that the custody log tells of is gone.",
  "finding.clock-went-back": "The clock of the computer went back: from {before} to {after}.",
  "finding.record-differs": "What is stored is not what the custody log bound.",
  "finding.record-missing": "What the custody log bound is missing.",
  "finding.record-unlogged": "Something is stored that no entry of the custody log bound.",
  "finding.holder-differs":
    "Who holds keys of the archive, or somebody’s grant, is not what the custody log says.",
  "finding.code-differs": "A record is filed under another code than its own.",
  "finding.series-behind": "A series of numbers is behind: it would give a number again.",
  "finding.search-index-differs":
    "The search index does not agree with the records. Searches may miss something; nothing is lost.",
  "finding.object-changed": "A stored file was changed.",
  "finding.object-missing": "A stored file is missing.",
  "finding.object-unreadable": "A stored file cannot be read from the medium.",
  "finding.object-not-recoverable":
    "A stored file would not open in a recovery with age; Affiant itself still opens it.",
  "finding.object-unknown": "A file among the stored files that the archive does not know.",
  "finding.object-time":
    "Stored files with another time than all should have: {count}. Copying a folder does that; contents are as they were.",
  "finding.identities-not-checked":
    "Identities and stored files were left out: the key in use does not open them.",
  "advice.restore":
    "Stop working in it. Keep this folder as it is, and go on from a backup that checks clean.",
  "advice.restore-file": "Put this one file back from a backup, then check again.",
  "advice.compare":
    "Find out who had access, and compare with a checkpoint kept elsewhere: affiant check --since.",
  "advice.ask-holders":
    "Ask everybody who holds a key whether they know of it. If nobody does, keep this folder as it is.",
  "advice.take-in-again": "Put the file back from a backup of this archive, or take the same file in again.",
  "advice.repair-index": "Build it again: affiant check --repair-index.",
  "advice.look-and-remove": "Nothing in the archive needs it. Look at what it is, then move it elsewhere.",
  "advice.check-clock": "Set the clock right, and note why it was wrong.",
  "advice.ask-with-identities": "Let somebody who may see identities run the check as well.",
} as const;
