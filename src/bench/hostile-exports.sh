#!/usr/bin/env bash
# Opens hostile exports where they would do harm: 1,000 script payloads in Chromium, 2,000 formula payloads in LibreOffice.
# Needs chromium, libreoffice-calc and python3. Run after `mvn -Pbench compile`, with the class path of the build and of
# its libraries: src/bench/hostile-exports.sh target/bench/classes:LIBRARIES
set -euo pipefail
CP=$1; HERE=$(cd "$(dirname "$0")" && pwd); WORK=$(mktemp -d); PORT=${PORT:-38917}
run() { java --enable-native-access=ALL-UNNAMED -cp "$CP" "$@"; }
export_() { run org.unsaid.Launcher export "$1" --workspace "$2" --format "$3" --out "$4" 2>/dev/null; }

run org.unsaid.bench.HostileExports scripts "$WORK/scripts.db" "$PORT"
SESSION=$(run org.unsaid.Launcher sessions list --json --workspace "$WORK/scripts.db" 2>/dev/null | python3 -c 'import json,sys; print(json.loads(sys.stdin.readline())["id"])')
for format in html table; do
  export_ "$SESSION" "$WORK/scripts.db" $format "$WORK/$format.html"
  python3 "$HERE/hostile_page.py" "$WORK/$format.html" "$PORT"
done
run org.unsaid.bench.HostileExports formulas "$WORK/formulas.db"
for format in csv xlsx; do
  export_ formulas "$WORK/formulas.db" $format "$WORK/formulas.$format"
  python3 "$HERE/hostile_sheet.py" "$WORK/formulas.$format" "$WORK/formulas.db.texts"
done
rm -r "$WORK"
