/// @file
/// Builds one layer of the output from its declaration (`output_schema.hpp`): names, units and titles come
/// from there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hotspot/core/layer.hpp"
#include "hotspot/plan/output_schema.hpp"
#include "hotspot/plan/study_result.hpp"
#include "plan/disclosed_counts.hpp"

namespace hotspot::detail {

class LayerBuilder {
 public:
  /// `source` fills {source} in the layer's name.
  LayerBuilder(std::string_view layer, const StudyResult& result, const SourceResult* source = nullptr);

  /// A declared column. `source` fills {source} in the column's name.
  void add(std::string_view column, std::variant<RealColumn, IntegerColumn, TextColumn> values,
           const SourceResult* source = nullptr);

  [[nodiscard]] Layer finish(Places places, Provenance provenance);

 private:
  const StudyResult& m_result;
  const LayerSpec& m_spec;
  Layer m_layer;
};

/// What the rates of a study are per: "residents", "households", or empty where neither is known.
enum class Denominator { none, residents, households };
[[nodiscard]] Denominator denominator(const StudyResult& result);
[[nodiscard]] const std::vector<double>& population(const StudyResult& result);

/// Time that the counts span in years; 1 where there is no period.
[[nodiscard]] double years(const StudyResult& result);

/// "2010–2015", or the days where the period is not of whole years; empty without a period.
[[nodiscard]] std::string period_in_words(const StudyResult& result);

/// "Police reports per km² and year · 2010–2015 · n = 2,512"; n is left out where the total is hidden.
[[nodiscard]] std::string legend_title(const StudyResult& result, const SourceResult& source, Hidden total,
                                       std::string_view quantity_key);

/// Each source in its colour, with the rank in the column `label`.
[[nodiscard]] Style style_by_source(const StudyResult& result, const std::string& title);

/// Legend entry of hidden figures.
[[nodiscard]] std::string hidden_label(const StudyResult& result);

/// The figures of a column with those hidden left empty.
[[nodiscard]] IntegerColumn shown(const std::vector<std::int64_t>& counts, const std::vector<Hidden>& hidden);
[[nodiscard]] RealColumn shown(std::vector<double> values, const std::vector<Hidden>& hidden);
[[nodiscard]] TextColumn reasons(const std::vector<Hidden>& hidden);

/// With the library's version and the study's warnings.
[[nodiscard]] Provenance provenance(const StudyResult& result, std::string method, std::string reference);

}  // namespace hotspot::detail
