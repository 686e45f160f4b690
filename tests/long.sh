#!/usr/bin/env bash
# The reliability trials at their full counts: hours rather than seconds. Prints the scale, the seeds and the results.
# Every number can be set from outside; a failing trial prints the seed and the operation that it failed at.
set -eu -o pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export NEWSSEARCH_SEED="${NEWSSEARCH_SEED:-$(date +%Y%m%d)}"
export NEWSSEARCH_SCRIPT_STEPS="${NEWSSEARCH_SCRIPT_STEPS:-260}"
export NEWSSEARCH_CRASH_IMAGES="${NEWSSEARCH_CRASH_IMAGES:-10}"
export NEWSSEARCH_MODEL_OPERATIONS="${NEWSSEARCH_MODEL_OPERATIONS:-1000000}"
export NEWSSEARCH_DAMAGE_STRIDE="${NEWSSEARCH_DAMAGE_STRIDE:-1}"
export NEWSSEARCH_EXHAUSTIVE="${NEWSSEARCH_EXHAUSTIVE:-5000}"
export NEWSSEARCH_SEARCH_CASES="${NEWSSEARCH_SEARCH_CASES:-100000}"
export NEWSSEARCH_KILLS="${NEWSSEARCH_KILLS:-200}"
env | grep '^NEWSSEARCH_' | sort

oracles='FullyQualifiedName~Exhaustive|FullyQualifiedName~PrunedSearch'
dotnet test -c Release tests/NewsSearch.Tests --filter "FullyQualifiedName~Reliability|$oracles" \
    --logger 'console;verbosity=normal' "$@"
dotnet test -c Release tests/NewsSearch.Host.Tests --filter 'FullyQualifiedName~Kill' \
    --logger 'console;verbosity=normal' "$@"
