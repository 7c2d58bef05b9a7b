#include "plan/disclosed_surveys.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>

namespace hotspot::detail {
namespace {

constexpr double weight_tolerance = 1e-9;
constexpr std::size_t said = 0, did_not = 1;

/// Whoever knows that one of so few answered knows what that one said where all said the same.
constexpr std::int64_t few_thresholds = 4;

/// All counts of a wave with the sums that tie them to each other: areas by said so or not, then age bands,
/// with those in no band, by the same.
struct WaveCounts {
  std::vector<std::int64_t> counts;
  std::vector<Hidden> hidden;
  std::vector<SumLine> lines;
  TableEntries areas;
  TableEntries bands;
  std::size_t first_band = 0;
};

void add_row(CountTable& table, const WeightedAnswers& answers) {
  ++table.rows;
  table.counts.push_back(answers.said_so);
  table.counts.push_back(answers.answers - answers.said_so);
}

/// Totals of the bands, with those in no band, are those of the areas.
void add_bands(WaveCounts& all, const SurveyWave& wave) {
  CountTable bands{.rows = 0, .columns = 2, .counts = {}, .row_hidden = {}};
  WeightedAnswers rest = wave.all();
  for (const AgeBandAnswers& band : wave.bands) {
    add_row(bands, band.answers);
    rest.said_so -= band.answers.said_so;
    rest.answers -= band.answers.answers;
  }
  add_row(bands, rest);
  all.bands = bands.entries();
  all.first_band = all.counts.size();
  const std::vector<std::int64_t> counts = counts_with_totals(bands);
  const std::vector<Hidden> shown(counts.size(), Hidden::no);
  all.counts.insert(all.counts.end(), counts.begin(), counts.end());
  all.hidden.insert(all.hidden.end(), shown.begin(), shown.end());
  const auto same_as = [&](std::size_t entry) -> std::size_t {
    if (entry == all.bands.column_total(said)) return all.areas.column_total(said);
    if (entry == all.bands.column_total(did_not)) return all.areas.column_total(did_not);
    if (entry == all.bands.total()) return all.areas.total();
    return all.first_band + entry;
  };
  for (SumLine line : table_lines(all.bands)) {
    for (std::size_t& part : line.parts) part = same_as(part);
    if (line.total) line.total = same_as(*line.total);
    all.lines.push_back(std::move(line));
  }
  // The totals stand among the areas' already; here they are no counts of their own.
  for (const std::size_t entry :
       {all.bands.column_total(said), all.bands.column_total(did_not), all.bands.total()})
    all.counts[all.first_band + entry] = 0;
}

WaveCounts counts_of(const SurveyWave& wave, const std::vector<Hidden>& area_rule) {
  CountTable areas{.rows = 0, .columns = 2, .counts = {}, .row_hidden = area_rule};
  areas.row_hidden.push_back(Hidden::no);
  for (const WeightedAnswers& area : wave.areas) add_row(areas, area);
  WaveCounts all{.counts = counts_with_totals(areas),
                 .hidden = hidden_with_totals(areas),
                 .lines = table_lines(areas.entries()),
                 .areas = areas.entries(),
                 .bands = {}};
  if (!wave.bands.empty()) add_bands(all, wave);
  return all;
}

/// Where few answered and all of them, or almost all, said the same.
void hide_alike(WaveCounts& all, const TableEntries& table, std::size_t first, std::int64_t threshold) {
  const auto hide = [&](std::size_t said_so, std::size_t others) {
    const std::int64_t answers = all.counts[said_so] + all.counts[others];
    if (answers < threshold || answers >= few_thresholds * threshold) return;
    for (const std::size_t entry : {said_so, others}) {
      if (all.counts[entry] < threshold && all.hidden[entry] == Hidden::no)
        all.hidden[entry] = Hidden::small_or_protects;
    }
  };
  for (std::size_t row = 0; row < table.rows; ++row)
    hide(first + table.cell(row, said), first + table.cell(row, did_not));
  if (first == 0) hide(table.column_total(said), table.column_total(did_not));
}

/// One of the two tells of both.
DisclosedShare share_of(const std::vector<Hidden>& hidden, std::size_t said_so, std::size_t others,
                        std::size_t answers) {
  Hidden reason = hidden[said_so] == Hidden::no ? hidden[others] : hidden[said_so];
  for (const Hidden small : {Hidden::small_count, Hidden::small_or_protects}) {
    if (hidden[said_so] == small || hidden[others] == small) reason = small;
  }
  return {.answers = hidden[answers], .share = reason};
}

bool is_weighted(const SurveyWave& wave) {
  return std::any_of(wave.areas.begin(), wave.areas.end(), [](const WeightedAnswers& area) {
    return std::abs(area.weight - static_cast<double>(area.answers)) > weight_tolerance;
  });
}

}  // namespace

double told_share(double share, const DisclosedWave& wave) {
  return wave.to_percent ? std::round(100.0 * share) / 100.0 : share;
}

DisclosedWave disclose_wave(const SurveyWave& wave, const StudyResult& result,
                            const std::vector<Hidden>& area_rule, Profile profile) {
  DisclosedWave disclosed{.all = {},
                          .areas = std::vector<DisclosedShare>(wave.areas.size()),
                          .bands = std::vector<DisclosedShare>(wave.bands.size()),
                          .to_percent = false};
  if (profile == Profile::internal) return disclosed;
  disclosed.to_percent = is_weighted(wave);
  const std::int64_t threshold = result.study.disclosure.threshold;
  WaveCounts all = counts_of(wave, area_rule);
  hide_alike(all, all.areas, 0, threshold);
  if (!wave.bands.empty()) hide_alike(all, all.bands, all.first_band, threshold);
  const std::vector<Hidden> hidden = suppress_lines(all.counts, all.lines, threshold, std::move(all.hidden));
  disclosed.all =
      share_of(hidden, all.areas.column_total(said), all.areas.column_total(did_not), all.areas.total());
  for (std::size_t i = 0; i < wave.areas.size(); ++i) {
    disclosed.areas[i] =
        share_of(hidden, all.areas.cell(i, said), all.areas.cell(i, did_not), all.areas.row_total(i));
  }
  for (std::size_t b = 0; b < wave.bands.size(); ++b) {
    disclosed.bands[b] =
        share_of(hidden, all.first_band + all.bands.cell(b, said),
                 all.first_band + all.bands.cell(b, did_not), all.first_band + all.bands.row_total(b));
  }
  return disclosed;
}

}  // namespace hotspot::detail
