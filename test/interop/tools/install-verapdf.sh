#!/bin/sh
# Puts the veraPDF library (validation-model 1.28.1, from Maven Central) into .tools/verapdf. Needs java 17 and mvn.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
there="$here/../../../.tools/verapdf"
mkdir -p "$there"
mvn -q -B -f "$here/verapdf-pom.xml" dependency:copy-dependencies -DoutputDirectory="$there"
