#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# sources.sh FOLDER PACKAGE...: the distribution's own sources of the packages, patched as it patches them, into
# FOLDER/PACKAGE. What is there already is not fetched again. Nothing of the machine's apt is changed: the lists of
# sources are the machine's own, turned to sources, in FOLDER/apt.
set -euo pipefail
readonly folder=$(realpath --canonicalize-missing "$1")
shift

apt_with_sources() {
  apt-get -o Dir::Etc::SourceList=/dev/null -o Dir::Etc::SourceParts="$folder/apt/parts" -o Dir::State::Lists="$folder/apt/lists" \
    -o Dir::Cache="$folder/apt/cache" -o APT::Sandbox::User="$(id -un)" --quiet --quiet "$@"
}

# Both ways of writing a list: lines "deb ...", and paragraphs with a field "Types: deb".
turn_lists_to_sources() {
  local list
  mkdir -p "$folder/apt/parts" "$folder/apt/lists/partial" "$folder/apt/cache/archives/partial"
  for list in /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources; do
    [ -f "$list" ] || continue
    sed --regexp-extended -e '/^deb-src\s/d' -e 's/^deb\s/deb-src /' -e 's/^Types:.*/Types: deb-src/' "$list" >"$folder/apt/parts/$(basename "$list")"
  done
  # a list of somebody else's without sources is no matter here
  apt_with_sources update || true
}

# fetch PACKAGE: unpacked aside first, so that what stands under its name is whole
fetch() {
  local aside=$folder/apt/$1
  rm -rf "$aside"
  mkdir -p "$aside"
  (cd "$aside" && apt_with_sources source "$1" && mv "$(find . -mindepth 1 -maxdepth 1 -type d)" "$folder/$1")
}

for package in "$@"; do
  [ ! -d "$folder/$package" ] || continue
  echo "the sources of $package"
  [ -d "$folder/apt/parts" ] || turn_lists_to_sources
  fetch "$package"
done
rm -rf "$folder/apt"
