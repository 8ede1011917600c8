#!/bin/sh
# Puts age 1.3.1, with age-keygen and age-plugin-batchpass, into .tools/bin. Needs go 1.24 or newer.
set -eu
there="$(cd "$(dirname "$0")" && pwd)/../../../.tools/bin"
mkdir -p "$there"
GOBIN="$(cd "$there" && pwd)" go install \
  filippo.io/age/cmd/age@v1.3.1 \
  filippo.io/age/cmd/age-keygen@v1.3.1 \
  filippo.io/age/cmd/age-plugin-batchpass@v1.3.1
