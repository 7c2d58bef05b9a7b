// How fast the map is drawn in software, without a display: panning a million events over two thousand areas.
#include <benchmark/benchmark.h>
#include <imgui.h>

#include <array>
#include <cmath>
#include <memory>
#include <numbers>
#include <random>

#include "platform/density_job.hpp"
#include "platform/offscreen.hpp"
#include "platform/scene.hpp"
#include "render/frame_target.hpp"
#include "render/map_renderer.hpp"
#include "state/state.hpp"

namespace {

using namespace hotspot;
using namespace hotspot::viewer;

constexpr double town = 20000.0;  // m across
constexpr Size window{1600.0, 1000.0};

/// Clustered as events are: around centres, some places many times.
std::shared_ptr<LayerData> events(std::size_t n) {
  std::mt19937_64 random(1);
  std::uniform_real_distribution<double> anywhere(0.0, town);
  std::normal_distribution<double> near(0.0, 400.0);
  std::vector<Point> centres;
  for (int i = 0; i < 60; ++i) centres.push_back({anywhere(random), anywhere(random)});
  auto data = std::make_shared<LayerData>();
  std::vector<Point> points;
  for (std::size_t i = 0; i < n; ++i) {
    const Point& centre = centres[random() % centres.size()];
    points.push_back({centre.x + near(random), centre.y + near(random)});
  }
  data->layer.name = "events";
  data->layer.crs = Crs::local();
  data->layer.places = std::move(points);
  data->layer.columns = {{.name = "n", .values = RealColumn(n, 1.0)}};
  return data;
}

/// How far each corner of a border lies out of a circle, by midpoint displacement: ragged at every scale, as
/// borders are.
std::array<double, 512> ragged(std::mt19937& random) {
  std::normal_distribution<double> out(0.0, 1.0);
  std::array<double, 512> away{};
  double height = 1.0;
  for (std::size_t step = away.size(); step >= 2; step /= 2, height *= 0.6) {
    for (std::size_t i = step / 2; i < away.size(); i += step) {
      away[i] = (away[i - step / 2] + away[(i + step / 2) % away.size()]) / 2.0 + height * out(random);
    }
  }
  return away;
}

/// Blocks of 512 corners each, side by side.
std::shared_ptr<LayerData> areas(int across) {
  std::mt19937 random(2);
  auto data = std::make_shared<LayerData>();
  std::vector<MultiPolygon> shapes;
  const double side = town / across;
  for (int i = 0; i < across * across; ++i) {
    Ring ring;
    const std::array<double, 512> away = ragged(random);
    for (std::size_t k = 0; k < away.size(); ++k) {
      const double angle = 2.0 * std::numbers::pi * static_cast<double>(k) / static_cast<double>(away.size());
      const double r = side * (0.45 + 0.03 * away[k]);
      ring.push_back({side * (i % across + 0.5) + r * std::cos(angle),
                      side * (std::floor(i / across) + 0.5) + r * std::sin(angle)});
    }
    shapes.push_back({{std::move(ring), {}}});
  }
  data->layer.name = "areas";
  data->layer.crs = Crs::local();
  TextColumn names;
  for (std::size_t i = 0; i < shapes.size(); ++i) names.push_back("Area " + std::to_string(i));
  data->layer.columns = {{.name = "name", .values = std::move(names)},
                         {.name = "rate", .values = RealColumn(shapes.size(), 1.0)}};
  data->layer.places = std::move(shapes);
  return data;
}

State town_state(std::size_t events_wanted, int across = 45) {
  Document document;
  document.crs = Crs::local();
  Style style;
  style.label_column = "name";
  document.layers = {{.id = 1, .data = areas(across), .title = "areas", .role = Role::area, .style = style},
                     {.id = 2, .data = events(events_wanted), .title = "events", .role = Role::points}};
  State state;
  apply(state, SetMapSize{window});
  apply(state, OpenDocument{document});
  return state;
}

/// The whole window: map and panels.
void pan(benchmark::State& run) {
  const Offscreen offscreen;
  Scene scene(1.0, window_samples());
  const FrameTarget target(static_cast<int>(window.width), static_cast<int>(window.height), 1);
  State state = town_state(static_cast<std::size_t>(run.range(0)), static_cast<int>(run.range(2)));
  const auto frame = [&] {
    ImGui::GetIO().DeltaTime = 1.0F / 60.0F;
    for (const Action& action : scene.draw(state, window, target.framebuffer())) apply(state, action);
    glFinish();
  };
  for (int i = 0; i < 3; ++i) frame();  // meshes are made and sent, panels find their size
  if (run.range(1) > 1) apply(state, Zoom{{450.0, 450.0}, static_cast<double>(run.range(1))});
  double step = 4.0;
  for (auto _ : run) {
    apply(state, Pan{step, 0.0});
    step = -step;
    frame();
  }
  run.counters["fps"] =
      benchmark::Counter(static_cast<double>(run.iterations()), benchmark::Counter::kIsRate);
}
BENCHMARK(pan)
    ->ArgNames({"events", "zoom", "across"})
    ->Args({1000000, 1, 45})
    ->Args({10, 1, 45})
    ->Args({10, 1, 1})
    ->Args({1000000, 1, 1})
    ->Args({1000000, 8, 45})
    ->Args({1000000, 64, 45})
    ->MeasureProcessCPUTime()
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

void first_frame(benchmark::State& run) {
  const Offscreen offscreen;
  const FrameTarget target(static_cast<int>(window.width), static_cast<int>(window.height), window_samples());
  const State state = town_state(1000000);
  for (auto _ : run) {
    MapRenderer renderer;
    target.bind();
    renderer.draw(state, window);
    glFinish();
  }
}
BENCHMARK(first_frame)->UseRealTime()->Unit(benchmark::kMillisecond);

void live_density(benchmark::State& run) {
  State state = town_state(100000);
  state.document.density.source = 2;
  state.document.density.cell = 50.0;
  KernelDensityOptions options;
  double metres = 300.0;
  for (auto _ : run) {
    options.bandwidth = Metres{metres += 5.0};
    benchmark::DoNotOptimize(compute_density(state.document, options, Language::english, {}));
  }
}
BENCHMARK(live_density)->UseRealTime()->Unit(benchmark::kMillisecond);

}  // namespace
