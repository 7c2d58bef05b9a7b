#include "hotspot/stats/relative_risk.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numbers>

#include "hotspot/core/error.hpp"
#include "hotspot/core/point_location.hpp"
#include "support/csv_table.hpp"
#include "support/density_samples.hpp"
#include "support/reference_events.hpp"
#include "support/sample_events.hpp"
#include "support/shapes.hpp"
#include "support/slow_risk.hpp"

using namespace hotspot;

namespace {

constexpr double side = 1000.0;

struct Sample {
  EventSet cases = test::sample_events(60, side, 1);
  EventSet controls = test::sample_events(200, side, 2);
  Grid grid = test::square_grid({0.0, 0.0}, 50.0, 20, 20);
  CellSet cells = all_cells(grid);
  StudyArea window = test::rectangle(0.0, 0.0, side, side);
};

const KernelDensityOptions uniform_gaussian{
    .bandwidth = 120_m, .kernel = Kernel::gaussian, .edge = EdgeCorrection::uniform};

/// NaN equals NaN.
bool same_bits(const std::vector<double>& a, const std::vector<double>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](double x, double y) { return x == y || (std::isnan(x) && std::isnan(y)); });
}

bool same_bits(const RelativeRisk& a, const RelativeRisk& b) {
  return same_bits(a.case_intensity, b.case_intensity) &&
         same_bits(a.control_intensity, b.control_intensity) && same_bits(a.probability, b.probability) &&
         same_bits(a.ratio, b.ratio) && same_bits(a.log_risk, b.log_risk) &&
         same_bits(a.difference, b.difference) && same_bits(a.p, b.p);
}

void check_all_close(const std::vector<double>& values, const std::vector<double>& expected) {
  REQUIRE(values.size() == expected.size());
  for (std::size_t k = 0; k < values.size(); ++k) {
    CHECK(std::isnan(values[k]) == std::isnan(expected[k]));
    if (!std::isnan(values[k])) CHECK(values[k] == doctest::Approx(expected[k]).epsilon(1e-9));
  }
}

}  // namespace

TEST_SUITE_BEGIN("fast");

TEST_CASE("relative risk is what its definition says for every kernel and edge correction") {
  const Sample s;
  test::Random random(7);
  const StudyArea window{Crs::local(), test::ragged_shape(random, {500.0, 500.0}, 480.0, 9)};
  const PointLocator locator(window.shape);
  const auto inside = [&](const EventSet& events) {
    std::vector<bool> keep;
    for (const Point p : events.points) keep.push_back(locator.covers(p));
    return select(events, keep);
  };
  const EventSet cases = inside(s.cases), controls = inside(s.controls);
  CellSet cells = cells_with_centre_in(s.grid, window.shape);
  for (std::size_t k = 0; k < 8; ++k) cells.cells[k] = cells.cells[k * (cells.cells.size() / 8)];
  cells.cells.resize(8);
  for (const Kernel kernel : test::all_kernels) {
    for (const auto& [edge, name] : EnumWords<EdgeCorrection>::words) {
      CAPTURE(word(kernel));
      CAPTURE(name);
      const double h = kernel == Kernel::gaussian ? 110.0 : 300.0;
      const KernelDensityOptions options{.bandwidth = {h}, .kernel = kernel, .edge = edge};
      const RelativeRisk risk = relative_risk(cases, controls, cells, window, options);
      const double case_total = test::slow_window_total(cases, window, options);
      const double control_total = test::slow_window_total(controls, window, options);
      CHECK(risk.cases_in_window == doctest::Approx(case_total).epsilon(5e-3));
      CHECK(risk.controls_in_window == doctest::Approx(control_total).epsilon(5e-3));
      for (std::size_t k = 0; k < cells.cells.size(); ++k) {
        const Point u = s.grid.centre(cells.cells[k]);
        const double a = test::slow_intensity(cases, u, window, options);
        const double b = test::slow_intensity(controls, u, window, options);
        CHECK(risk.case_intensity[k] == doctest::Approx(1e6 * a).epsilon(1e-3));
        CHECK(risk.control_intensity[k] == doctest::Approx(1e6 * b).epsilon(1e-3));
        if (a == 0.0 || b == 0.0) continue;
        CHECK(risk.probability[k] == doctest::Approx(a / (a + b)).epsilon(1e-3));
        CHECK(risk.ratio[k] == doctest::Approx(a / b).epsilon(1e-3));
        const double f = a / risk.cases_in_window, g = b / risk.controls_in_window;
        CHECK(risk.log_risk[k] == doctest::Approx(std::log(f / g)).epsilon(2e-3));
        CHECK(risk.difference[k] == doctest::Approx(1e6 * (f - g)).epsilon(2e-3));
        const bool none = edge == EdgeCorrection::none;
        const double squares = none ? test::slow_squared_mass_within(kernel, 1e4, h)
                                    : test::slow_squared_mass(window.shape, u, kernel, h);
        const double mass = none ? 1.0 : test::slow_edge_mass(window.shape, u, kernel, h, 2000);
        const double n = 1.0 / static_cast<double>(cases.size()) + 1.0 / static_cast<double>(controls.size());
        const double z = std::log(f / g) / std::sqrt(squares * n / (mass * mass * g));
        CHECK(risk.p[k] == doctest::Approx(0.5 * std::erfc(z / std::numbers::sqrt2)).epsilon(5e-3));
      }
    }
  }
}

TEST_CASE("groups exchanged turn the risk around") {
  const Sample s;
  const RelativeRisk risk = relative_risk(s.cases, s.controls, s.cells, s.window, uniform_gaussian);
  const RelativeRisk turned = relative_risk(s.controls, s.cases, s.cells, s.window, uniform_gaussian);
  for (std::size_t k = 0; k < s.cells.cells.size(); ++k) {
    CHECK(turned.probability[k] == doctest::Approx(1.0 - risk.probability[k]).epsilon(1e-12));
    CHECK(turned.ratio[k] == doctest::Approx(1.0 / risk.ratio[k]).epsilon(1e-12));
    CHECK(turned.log_risk[k] == doctest::Approx(-risk.log_risk[k]).epsilon(1e-9));
    CHECK(turned.difference[k] == doctest::Approx(-risk.difference[k]).epsilon(1e-9));
  }
}

TEST_CASE("a group against itself has no risk anywhere and p a half") {
  const Sample s;
  const RelativeRisk risk = relative_risk(s.cases, s.cases, s.cells, s.window, uniform_gaussian);
  for (std::size_t k = 0; k < s.cells.cells.size(); ++k) {
    CHECK(risk.probability[k] == 0.5);
    CHECK(risk.ratio[k] == 1.0);
    CHECK(risk.log_risk[k] == 0.0);
    CHECK(risk.difference[k] == 0.0);
    CHECK(risk.p[k] == 0.5);
  }
}

TEST_CASE("unit and period of the intensities leave the risk as it is") {
  const Sample s;
  const RelativeRisk risk = relative_risk(s.cases, s.controls, s.cells, s.window, uniform_gaussian);
  for (const auto& [unit, name] : EnumWords<DensityUnit>::words) {
    CAPTURE(name);
    KernelDensityOptions options = uniform_gaussian;
    options.unit = unit;
    if (unit != DensityUnit::probability) options.period_days = 100.0;
    const RelativeRisk other = relative_risk(s.cases, s.controls, s.cells, s.window, options);
    CHECK(same_bits(other.case_intensity, kernel_density(s.cases, s.cells, s.window, options).values));
    check_all_close(other.ratio, risk.ratio);
    check_all_close(other.log_risk, risk.log_risk);
    check_all_close(other.difference, risk.difference);
    check_all_close(other.p, risk.p);
  }
}

TEST_CASE("residents as weights make the ratio one per resident and leave the log risk") {
  const Sample s;
  const RelativeRisk risk = relative_risk(s.cases, s.controls, s.cells, s.window, uniform_gaussian);
  EventSet residents = s.controls;
  residents.weights.assign(residents.size(), 4.0);
  const RelativeRisk per_resident = relative_risk(s.cases, residents, s.cells, s.window, uniform_gaussian);
  for (std::size_t k = 0; k < s.cells.cells.size(); ++k) {
    CHECK(per_resident.ratio[k] == doctest::Approx(risk.ratio[k] / 4.0).epsilon(1e-12));
  }
  check_all_close(per_resident.log_risk, risk.log_risk);
  check_all_close(per_resident.p, risk.p);
}

TEST_CASE("coordinates in feet change no figure in metres") {
  const Sample s;
  const double foot = 0.3048;
  Crs feet = Crs::local();
  feet.metres_per_unit = foot;
  const auto in_feet = [&](EventSet events) {
    events.crs = feet;
    for (Point& p : events.points) p = {p.x / foot, p.y / foot};
    return events;
  };
  const Grid grid{feet, {0.0, 0.0}, 50.0 / foot, 20, 20, CellShape::square};
  const StudyArea window{feet, test::box_shape({0.0, 0.0, side / foot, side / foot})};
  const RelativeRisk risk = relative_risk(s.cases, s.controls, s.cells, s.window, uniform_gaussian);
  const RelativeRisk other =
      relative_risk(in_feet(s.cases), in_feet(s.controls), all_cells(grid), window, uniform_gaussian);
  check_all_close(other.case_intensity, risk.case_intensity);
  check_all_close(other.difference, risk.difference);
  check_all_close(other.p, risk.p);
}

TEST_CASE("relative risk has the same bits for any number of threads and order of events") {
  const Sample s;
  const RelativeRisk one =
      relative_risk(s.cases, s.controls, s.cells, s.window, uniform_gaussian, {.threads = 1});
  CHECK(same_bits(one,
                  relative_risk(s.cases, s.controls, s.cells, s.window, uniform_gaussian, {.threads = 7})));
}

TEST_CASE("without a window a density is normalised over the plane") {
  const Sample s;
  const RelativeRisk risk = relative_risk(s.cases, s.controls, s.cells, {}, {.bandwidth = 200_m});
  CHECK(risk.cases_in_window == 60.0);
  CHECK(risk.controls_in_window == 200.0);
}

TEST_CASE("a density with Diggle's correction adds up to its events") {
  const Sample s;
  const RelativeRisk risk = relative_risk(s.cases, s.controls, s.cells, s.window,
                                          {.bandwidth = 200_m, .edge = EdgeCorrection::diggle});
  CHECK(risk.cases_in_window == doctest::Approx(60.0).epsilon(1e-12));
}

TEST_CASE("probability at the events leaves out the own event of the own group alone") {
  const Sample s;
  for (const bool leave_one_out : {false, true}) {
    CAPTURE(leave_one_out);
    KernelDensityOptions options = uniform_gaussian;
    options.leave_one_out = leave_one_out;
    const CaseProbability risk = case_probability_at_events(s.cases, s.controls, s.window, options);
    REQUIRE(risk.at_cases.size() == s.cases.size());
    REQUIRE(risk.at_controls.size() == s.controls.size());
    const auto density = [&](const EventSet& events, Point u, std::optional<std::size_t> left_out) {
      return test::slow_density(events, u, Kernel::gaussian, 120.0, left_out);
    };
    for (std::size_t i = 0; i < s.cases.size(); ++i) {
      const Point u = s.cases.points[i];
      const double a = density(s.cases, u, leave_one_out ? std::optional(i) : std::nullopt);
      const double b = density(s.controls, u, {});
      CHECK(risk.at_cases[i] == doctest::Approx(a / (a + b)).epsilon(1e-10));
    }
    for (std::size_t j = 0; j < s.controls.size(); ++j) {
      const Point u = s.controls.points[j];
      const double a = density(s.cases, u, {});
      const double b = density(s.controls, u, leave_one_out ? std::optional(j) : std::nullopt);
      CHECK(risk.at_controls[j] == doctest::Approx(a / (a + b)).epsilon(1e-10));
    }
  }
}

TEST_CASE("a figure is undefined where nothing that it needs is in reach") {
  const EventSet cases = test::one_event({50.0, 50.0}), controls = test::one_event({150.0, 50.0});
  const Grid grid = test::square_grid({0.0, 0.0}, 20.0, 15, 5);
  const CellSet cells{grid, {grid.index(2, 2), grid.index(2, 7), grid.index(2, 12)}};
  const RelativeRisk risk = relative_risk(cases, controls, cells, {}, {.bandwidth = 60_m});
  CHECK(risk.probability[0] == 1.0);
  CHECK(std::isnan(risk.ratio[0]));
  CHECK(std::isnan(risk.log_risk[0]));
  CHECK(std::isnan(risk.p[0]));
  CHECK(risk.probability[1] == 0.0);
  CHECK(risk.ratio[1] == 0.0);
  CHECK(std::isnan(risk.log_risk[1]));
  CHECK(risk.p[1] == 1.0);
  CHECK(risk.case_intensity[2] == 0.0);
  CHECK(std::isnan(risk.probability[2]));
  CHECK(std::isnan(risk.difference[2]));
}

TEST_CASE("one case and one control in the same place and many in one place have a risk of one") {
  const CellSet cells = all_cells(test::square_grid({0.0, 0.0}, 100.0, 1, 1));
  const EventSet one = test::one_event({50.0, 50.0});
  EventSet many = one;
  many.points.assign(5, {50.0, 50.0});
  const RelativeRisk risk = relative_risk(many, one, cells, {}, {.bandwidth = 200_m});
  CHECK(risk.ratio[0] == doctest::Approx(5.0));
  CHECK(risk.log_risk[0] == doctest::Approx(0.0).epsilon(1e-12));
  REQUIRE(risk.warnings.size() == 1);
  CHECK(risk.warnings[0].key == "warning.few_events");
}

TEST_CASE("relative risk refuses what has no risk and names the group") {
  const Sample s;
  EventSet none;
  none.crs = Crs::local();
  const auto message = [&](const EventSet& cases, const EventSet& controls) {
    try {
      (void)relative_risk(cases, controls, s.cells, s.window, uniform_gaussian);
    } catch (const DataError& error) {
      return error.message().key;
    }
    return std::string();
  };
  CHECK(message(none, s.controls) == "error.risk_no_cases");
  CHECK(message(s.cases, none) == "error.risk_no_controls");
  CHECK(message(test::one_event({-5.0, 5.0}), s.controls) == "error.risk_no_cases");
  EventSet weightless = s.controls;
  weightless.weights.assign(weightless.size(), 0.0);
  CHECK(message(s.cases, weightless) == "error.risk_no_controls");
  weightless.weights[3] = -1.0;
  CHECK(message(s.cases, weightless) == "error.negative_weight");
}

TEST_CASE("relative risk refuses options that have no meaning") {
  const Sample s;
  CHECK_THROWS_AS((void)relative_risk(s.cases, s.controls, s.cells, {}, uniform_gaussian), ArgumentError);
  CHECK_THROWS_AS((void)relative_risk(s.cases, s.controls, s.cells, {}, {.leave_one_out = true}),
                  ArgumentError);
  CHECK_THROWS_AS((void)relative_risk(s.cases, s.controls, s.cells, {}, {.bandwidth = 0_m}), ArgumentError);
  EventSet elsewhere = s.controls;
  elsewhere.crs = {.kind = CrsKind::projected, .code = "EPSG:25832", .name = "UTM 32N", .wkt = ""};
  CHECK_THROWS_AS((void)relative_risk(s.cases, elsewhere, s.cells), CrsError);
}

TEST_CASE("the region of raised risk holds the cells with a p of at most the level") {
  const Sample s;
  EventSet cases = test::sample_events(300, side / 4.0, 3);
  for (Point& p : cases.points) p = {p.x + 500.0, p.y + 500.0};
  const RelativeRisk risk = relative_risk(cases, s.controls, s.cells, s.window, uniform_gaussian);
  const MultiPolygon region = raised_risk_region(s.cells, risk.p, 0.01);
  REQUIRE_FALSE(region.empty());
  const PointLocator locator(region);
  for (std::size_t k = 0; k < s.cells.cells.size(); ++k) {
    CHECK(locator.covers(s.grid.centre(s.cells.cells[k])) == (risk.p[k] <= 0.01));
  }
  CHECK_THROWS_AS((void)raised_risk_region(s.cells, risk.p, 0.0), ArgumentError);
  CHECK_THROWS_AS((void)raised_risk_region(s.cells, risk.p, 1.0), ArgumentError);
}

TEST_CASE("adaptive relative risk is that of the two adaptive densities") {
  const Sample sample;
  for (const EdgeCorrection edge : {EdgeCorrection::none, EdgeCorrection::diggle}) {
    const AdaptiveKernelDensityOptions options{.bandwidth = 120_m, .pilot = 90_m, .edge = edge};
    const RelativeRisk risk =
        adaptive_relative_risk(sample.cases, sample.controls, sample.cells, sample.window, options);
    const auto a = adaptive_kernel_density(sample.cases, sample.cells, sample.window, options).values;
    const auto b = adaptive_kernel_density(sample.controls, sample.cells, sample.window, options).values;
    double sum = 0.0;
    for (std::size_t k = 0; k < a.size(); ++k) {
      CHECK(risk.ratio[k] == doctest::Approx(a[k] / b[k]));
      CHECK(risk.probability[k] == doctest::Approx(a[k] / (a[k] + b[k])));
      CHECK(risk.log_risk[k] == doctest::Approx(std::log(a[k] / risk.cases_in_window) -
                                                std::log(b[k] / risk.controls_in_window)));
      CHECK(std::isnan(risk.p[k]));
      sum += a[k] * sample.grid.cell_area_km2();
    }
    CHECK(risk.cases_in_window == doctest::Approx(sum).epsilon(0.02));  // the cells tile the window
    if (edge == EdgeCorrection::diggle) CHECK(risk.cases_in_window == doctest::Approx(60.0));
  }
}

TEST_CASE("adaptive probability at the events is from the densities of the groups there") {
  const Sample sample;
  AdaptiveKernelDensityOptions options{.bandwidth = 120_m, .unit = DensityUnit::per_m2};
  const auto own = adaptive_kernel_density_at_events(sample.cases, sample.window, options).density.values;
  const CaseProbability probability =
      adaptive_case_probability_at_events(sample.cases, sample.controls, sample.window, options);
  REQUIRE(probability.at_cases.size() == sample.cases.size());
  REQUIRE(probability.at_controls.size() == sample.controls.size());
  for (std::size_t i = 0; i < own.size(); ++i) {
    CHECK(probability.at_cases[i] > 0.0);
    CHECK(probability.at_cases[i] < 1.0);
  }
  options.leave_one_out = true;
  const CaseProbability others =
      adaptive_case_probability_at_events(sample.cases, sample.controls, sample.window, options);
  for (std::size_t i = 0; i < own.size(); ++i) CHECK(others.at_cases[i] < probability.at_cases[i]);
  for (std::size_t i = 0; i < sample.controls.size(); ++i)
    CHECK(others.at_controls[i] > probability.at_controls[i]);
  CHECK_THROWS_AS((void)adaptive_relative_risk(sample.cases, sample.controls, sample.cells, sample.window,
                                               {.bandwidth = 120_m, .unit = DensityUnit::raw}),
                  ArgumentError);
}

TEST_CASE("relative risk ends when asked to stop") {
  const Sample s;
  std::stop_source stop;
  stop.request_stop();
  CHECK_THROWS_AS((void)relative_risk(s.cases, s.controls, s.cells, s.window, uniform_gaussian,
                                      {.stop = stop.get_token()}),
                  Cancelled);
}

TEST_SUITE_END();

TEST_SUITE_BEGIN("data");

TEST_CASE("relative risk of larynx against lung cancer in Chorley equals the exact columns") {
  const auto folder = test::reference_case("relrisk-chorley");
  if (!std::filesystem::exists(folder)) {
    MESSAGE("skipped: no reference case relrisk-chorley beside the project");
    return;
  }
  const EventSet all = test::read_points(folder / "points.csv");
  std::vector<bool> is_case;
  for (const std::string& type : test::CsvTable(folder / "points.csv").texts("type")) {
    is_case.push_back(type == "case");
  }
  const EventSet cases = select(all, is_case);
  is_case.flip();
  const EventSet controls = select(all, is_case);
  const test::CsvTable expected(folder / "expected.csv");
  const auto x = expected.numbers("x"), y = expected.numbers("y");
  CellSet cells{test::square_grid({343.2, 410.4}, 0.4, 59, 54), {}};
  for (std::size_t k = 0; k < expected.size(); ++k) {
    cells.cells.push_back(cells.grid.cell_at({x[k], y[k]}).value());
  }
  const RelativeRisk risk = relative_risk(cases, controls, cells, test::read_window(folder / "window.csv"),
                                          {.bandwidth = Metres{1.5},
                                           .kernel = Kernel::gaussian,
                                           .edge = EdgeCorrection::uniform,
                                           .unit = DensityUnit::per_m2});
  const auto largest_difference = [&](const std::vector<double>& values, const char* column) {
    const std::vector<double> wanted = expected.numbers(column);
    double largest = 0.0;
    for (std::size_t k = 0; k < wanted.size(); ++k) {
      largest = std::max(largest, std::abs(values[k] - wanted[k]));
    }
    return largest;
  };
  CHECK(largest_difference(risk.case_intensity, "case_intensity") < 1e-10);
  CHECK(largest_difference(risk.control_intensity, "control_intensity") < 1e-10);
  CHECK(largest_difference(risk.probability, "prob_case") < 1e-10);
  // The reference divides by a sum over pixels, which is 2e-4 off.
  CHECK(largest_difference(risk.log_risk, "log_rr_density") < 5e-4);
  CHECK(largest_difference(risk.p, "p_upper") < 5e-4);
}

TEST_SUITE_END();
