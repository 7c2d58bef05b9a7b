/// @file
/// Columns of a release by their names, and what the layers `run` and `study_area` say: for those who make
/// pages from released layers alone. Private to the library.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hotspot/core/layer.hpp"
#include "hotspot/core/text.hpp"
#include "hotspot/plan/release.hpp"
#include "hotspot/plan/study_result.hpp"

namespace hotspot::detail {

/// The layer of the output schema. THROWS std::logic_error where the release lacks it, or the column: our
/// bug.
[[nodiscard]] const Layer& released_layer(const Release& release, std::string_view name);
[[nodiscard]] const TextColumn& text_column(const Layer& layer, const std::string& name);
[[nodiscard]] const RealColumn& real_column(const Layer& layer, const std::string& name);
[[nodiscard]] const IntegerColumn& integer_column(const Layer& layer, const std::string& name);

/// A day as layers have it, "2010-01-31"; none where it is no such day.
[[nodiscard]] std::optional<std::chrono::year_month_day> released_day(const std::string& iso);

/// A figure that is hidden is not there; `hidden` holds the output's word for the reason.
struct ShownCount {
  std::optional<std::int64_t> count{};
  std::string hidden{};  ///< empty: shown
};

/// A line of the layer `run`.
struct RunItem {
  std::string item{};
  std::string value{};
  std::string note{};
};

[[nodiscard]] std::vector<RunItem> run_items(const Release& release);
/// The value of the item; empty where the run has none.
[[nodiscard]] std::string run_value(const Release& release, std::string_view item);
/// In words; empty where the run has no such warning.
[[nodiscard]] std::string run_warning(const Release& release, std::string_view key);

/// "2010-01-31" in the form of the language; empty for what is no date.
[[nodiscard]] std::string date_in_words(Language language, const std::string& iso);

/// None where the study has no times.
[[nodiscard]] std::optional<Period> released_period(const Release& release);

}  // namespace hotspot::detail
