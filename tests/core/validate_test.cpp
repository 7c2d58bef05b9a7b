#include "hotspot/core/validate.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <string>

#include "hotspot/core/error.hpp"
#include "hotspot/plan/study.hpp"

using namespace hotspot;

TEST_SUITE_BEGIN("fast");

static_assert(all_members_declared<KernelDensityOptions>());
static_assert(all_members_declared<GridOptions>());
static_assert(all_members_declared<RateOptions>());
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
static_assert(all_members_declared<DisclosureSettings>());

TEST_CASE("defaults are within their limits") {
  CHECK_NOTHROW(validate(KernelDensityOptions{}));
  CHECK_NOTHROW(validate(GridOptions{}));
  CHECK_NOTHROW(validate(RateOptions{}));
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
