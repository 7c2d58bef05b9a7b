// Rows a second of CPU time that a table of events is read at: coordinates, time and category, as reports
// have them. Items are rows.

#include <benchmark/benchmark.h>

#include <cstdio>
#include <string>

#include "hotspot/io/projection.hpp"
#include "hotspot/io/read_events.hpp"
#include "support/temporary_folder.hpp"

namespace {

constexpr int rows = 1000000;

/// As Danish Excel writes it, or as most others do.
std::string table(bool is_danish) {
  const char separator = is_danish ? ';' : ',';
  const char* header = is_danish ? "id;dato;art;x;y\n" : "id,dato,art,x,y\n";
  std::string text = header;
  char line[128];
  for (int i = 0; i < rows; ++i) {
    const int n =
        is_danish
            ? std::snprintf(line, sizeof line, "%d;%02d-%02d-2013 %02d:15;H\xE6rv\xE6rk %d;%d,%d;%d,%d\n", i,
                            1 + i % 28, 1 + i % 12, i % 24, i % 9, 709000 + i % 977, i % 10,
                            6174000 + i % 883, i % 7)
            : std::snprintf(line, sizeof line, "%d,2013-%02d-%02dT%02d:15:00,\"kind %d\",%d.%d,%d.%d\n", i,
                            1 + i % 12, 1 + i % 28, i % 24, i % 9, 709000 + i % 977, i % 10,
                            6174000 + i % 883, i % 7);
    text.append(line, static_cast<std::size_t>(n));
  }
  (void)separator;
  return text;
}

void read_table(benchmark::State& state) {
  const hotspot::test::TemporaryFolder folder;
  const bool is_danish = state.range(0) != 0;
  hotspot::Input input{.source = folder.write("events.csv", table(is_danish))};
  input.crs = hotspot::make_crs("EPSG:25832");
  for (auto _ : state) {
    benchmark::DoNotOptimize(hotspot::read_events(input, {.time = "dato", .category = "art"}));
  }
  state.SetItemsProcessed(state.iterations() * rows);
}

BENCHMARK(read_table)->ArgName("danish")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);

}  // namespace
