#!/usr/bin/env bash
# The reliability trials that need more than a test run: minutes, a disk of 16 MB, a process that may open few files.
#   bash tests/trials.sh [trial…]      trials: damage disk handles readers host; all of them by default
# NEWSSEARCH_SECONDS sets how long a trial lasts that takes a time; the defaults are those of .ci/run.
# Results go to TRIAL_RESULTS if that names a folder. Ends with 1 if a trial failed.
set -u -o pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
trials=tests/NewsSearch.Trials
[ "$#" -gt 0 ] || set -- damage disk handles readers host
failed=0
small=

# run NAME PROJECT FILTER: a test run that must not be empty.
run() {
    local results=()
    [ -z "${TRIAL_RESULTS:-}" ] || results=(--logger "trx;LogFileName=$1.trx" --results-directory "$TRIAL_RESULTS")
    dotnet test -c Release --no-build "$2" --filter "$3" --logger 'console;verbosity=detailed' "${results[@]}" -- \
        RunConfiguration.TreatNoTestsAsError=true
}

# Every form of damage, more densely than the tests do; the defaults of tests/NewsSearch.Tests are for quick runs.
damage() {
    NEWSSEARCH_DAMAGE_STRIDE="${NEWSSEARCH_DAMAGE_STRIDE:-37}" NEWSSEARCH_FORGE_STRIDE="${NEWSSEARCH_FORGE_STRIDE:-400}" \
        NEWSSEARCH_BACKUP_STRIDE="${NEWSSEARCH_BACKUP_STRIDE:-23}" NEWSSEARCH_ROOM_STEP="${NEWSSEARCH_ROOM_STEP:-101}" \
        NEWSSEARCH_DISPOSALS="${NEWSSEARCH_DISPOSALS:-200}" \
        run damage tests/NewsSearch.Tests \
        'FullyQualifiedName~DamageTests|FullyQualifiedName~BackupTests|FullyQualifiedName~FullDiskTests|FullyQualifiedName~DisposalTests'
}

# The mount is seen by this trial only, and goes with it.
disk() {
    small=$(mktemp -d)
    if ! unshare -m mount -t tmpfs -o size=16m tmpfs "$small" 2>/dev/null; then
        echo "The trial with a full disk was left out: mounting a small one is not permitted here."
        rmdir "$small"
        return 0
    fi

    export NEWSSEARCH_SMALL_DISK="$small"
    export -f run
    unshare -m bash -c 'mount -t tmpfs -o size=16m tmpfs "$NEWSSEARCH_SMALL_DISK" && run disk "$1" "$2"' - \
        "$trials" 'FullyQualifiedName~SmallDiskTrial'
    local code=$?
    rmdir "$small"
    return "$code"
}

handles() {
    (ulimit -n 400 && run handles "$trials" 'FullyQualifiedName~FewHandlesTrial')
}

readers() {
    NEWSSEARCH_SECONDS="${NEWSSEARCH_SECONDS:-30}" run readers "$trials" 'FullyQualifiedName~ReadersTrial'
}

host() {
    NEWSSEARCH_SECONDS="${NEWSSEARCH_SECONDS:-60}" run host "$trials" 'FullyQualifiedName~HostTrial'
}

dotnet build -c Release tests/NewsSearch.Tests && dotnet build -c Release "$trials" || exit 1
for trial in "$@"; do
    began=$SECONDS
    printf '\n-- trial %s\n' "$trial"
    if "$trial"; then
        printf -- '-- trial %s: done in %d s\n' "$trial" "$((SECONDS - began))"
    else
        printf -- '-- trial %s: FAILED after %d s\n' "$trial" "$((SECONDS - began))"
        failed=1
    fi
done

exit "$failed"
