// Adds up reports of vitest's JSON reporter: count-results.js REPORT…
// Prints skipped and failed tests by name, then "PASSED FAILED SKIPPED" as its last line. A file that could not
// be loaded counts as one failed test; so does a report that is not there or not whole.
import { readFileSync } from "node:fs";
import { relative } from "node:path";

let passed = 0;
let failed = 0;
let skipped = 0;

for (const path of process.argv.slice(2)) {
  let report;
  try {
    report = JSON.parse(readFileSync(path, "utf8"));
  } catch {
    console.log(`failed: no test report at ${path}`);
    failed += 1;
    continue;
  }
  for (const { name, status, message, assertionResults } of report.testResults) {
    const file = relative(process.cwd(), name);
    const inFile = { passed: 0, failed: 0, skipped: 0 };
    for (const test of assertionResults) {
      if (test.status === "passed") inFile.passed += 1;
      else if (test.status === "failed") {
        inFile.failed += 1;
        console.log(`failed: ${file}: ${test.fullName}`);
      } else {
        inFile.skipped += 1;
        console.log(`skipped: ${file}: ${test.fullName}`);
      }
    }
    if (status === "failed" && inFile.failed === 0) {
      inFile.failed = 1;
      console.log(`failed: ${file}: ${message || "could not be loaded"}`);
    }
    passed += inFile.passed;
    failed += inFile.failed;
    skipped += inFile.skipped;
  }
}
console.log(`${passed} ${failed} ${skipped}`);
