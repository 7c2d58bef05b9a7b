// A stranger who knows kernel and bandwidth, before a published density: which events would make it? By the
// method of Richardson (1972) and Lucy (1974), as astronomers sharpen pictures of stars.
#include <doctest/doctest.h>

#include <cmath>
#include <numbers>
#include <vector>

#include "hotspot/core/point_location.hpp"
#include "hotspot/plan/disclosure.hpp"
#include "support/small_study.hpp"

using namespace hotspot;

TEST_SUITE_BEGIN("fast");

namespace {

constexpr double bandwidth = 200.0;
constexpr int rounds = 200;
constexpr Point lone{2500.0, 1480.0};

/// Twelve events around one place, seven around another; one far from all, or just out of the reach of these.
StudyResult study_with(Point one) {
  StudyResult result = test::small_study({{12}, {7}, {0}, {0}}, {300.0, 300.0, 300.0});
  EventSet events = result.sources.front().events;
  events.points.push_back(one);
  events.times.push_back(events.times.front());
  events.category_of.push_back(0);
  result.study.density.edge = EdgeCorrection::none;
  result.sources = {detail::compute_source(result.study.sources.front(), events, result, {})};
  return result;
}

std::vector<Point> centres(const StudyResult& result) {
  std::vector<Point> all;
  for (const std::size_t cell : result.density_cells.cells)
    all.push_back(result.density_cells.grid.centre(cell));
  return all;
}

/// What the classes say of each cell: the middle between their ends; nothing where there is none.
std::vector<double> published(const StudyResult& result, Profile profile) {
  const Release release = release_study(result, profile);
  const Layer& layer = *release.layer("density_police");
  const auto& lower = std::get<RealColumn>(layer.column("lower")->values);
  const auto& upper = std::get<RealColumn>(layer.column("upper")->values);
  const PointLocator classes(std::get<std::vector<MultiPolygon>>(layer.places));
  std::vector<double> values;
  for (const Point& centre : centres(result)) {
    const auto found = classes.first_covering(centre);
    values.push_back(found ? 0.5 * (lower[*found] + upper[*found]) : 0.0);
  }
  return values;
}

/// Where the events would have to lie: so many in each cell.
std::vector<double> deconvolved(const std::vector<Point>& cells, const std::vector<double>& density) {
  struct Neighbour {
    std::size_t cell;
    double kernel;
  };
  std::vector<std::vector<Neighbour>> near(cells.size());
  const double height = 3.0 / (std::numbers::pi * bandwidth * bandwidth) * 1e6;  // of a quartic, per km2
  for (std::size_t i = 0; i < cells.size(); ++i) {
    for (std::size_t k = 0; k < cells.size(); ++k) {
      const double u = std::hypot(cells[i].x - cells[k].x, cells[i].y - cells[k].y) / bandwidth;
      if (u < 1.0) near[i].push_back({k, height * (1.0 - u * u) * (1.0 - u * u)});
    }
  }
  const auto spread = [&](const std::vector<double>& of) {
    std::vector<double> sum(cells.size(), 0.0);
    for (std::size_t i = 0; i < cells.size(); ++i) {
      for (const Neighbour& one : near[i]) sum[i] += one.kernel * of[one.cell];
    }
    return sum;
  };
  const std::vector<double> all = spread(std::vector<double>(cells.size(), 1.0));
  std::vector<double> events(cells.size(), 0.01);
  for (int round = 0; round < rounds; ++round) {
    std::vector<double> ratio = spread(events);
    for (std::size_t i = 0; i < cells.size(); ++i) ratio[i] = ratio[i] > 0.0 ? density[i] / ratio[i] : 0.0;
    const std::vector<double> back = spread(ratio);
    for (std::size_t i = 0; i < cells.size(); ++i) events[i] *= back[i] / all[i];
  }
  return events;
}

double events_near(const std::vector<Point>& cells, const std::vector<double>& events, Point place) {
  double sum = 0.0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (std::hypot(cells[i].x - place.x, cells[i].y - place.y) < 0.5 * bandwidth) sum += events[i];
  }
  return sum;
}

}  // namespace

TEST_CASE("a density with all its digits gives a lone event back to who knows its bandwidth") {
  const StudyResult result = study_with(lone);
  const std::vector<Point> cells = centres(result);
  const std::vector<double> events = deconvolved(cells, result.sources.front().density.values);
  CHECK(events_near(cells, events, lone) == doctest::Approx(1.0).epsilon(0.1));
}

TEST_CASE("a lone event is not found in the published classes of density") {
  const StudyResult result = study_with(lone);
  const std::vector<Point> cells = centres(result);
  CHECK(events_near(cells, deconvolved(cells, published(result, Profile::open)), lone) < 1e-6);
  // The same classes without the mask tell of it: the test looks at the right place.
  CHECK(events_near(cells, deconvolved(cells, published(result, Profile::internal)), lone) > 0.3);
}

TEST_CASE("an event beside a cluster is no place of its own in the published classes of density") {
  // Beyond the reach of the twelve around (540, 500), but their reach and its own overlap.
  const Point beside{830.0, 500.0};
  const StudyResult result = study_with(beside);
  const std::vector<Point> cells = centres(result);
  const double found = events_near(cells, deconvolved(cells, published(result, Profile::open)), beside);
  const StudyResult other = study_with(lone);
  const double without = events_near(cells, deconvolved(cells, published(other, Profile::open)), beside);
  CHECK(found - without < 0.5);
}

TEST_SUITE_END();
