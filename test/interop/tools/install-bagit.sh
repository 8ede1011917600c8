#!/bin/sh
# Puts the Library of Congress's bagit-python 1.9.0 into .tools/bagit, a virtual environment.
set -eu
there="$(cd "$(dirname "$0")" && pwd)/../../../.tools/bagit"
python3 -m venv "$there"
"$there/bin/pip" install --quiet --disable-pip-version-check bagit==1.9.0
