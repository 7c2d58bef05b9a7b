#include <array>

#include "hotspot/core/text.hpp"
#include "plan/layer_builder.hpp"
#include "plan/month_ranges.hpp"
#include "plan/open_quality.hpp"
#include "plan/study_layers.hpp"

namespace hotspot::detail {
namespace {

constexpr std::array shown_placements{std::pair{Placement::coordinates, "placed_by_coordinates"},
                                      std::pair{Placement::exact, "placed_by_exact"},
                                      std::pair{Placement::number, "placed_by_number"},
                                      std::pair{Placement::street, "placed_by_street"},
                                      std::pair{Placement::place, "placed_by_place"},
                                      std::pair{Placement::area, "placed_by_area"}};

std::optional<std::int64_t> whole(const std::optional<std::size_t>& count) {
  return count ? std::optional(static_cast<std::int64_t>(*count)) : std::nullopt;
}

std::string joined(const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& one : words) list += (list.empty() ? "" : "; ") + one;
  return list;
}

std::string reasons_of(const YearQuality& year) {
  std::string list;
  for (const auto& [reason, count] : year.reasons) {
    list += (list.empty() ? "" : "; ") + std::string(word(reason)) + " " + std::to_string(count);
  }
  return list;
}

struct YearRows {
  TextColumn sources, reasons, without_data, without_events, new_codes, gone_codes;
  IntegerColumn years, kept, rejected, partial, before;
  std::array<IntegerColumn, shown_placements.size()> placements;
  RealColumn median, ninetieth;

  void add(const std::string& source, const YearQuality& year) {
    constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
    sources.push_back(source);
    years.push_back(year.year ? std::optional<std::int64_t>(*year.year) : std::nullopt);
    kept.push_back(whole(year.kept));
    rejected.push_back(whole(year.rejected));
    reasons.push_back(reasons_of(year));
    without_data.push_back(year.year ? month_ranges(year.months, MonthState::no_data) : "");
    without_events.push_back(year.year ? month_ranges(year.months, MonthState::none) : "");
    partial.emplace_back(year.is_partial ? 1 : 0);
    for (std::size_t p = 0; p < placements.size(); ++p) {
      placements[p].push_back(whole(year.placements[static_cast<std::size_t>(shown_placements[p].first)]));
    }
    median.push_back(year.delay ? year.delay->median_days : undefined);
    ninetieth.push_back(year.delay ? year.delay->ninetieth_days : undefined);
    before.push_back(year.delay ? whole(year.delay->before_event) : std::nullopt);
    new_codes.push_back(joined(year.new_codes));
    gone_codes.push_back(joined(year.gone_codes));
  }
};

}  // namespace

Layer data_quality_years_layer(const StudyResult& result, const DisclosedCounts& disclosed) {
  YearRows rows;
  for (const SourceQuality& source : result.quality.sources) {
    for (const YearQuality& year : shown_years(source, result, disclosed)) rows.add(source.source, year);
  }
  LayerBuilder layer("data_quality_years", result);
  layer.add("source", std::move(rows.sources));
  layer.add("year", std::move(rows.years));
  layer.add("kept", std::move(rows.kept));
  layer.add("rejected", std::move(rows.rejected));
  layer.add("reasons", std::move(rows.reasons));
  layer.add("months_without_data", std::move(rows.without_data));
  layer.add("months_without_events", std::move(rows.without_events));
  layer.add("is_partial", std::move(rows.partial));
  for (std::size_t p = 0; p < shown_placements.size(); ++p) {
    layer.add(shown_placements[p].second, std::move(rows.placements[p]));
  }
  layer.add("delay_median", std::move(rows.median));
  layer.add("delay_ninetieth", std::move(rows.ninetieth));
  layer.add("reported_before", std::move(rows.before));
  layer.add("new_codes", std::move(rows.new_codes));
  layer.add("gone_codes", std::move(rows.gone_codes));
  return layer.finish(NoPlaces{}, provenance(result, "data quality by year", ""));
}

}  // namespace hotspot::detail
