#!/usr/bin/env bash
# Makes the numbers of docs/performance.md. Nothing else should run on the machine meanwhile.
#
#   benchmarks/run.sh paired           the peers on each graph, Parallel and G1
#   benchmarks/run.sh identity         by identity, beside the fastest peer
#   benchmarks/run.sh gc               one full collection, and several threads, on graphs that nobody has hashed
#   benchmarks/run.sh tricks           the walk without each of its tricks
#   benchmarks/run.sh large            24 and 50 million objects, Parallel and G1
#   benchmarks/run.sh alloc            bytes allocated while measuring
#   benchmarks/run.sh sizes            nanoseconds per object, 10^5 to 5*10^7 objects
#   benchmarks/run.sh places [JAR]     lines, time and memory where paths are endless; lines of another build's heapfold.jar too
#   benchmarks/run.sh against JAR      this build beside another checkout's heapfold.jar, Parallel and G1
#   benchmarks/run.sh first            first profile in a fresh JVM
#   benchmarks/run.sh jmh [OPTION...]  all JMH benchmarks, Parallel and G1; options go to JMH
#
# Set JAVA_HOME for another JDK; HEAP (4g; 16g for large and sizes), ROUNDS, WARMUP, GRAPHS, COLLECTORS for shorter runs.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
jar=benchmarks/target/benchmarks.jar
collectors=${COLLECTORS:-Parallel G1}
commit=$(git rev-parse --short HEAD 2>/dev/null || echo unknown)
package=io.github.heapfold.benchmarks
all_peers=heapfold,graph_stats,graph_layout,jamm,ehcache,ram_usage_tester
graphs=${GRAPHS:-records chain multimap jackson model}

need() {
    [ -e "$1" ] || { echo "run.sh: $1 is missing; run: mvn -DskipTests package" >&2; exit 1; }
}

heap() { # default
    echo "-Xms${HEAP:-$1} -Xmx${HEAP:-$1}"
}

paired() { # HEAP COLLECTOR OPTION...
    local heap=$1 collector=$2
    shift 2
    # shellcheck disable=SC2046 # two flags
    "$java" @benchmarks/peers.args $(heap "$heap") "-XX:+Use${collector}GC" -cp "$jar" "$package.Paired" --commit "$commit" "$@"
}

# Each graph in a JVM of its own, so that no loop is compiled for what another graph needs.
on_graphs() { # PEERS
    local collector graph header
    for collector in $collectors; do
        header=
        for graph in $graphs; do
            # shellcheck disable=SC2086 # nothing, or one option
            paired 4g "$collector" --graph "$graph" --peers "$1" --rounds "${ROUNDS:-21}" --warmup "${WARMUP:-8}" $header
            header=--no-header
        done
        echo
    done
}

tricks() {
    local collector graph header
    for collector in $collectors; do
        header=
        for graph in $graphs; do
            # shellcheck disable=SC2046,SC2086
            "$java" $(heap 4g) "-XX:+Use${collector}GC" -cp "$jar" "$package.Tricks" --commit "$commit" --graph "$graph" \
                --rounds "${ROUNDS:-21}" --warmup "${WARMUP:-8}" $header
            header=--no-header
        done
        echo
    done
}

large() {
    local collector entries
    for collector in $collectors; do
        for entries in ${ENTRIES:-3000000 6250000}; do # eight objects each
            paired 16g "$collector" --graph multimap --size "$entries" --rounds "${ROUNDS:-7}" --warmup "${WARMUP:-2}" \
                --peers heapfold,parallel,full_gc
            echo
            paired 16g "$collector" --graph multimap --size "$entries" --rounds "${ROUNDS:-7}" --warmup "${WARMUP:-2}" \
                --peers heapfold,graph_stats
            echo
        done
    done
    # minutes per round
    paired 16g Parallel --graph multimap --size 3000000 --rounds 3 --warmup 2 --peers heapfold,jamm
}

jmh() { # HEAP COLLECTOR OPTION...
    local heap=$1 collector=$2
    shift 2
    "$java" -jar "$jar" -jvmArgs "$(heap "$heap") -XX:+Use${collector}GC" "$@"
}

alloc() {
    local collector
    for collector in $collectors; do
        jmh 4g "$collector" AllocationBenchmark "$@"
    done
}

sizes() {
    local collector
    for collector in $collectors; do
        jmh 16g "$collector" SizeBenchmark "$@"
    done
}

places() { # JAR
    local graph
    "$java" -cp "$jar" "$package.Places" head "$commit"
    for graph in ${GRAPHS:-octree chain tree linked_list spring_context session_factory javac classgraph lucene}; do
        "$java" "-Xmx${HEAP:-3g}" -cp "$jar" "$package.Places" "$graph" "$@"
    done
    [ -n "${GRAPHS:-}" ] || "$java" -Xmx256m -cp "$jar" "$package.Places" tangle
}

against() { # JAR
    local collector graph header
    need "$1"
    need cli/target/heapfold.jar
    for collector in $collectors; do
        header=
        for graph in $graphs; do
            # shellcheck disable=SC2046,SC2086
            "$java" $(heap 4g) "-XX:+Use${collector}GC" -cp "$jar" "$package.Against" --commit "$commit" --graph "$graph" \
                --jar cli/target/heapfold.jar --against "$1" --rounds "${ROUNDS:-21}" --warmup "${WARMUP:-8}" $header
            header=--no-header
        done
        echo
    done
}

median() { # of the field that follows a word
    sed "s/.*$1 \([0-9]*\).*/\1/" <<<"$2" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}

first() {
    need cli/target/heapfold.jar
    local runs='' i
    for ((i = 0; i < ${ROUNDS:-15}; i++)); do
        runs+=$("$java" -cp cli/target/heapfold.jar:benchmarks/target/classes "$package.FirstProfile")$'\n'
    done
    runs=${runs%$'\n'}
    echo "$runs" >&2
    echo "| JDK | commit | runs | call, ms | main to result, ms | JVM start to result, ms |"
    echo "| --- | --- | --- | --- | --- | --- |"
    echo "| $("$java" -version 2>&1 | sed -n '1s/[^"]*"\([^"]*\)".*/\1/p') | $commit | ${ROUNDS:-15} |" \
        "$(median call "$runs") | $(median main "$runs") | $(median jvm "$runs") |"
}

all_jmh() {
    local collector
    for collector in $collectors; do
        jmh 4g "$collector" -e SizeBenchmark "$@"
    done
}

need "$jar"
need benchmarks/target/agents/jamm.jar
target=${1:-}
[ $# -gt 0 ] && shift
case $target in
    paired) on_graphs "$all_peers" ;;
    identity) on_graphs identity,graph_stats ;;
    gc) on_graphs heapfold,parallel,full_gc ;;
    tricks) tricks ;;
    large) large ;;
    alloc) alloc "$@" ;;
    sizes) sizes "$@" ;;
    places) places "$@" ;;
    against) against "${1:?a heapfold.jar is missing}" ;;
    first) first ;;
    jmh) all_jmh "$@" ;;
    *)
        sed -n '2,/^set/s/^#\( \|$\)//p' "${BASH_SOURCE[0]}" >&2
        exit 2
        ;;
esac
