#include "hotspot/core/validate.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <string>
#include <vector>

#include "hotspot/core/error.hpp"
#include "hotspot/core/parameters.hpp"
#include "hotspot/plan/study.hpp"
#include "hotspot/stats/adaptive_kernel_density.hpp"
#include "hotspot/stats/before_after.hpp"
#include "hotspot/stats/concentration.hpp"
#include "hotspot/stats/dbscan.hpp"
#include "hotspot/stats/density_significance.hpp"
#include "hotspot/stats/deviational_ellipse.hpp"
#include "hotspot/stats/emerging_hot_spots.hpp"
#include "hotspot/stats/forecast_score.hpp"
#include "hotspot/stats/global_statistic.hpp"
#include "hotspot/stats/k_function.hpp"
#include "hotspot/stats/knox.hpp"
#include "hotspot/stats/local_statistics.hpp"
#include "hotspot/stats/mantel.hpp"
#include "hotspot/stats/nearest_neighbour.hpp"
#include "hotspot/stats/quadrat_test.hpp"
#include "hotspot/stats/rate_change.hpp"
#include "hotspot/stats/repeat_places.hpp"
#include "hotspot/stats/select_bandwidth.hpp"
#include "hotspot/stats/sen_slope.hpp"
#include "hotspot/stats/share.hpp"
#include "hotspot/stats/space_time_density.hpp"
#include "hotspot/stats/spatial_scan.hpp"

using namespace hotspot;

TEST_SUITE_BEGIN("fast");

static_assert(all_members_declared<KernelDensityOptions>());
static_assert(all_members_declared<DensitySignificanceOptions>());
static_assert(all_members_declared<AdaptiveKernelDensityOptions>());
static_assert(all_members_declared<BandwidthCriterionOptions>());
static_assert(all_members_declared<SelectBandwidthOptions>());
static_assert(all_members_declared<GridOptions>());
static_assert(all_members_declared<LocalOptions>());
static_assert(all_members_declared<GlobalOptions>());
static_assert(all_members_declared<RateChangeOptions>());
static_assert(all_members_declared<RateOptions>());
static_assert(all_members_declared<SenSlopeOptions>());
static_assert(all_members_declared<ShareOptions>());
static_assert(all_members_declared<SpatialScanOptions>());
static_assert(all_members_declared<DbscanOptions>());
static_assert(all_members_declared<EllipseOptions>());
static_assert(all_members_declared<KnoxOptions>());
static_assert(all_members_declared<MantelOptions>());
static_assert(all_members_declared<RepeatOptions>());
static_assert(all_members_declared<ForecastOptions>());
static_assert(all_members_declared<ConcentrationOptions>());
static_assert(all_members_declared<BeforeAfterOptions>());
static_assert(all_members_declared<PairOptions>());
static_assert(all_members_declared<CrossOptions>());
static_assert(all_members_declared<NearestOptions>());
static_assert(all_members_declared<QuadratOptions>());
static_assert(all_members_declared<SpaceTimeDensityOptions>());
static_assert(all_members_declared<EmergingOptions>());
static_assert(all_members_declared<StudyInfo>());
static_assert(all_members_declared<StudyPeriod>());
static_assert(all_members_declared<BoundaryInput>());
static_assert(all_members_declared<AreasInput>());
static_assert(all_members_declared<DenominatorInput>());
static_assert(all_members_declared<SourceInput>());
static_assert(all_members_declared<BackgroundInput>());
static_assert(all_members_declared<DensitySettings>());
static_assert(all_members_declared<GridSettings>());
static_assert(all_members_declared<HotspotSettings>());
static_assert(all_members_declared<SignificanceSettings>());
static_assert(all_members_declared<NearRepeatSettings>());
static_assert(all_members_declared<ForecastSettings>());
static_assert(all_members_declared<NearnessSettings>());
static_assert(all_members_declared<ScanSettings>());
static_assert(all_members_declared<DisclosureSettings>());

TEST_CASE("defaults are within their limits") {
  CHECK_NOTHROW(validate(KernelDensityOptions{}));
  CHECK_NOTHROW(validate(GridOptions{}));
  CHECK_NOTHROW(validate(RateOptions{}));
  CHECK_NOTHROW(validate(EllipseOptions{}));
  CHECK_NOTHROW(validate(KnoxOptions{}));
  CHECK_NOTHROW(validate(MantelOptions{}));
  CHECK_NOTHROW(validate(RepeatOptions{}));
  CHECK_NOTHROW(validate(DisclosureSettings{}));
}

TEST_CASE("a value outside its limits is named with the limit") {
  CHECK_THROWS_WITH_AS(validate(KernelDensityOptions{.bandwidth = {-1.0}}),
                       "bandwidth is -1; it must be above 0.", ArgumentError);
  CHECK_THROWS_WITH_AS(validate(RateOptions{.level = 1.0}),
                       "level is 1; it must be between 0.5 and 0.999999.", ArgumentError);
  CHECK_THROWS_AS(validate(KernelDensityOptions{.bandwidth = {std::numeric_limits<double>::quiet_NaN()}}),
                  ArgumentError);
  CHECK_THROWS_AS(validate(KernelDensityOptions{.bandwidth = {std::numeric_limits<double>::infinity()}}),
                  ArgumentError);
}

TEST_CASE("an optional that is not set has no limits to keep") {
  CHECK_NOTHROW(validate(DensitySettings{.bandwidth = std::nullopt}));
  CHECK_THROWS_AS(validate(DensitySettings{.bandwidth = Metres{0.0}}), ArgumentError);
}

namespace {

struct ListOptions {
  std::vector<Metres> distances{{100.0}, {250.5}};
  std::vector<double> days{};

  static constexpr auto fields() {
    return std::tuple{Field{"distances", &ListOptions::distances, "option.cell", at_least(0.0)},
                      Field{"days", &ListOptions::days, "option.cell", at_least(0.0)}};
  }
};

}  // namespace

TEST_CASE("each number of a list keeps the limits and all stand in the parameters") {
  CHECK_NOTHROW(validate(ListOptions{}));
  CHECK_THROWS_WITH_AS(validate(ListOptions{.days = {3.0, -2.0}}), "days is -2; it must be at least 0.",
                       ArgumentError);
  const std::vector<Parameter> parameters = parameters_of(ListOptions{.days = {7.0, 14.0}});
  CHECK(parameters[0].value == "100,250.5");
  CHECK(parameters[0].is_default);
  CHECK(parameters[1].value == "7,14");
  CHECK_FALSE(parameters[1].is_default);
}
