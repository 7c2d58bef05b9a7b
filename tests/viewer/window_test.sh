#!/usr/bin/env bash
# The real program in a real window, driven by mouse and keyboard: window_test.sh VIEWER SAMPLE_FOLDER. What it keeps of
# its work tells what it understood.
set -euo pipefail

for tool in Xvfb xdotool; do
  command -v "$tool" >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }
done

viewer=$1 sample=$2
folder=$(mktemp -d)
exec 3<>"$folder/display"
Xvfb -displayfd 3 -screen 0 1400x900x24 -nolisten tcp >"$folder/xvfb.log" 2>&1 &
xvfb=$!
program=
clean() {
  [ -z "$program" ] || kill "$program" 2>/dev/null || true
  kill "$xvfb" 2>/dev/null || true
  rm -rf "$folder"
}
trap clean EXIT
for _ in $(seq 100); do
  [ ! -s "$folder/display" ] || break
  sleep 0.1
done
DISPLAY=:$(head -n 1 "$folder/display")
export DISPLAY XDG_STATE_HOME=$folder/state
work=$XDG_STATE_HOME/hotspot-viewer/work.json

fail() {
  echo "failed: $1" >&2
  cat "$folder/viewer.log" >&2
  [ ! -f "$work" ] || head -c 3000 "$work" >&2
  exit 1
}

# until_work WHAT PYTHON: until the expression over the kept work `w` holds, for a minute at most.
until_work() {
  for _ in $(seq 300); do
    python3 -c "import json,sys; w=json.load(open('$work')); sys.exit(not ($2))" 2>/dev/null && return
    kill -0 "$program" 2>/dev/null || fail "the program ended: $1"
    sleep 0.2
  done
  fail "$1"
}

value() { python3 -c "import json; w=json.load(open('$work')); print($1)"; }

start() {
  (cd "$folder" && exec "$viewer" --size 1400x900 --language en "$@") >"$folder/viewer.log" 2>&1 &
  program=$!
  window=$(timeout 60 xdotool search --sync --onlyvisible --name Hotspot | head -n 1)
  xdotool windowfocus "$window"
}

start "$sample"
until_work "the sample opens" "any(l['title'].startswith('Density') for l in w['layers'])"
before=$(value "w['view'][2]")

# One turn of the wheel: two may be two steps of undo where frames are slow.
xdotool mousemove 700 420 click 4
until_work "the wheel zooms in" "w['view'][2] < $before * 0.85"
zoomed=$(value "w['view'][2]")

xdotool key ctrl+z
until_work "undo zooms out again" "abs(w['view'][2] / $before - 1) < 1e-6"
xdotool key ctrl+y
until_work "redo zooms in" "abs(w['view'][2] / $zoomed - 1) < 1e-6"
xdotool key Home
until_work "Home shows everything" "w['view'][2] > $zoomed * 1.2"

x=$(value "w['view'][0]")
xdotool mousemove 700 300 mousedown 1
for step in 10 20 30 40 50 60; do xdotool mousemove $((700 + step)) 300 sleep 0.05; done
xdotool sleep 0.3 mouseup 1
until_work "a drag moves the map" "w['view'][0] < $x"

xdotool mousemove 1150 250 click 1
until_work "a click in the table selects an area" "len(w['selected_rows']) == 1"
xdotool key Escape
until_work "Escape clears the selection" "w['selected_rows'] == []"

# The slider stands at a fixed distance from the end of the panel.
xdotool mousemove 150 600
for _ in $(seq 20); do xdotool click 5 sleep 0.02; done
xdotool sleep 0.5 mousemove 90 565 mousedown 1
for step in 100 110 120 130 140 150 160 170; do xdotool mousemove $step 565 sleep 0.05; done
xdotool mouseup 1
until_work "dragging the bandwidth shows the computed density" "w['density']['shown'] and w['density']['bandwidth'] != 300"

xdotool key t
until_work "T changes the theme" "w['appearance']['theme'] == 'dark'"
xdotool key d
until_work "D changes the language" "w['appearance']['language'] == 'da' and any(l['title'].startswith('Tæthed') for l in w['layers'])"

xdotool key ctrl+p sleep 1 key Return
for _ in $(seq 300); do
  compgen -G "$folder/hotspot-kort*.png" >/dev/null && break
  sleep 0.2
done
compgen -G "$folder/hotspot-kort*.png" >/dev/null || fail "the map is exported as a picture"

# As after a crash: what was kept is there again.
kill -KILL "$program"
wait "$program" 2>/dev/null || true
view=$(value "w['view']")
cp "$work" "$folder/before.json"
rm "$work"
start "$folder/before.json"
until_work "the work goes on where it was" "w['appearance']['theme'] == 'dark' and w['view'] == $view"
echo "all steps done"
