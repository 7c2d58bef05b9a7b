/// @file
/// What `scan` looks through: a row per area, or with --time a row per area and time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "hotspot/io/read_areas.hpp"
#include "hotspot/io/read_events.hpp"
#include "hotspot/stats/spatial_scan.hpp"

namespace hotspot::cli {

struct ScanChoice {
  std::string id{};
  EventColumns columns{};  ///< coordinates of the events, else of areas that are points of a table
  FurtherInput events{};
  std::string cases{};
  std::string population{};
  std::string expected{};
  std::string time{};
};

void add_scan_options(CLI::App& app, ScanChoice& choice, const Context& context);

struct EventsCounted {
  SourceQuality quality{};
  InputFingerprint fingerprint{};
  std::int64_t outside = 0;  ///< in no area
  std::int64_t ties = 0;     ///< on a border of areas
};

struct ScanInput {
  ScanData data{};
  AreaLayer areas{};                 ///< one row an area
  std::vector<std::string> times{};  ///< dates, or numbers, in order; empty: in space alone
  SourceQuality quality{};
  InputFingerprint fingerprint{};
  std::optional<EventsCounted> events{};  ///< that are the cases
};

/// THROWS DataError for figures that are missing or no counts, and for an area without exactly one row for
/// each time; CrsError for coordinates in degrees.
[[nodiscard]] ScanInput read_scan_input(const ScanChoice& choice, const CommonOptions& common,
                                        const Run& run);

}  // namespace hotspot::cli
