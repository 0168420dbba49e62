#!/usr/bin/env bash
# Brings KaTeX's style sheet, its fonts and its licence from npm into
# crates/typeset/assets/katex. The version is the one that katex-rs follows.
#
# Of the fonts only woff2 is kept: every browser that shows the pages reads it.
set -euo pipefail
cd "$(dirname "$0")/.."

version=0.18.5
folder=crates/typeset/assets/katex

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && npm pack --silent "katex@$version" >/dev/null &&
    tar -xzf "katex-$version.tgz")

rm -rf "$folder"
mkdir -p "$folder/fonts"
cp "$work"/package/LICENSE "$folder/"
cp "$work"/package/dist/fonts/*.woff2 "$folder/fonts/"
sed -E 's/,url\([^)]*\.(woff|ttf)\) format\("[a-z]+"\)//g' \
    "$work/package/dist/katex.min.css" >"$folder/katex.css"
