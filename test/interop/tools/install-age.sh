#!/bin/sh
# Puts age 1.3.1, with age-keygen and age-plugin-batchpass, into .tools/bin. Needs any go; one that is too old for
# age fetches a newer one as a Go module, checked against the checksum database, into its module cache.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
there="$here/../../../.tools/bin"
toolchain=go1.24.10

if ! command -v go >/dev/null; then
  echo "age 1.3.1 needs Go 1.24, and there is no go"
  exit 1
fi
minor=$(go version | sed -n 's/^go version go1\.\([0-9]*\).*/\1/p')
go=go
if [ "${minor:-0}" -ge 21 ]; then
  # This one fetches a newer one by itself where it must, unless it is told not to.
  export GOTOOLCHAIN=auto
elif [ "${minor:-0}" -ge 11 ]; then
  module="golang.org/toolchain@v0.0.1-$toolchain.$(go env GOOS)-$(go env GOARCH)"
  empty=$(mktemp -d)
  trap 'rm -rf "$empty"' EXIT
  printf 'module empty\n' >"$empty/go.mod"
  if ! (cd "$empty" && go mod download "$module"); then
    echo "age 1.3.1 needs Go 1.24; here is $(go version), and $module could not be fetched"
    exit 1
  fi
  root="$(go env GOMODCACHE)/$module"
  # A module cache is read-only and keeps no executable bits.
  chmod u+w "$root/bin" "$root/bin"/* "$root/pkg/tool"/*/*
  chmod +x "$root/bin"/* "$root/pkg/tool"/*/*
  go="$root/bin/go"
  unset GOROOT
  export GOTOOLCHAIN=local
else
  echo "age 1.3.1 needs Go 1.24; here is $(go version)"
  exit 1
fi
mkdir -p "$there"
GOBIN=$(cd "$there" && pwd) "$go" install \
  filippo.io/age/cmd/age@v1.3.1 \
  filippo.io/age/cmd/age-keygen@v1.3.1 \
  filippo.io/age/cmd/age-plugin-batchpass@v1.3.1
