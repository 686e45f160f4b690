#!/usr/bin/env bash
# Every class of queries against Lucene 8: the same totals, ids and scores on a synthetic corpus of 20 000 items.
# Needs the shared tools (NEWSSEARCH_SHARED), Debian's liblucene8-java, a JDK and python3. Takes about a minute.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
peers="${NEWSSEARCH_SHARED:?set it to the folder with the shared tools}/tools/peers"
items=${1:-20000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 "$peers/corpus.py" "$items" "$work/items.ndjson"
python3 "$peers/queries.py" "$work/items.ndjson" "$work/queries.tsv"
python3 "$peers/totsv.py" "$work/items.ndjson" "$work/items.tsv"

jars=$(printf '%s:' /usr/share/java/lucene-{core,analyzers-common,facet,highlighter,memory,misc,queries}-8*.jar)
mkdir "$work/classes" "$work/lucene"
javac -nowarn -cp "$jars" -d "$work/classes" "$peers/LuceneRace.java"
lucene() { java -Xmx2g -cp "$work/classes:$jars" LuceneRace "$@"; }
lucene index "$work/items.tsv" "$work/lucene" 1 plain 1
lucene dump "$work/lucene" "$work/queries.tsv" "$work/lucene-hits.txt"
lucene dump "$work/lucene" "$work/queries.tsv" "$work/lucene-all.txt" --all

benchmarks() { dotnet run -c Release --project benchmarks/NewsSearch.Benchmarks -- "$@"; }
benchmarks hits "$work/items.ndjson" "$work/queries.tsv" "$work/hits.txt"
benchmarks hits "$work/items.ndjson" "$work/queries.tsv" "$work/all.txt" --all
benchmarks compare "$work/hits.txt" "$work/lucene-hits.txt"
benchmarks compare "$work/all.txt" "$work/lucene-all.txt" --all
