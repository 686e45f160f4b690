#!/usr/bin/env bash
# The reliability trials at their full counts: hours rather than seconds.
#   bash tests/long.sh [--again] [row…]      all rows by default, in the order below
# A row that has passed is remembered in artifacts/long and passed over until --again. Every number can be set from
# outside; a failing trial prints its seed. Ends with a summary: for each row the time, the counts, and what it printed.
set -u -o pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
export NEWSSEARCH_SEED="${NEWSSEARCH_SEED:-$(date +%Y%m%d)}"
logs=artifacts/long
mkdir -p "$logs"
order=(crash errors kill full damage forge backup model readers dispose host prune fuzz)
again=
[ "${1:-}" != --again ] || { again=1; shift; }
[ "$#" -eq 0 ] || order=("$@")

tests() { dotnet test -c Release --no-build "tests/$1" --filter "$2" --logger 'console;verbosity=detailed'; }
engine() { tests NewsSearch.Tests "FullyQualifiedName~Reliability.$1"; }

# A power loss at every operation, with each of seven kinds of damage, ten times each.
crash() {
    NEWSSEARCH_SCRIPT_STEPS="${NEWSSEARCH_SCRIPT_STEPS:-90}" NEWSSEARCH_CRASH_IMAGES="${NEWSSEARCH_CRASH_IMAGES:-10}" \
        engine CrashTests
}

# An error of the disk at every operation, once and for ever.
errors() { NEWSSEARCH_SCRIPT_STEPS="${NEWSSEARCH_SCRIPT_STEPS:-150}" engine ErrorTests; }

# A server killed under four writers.
kill_() { NEWSSEARCH_KILLS="${NEWSSEARCH_KILLS:-200}" tests NewsSearch.Host.Tests 'FullyQualifiedName~KilledHostTests'; }

# Every size of a disk that is too small, a real small disk, and too many open files.
full() {
    NEWSSEARCH_ROOM_STEP="${NEWSSEARCH_ROOM_STEP:-7}" engine FullDiskTests && bash tests/trials.sh disk handles
}

# Every byte flipped, every length cut to, files swapped.
damage() { NEWSSEARCH_DAMAGE_STRIDE="${NEWSSEARCH_DAMAGE_STRIDE:-1}" engine DamageTests; }

# Wrong values under right checksums, about every third byte.
forge() { NEWSSEARCH_FORGE_STRIDE="${NEWSSEARCH_FORGE_STRIDE:-2}" engine DamageTests.A_wrong_value; }

# Backups beside a writer, every byte of a backup damaged, cut off at every operation ten times.
backup() {
    NEWSSEARCH_BACKUPS="${NEWSSEARCH_BACKUPS:-1000}" NEWSSEARCH_BACKUP_STRIDE="${NEWSSEARCH_BACKUP_STRIDE:-1}" \
        NEWSSEARCH_CRASH_IMAGES="${NEWSSEARCH_CRASH_IMAGES:-10}" engine BackupTests
}

# Random operations beside a dictionary.
model() { NEWSSEARCH_MODEL_OPERATIONS="${NEWSSEARCH_MODEL_OPERATIONS:-1000000}" engine ModelTests; }

# Eight readers, a writer, merges, opening again.
readers() { NEWSSEARCH_SECONDS="${NEWSSEARCH_SECONDS:-300}" bash tests/trials.sh readers; }

# Work cancelled and the index disposed of at random points.
dispose() { NEWSSEARCH_DISPOSALS="${NEWSSEARCH_DISPOSALS:-5000}" engine DisposalTests; }

# The server under steady load, then a graceful stop.
host() { NEWSSEARCH_SECONDS="${NEWSSEARCH_SECONDS:-600}" bash tests/trials.sh host; }

# Every shortcut of a search against its exhaustive twin.
prune() {
    NEWSSEARCH_EXHAUSTIVE="${NEWSSEARCH_EXHAUSTIVE:-5000}" \
        NEWSSEARCH_SEARCH_CASES="${NEWSSEARCH_SEARCH_CASES:-60000}" \
        tests NewsSearch.Tests 'FullyQualifiedName~Exhaustive|FullyQualifiedName~Pruned'
}

# Damaged files of each format, texts and queries: more than a million in all.
fuzz() {
    NEWSSEARCH_FUZZ_CASES="${NEWSSEARCH_FUZZ_CASES:-110000}" \
        tests NewsSearch.PublicApi.Tests 'FullyQualifiedName~FormatFuzzTests'
}

# What a row printed, the counts of its runs, and its time.
summary() {
    local row=$1 passed failed
    passed=$(grep -c '^  Passed ' "$logs/$row.log")
    failed=$(grep -c '^  Failed ' "$logs/$row.log")
    printf '%-8s %-6s %5s s  %s passed, %s failed\n' "$row" "$2" "$3" "$passed" "$failed"
    awk '/Standard Output Messages:/ { on = 1; next } /^ *$/ { on = 0 } on { print "         " $0 }' "$logs/$row.log"
}

dotnet build -c Release NewsSearch.sln >"$logs/build.log" 2>&1 \
    && dotnet build -c Release tests/NewsSearch.Trials >>"$logs/build.log" 2>&1 || { cat "$logs/build.log"; exit 1; }
env | grep '^NEWSSEARCH_' | sort
failed=0
lines=()
for row in "${order[@]}"; do
    [ -z "$again" ] || rm -f "$logs/$row.done"
    if [ ! -e "$logs/$row.done" ]; then
        echo "-- $row"
        began=$SECONDS
        step=$row
        [ "$row" != kill ] || step=kill_
        if "$step" >"$logs/$row.log" 2>&1; then
            echo "$((SECONDS - began))" >"$logs/$row.done"
        else
            failed=1
            grep -A 20 '^  Failed ' "$logs/$row.log" | head -60
        fi
    fi

    if [ -e "$logs/$row.done" ]; then
        lines+=("$(summary "$row" passed "$(cat "$logs/$row.done")")")
    else
        lines+=("$(summary "$row" FAILED "$((SECONDS - began))")")
    fi
done

printf '\n== seed %s, %s\n' "$NEWSSEARCH_SEED" "$(git rev-parse --short HEAD 2>/dev/null)"
printf '%s\n' "${lines[@]}"
exit "$failed"
