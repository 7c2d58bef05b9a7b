#!/bin/bash
# postgis_test.sh HOTSPOTS SAMPLE: fires of the sample through PostgreSQL with PostGIS, counted per area, must come out
# as they do from the file.
set -euo pipefail
hotspots=$1
sample=$2

skip() { echo "skipped: $1"; exit 77; }

bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
[ -n "$bin" ] || skip "no PostgreSQL (Debian: postgresql)"
ls /usr/share/postgresql/*/extension/postgis.control >/dev/null 2>&1 || skip "no PostGIS (Debian: postgis)"

folder=$(mktemp -d)
as_owner=()
if [ "$(id -u)" = 0 ]; then  # the server refuses to run as root
  id postgres >/dev/null 2>&1 || skip "no user postgres to run the server"
  as_owner=(runuser -u postgres --)
  chown postgres "$folder"
  chmod 755 "$folder"
fi
cd "$folder"

stop() {
  "${as_owner[@]}" "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$folder"
}
trap stop EXIT

"${as_owner[@]}" "$bin/initdb" -D "$folder/data" -U hotspot -A trust --no-sync >/dev/null
"${as_owner[@]}" "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/log" \
  -o "-c listen_addresses='' -c unix_socket_directories='$folder' -c fsync=off" start >/dev/null

sql() { "$bin/psql" -h "$folder" -U hotspot -d postgres -v ON_ERROR_STOP=1 -q -A -t "$@"; }

# Rows without numbers for coordinates stay rows without a place.
cat > load.sql <<SQL
CREATE EXTENSION postgis;
CREATE TABLE braende (nr serial PRIMARY KEY, brandtype text, sted geometry(Point, 25832));
SQL
sql -f load.sql
tail -n +2 "$sample/braende.csv" | tr -d '\r"' | awk -F';' -v q="'" '
  $3 ~ /^[0-9]+([,.][0-9]+)?$/ && $4 ~ /^[0-9]+([,.][0-9]+)?$/ {
    x = $3; y = $4; sub(",", ".", x); sub(",", ".", y)
    print "INSERT INTO braende (sted) VALUES (ST_SetSRID(ST_MakePoint(" x ", " y "), 25832));"
  }' > rows.sql
sql -1 -f rows.sql
[ "$(sql -c 'SELECT count(*) > 300 FROM braende')" = t ]

source="PG:host=$folder user=hotspot dbname=postgres"
"$hotspots" count "$source" --layer braende --areas "$sample/boligomraader.shp" -o "$folder/database.csv" --quiet
"$hotspots" count "$sample/braende.csv" --crs EPSG:25832 --areas "$sample/boligomraader.shp" -o "$folder/file.csv" \
  --quiet 2>/dev/null
cmp "$folder/database.csv" "$folder/file.csv"

# Conditions are the database's, and what is not there is said in words.
"$hotspots" count "$source" --layer braende --where "nr <= 10" --areas "$sample/boligomraader.shp" \
  -o "$folder/few.csv" --quiet
! cmp -s "$folder/few.csv" "$folder/database.csv"
! "$hotspots" count "$source" --layer none --areas "$sample/boligomraader.shp" 2> "$folder/said"
grep -q none "$folder/said"
! "$hotspots" count "PG:host=$folder user=hotspot dbname=none password=secret" --areas "$sample/boligomraader.shp" \
  2> "$folder/said"
! grep -q secret "$folder/said"
echo "counts from the database and the file are the same"
