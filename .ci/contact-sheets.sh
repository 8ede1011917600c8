#!/bin/sh
# Renders the PDFs of a dossier as contact sheets, for people to look at: contact-sheets.sh DOSSIER-DIR OUT-DIR
# Needs pdftoppm (poppler-utils) and montage (ImageMagick).
set -eu
dossier=$1
out=$2
mkdir -p "$out"
for pdf in "$dossier"/*.pdf; do
  name=$(basename "$pdf" .pdf)
  pages=$(mktemp -d)
  pdftoppm -cropbox -r 60 -png "$pdf" "$pages/page"
  # One sheet for each twelve pages.
  ls "$pages"/page-*.png | split -l 12 -d -a 3 - "$pages/sheet-"
  for sheet in "$pages"/sheet-*; do
    montage $(cat "$sheet") -tile 4x -geometry '496x702>+8+8' -background '#999999' \
      "$out/$name-$(basename "$sheet" | sed 's/^sheet-//').png"
  done
  rm -r "$pages"
done
