#include "plan/open_quality.hpp"

#include <algorithm>
#include <string>

#include "hotspot/core/text.hpp"

namespace hotspot::detail {
namespace {

const SourceResult* source_of(const SourceQuality& quality, const StudyResult& result) {
  const auto found = std::find_if(result.sources.begin(), result.sources.end(),
                                  [&](const SourceResult& source) { return source.name == quality.source; });
  return found == result.sources.end() ? nullptr : &*found;
}

bool is_small(std::size_t count, const StudyResult& result) {
  return count > 0 && count < static_cast<std::size_t>(result.study.disclosure.threshold);
}

/// Is the number of events of the year shown? Outside the period there are none.
bool is_year_shown(const YearQuality& year, const SourceResult& source, const StudyResult& result,
                   const DisclosedSource& disclosed) {
  if (disclosed.total != Hidden::no) return false;
  if (source.by_year.empty() || !result.period) return true;
  if (!year.year) return *year.kept == 0;
  const int index = *year.year - result.period->first_year();
  if (index < 0 || static_cast<std::size_t>(index) >= disclosed.years.size()) return *year.kept == 0;
  return disclosed.years[static_cast<std::size_t>(index)] == Hidden::no;
}

void hide_placements(YearQuality& year, const StudyResult& result) {
  const bool some_small = std::any_of(year.placements.begin(), year.placements.end(),
                                      [&](const auto& count) { return count && is_small(*count, result); });
  if (some_small || !year.kept) year.placements.fill(std::nullopt);
}

/// With few events a month, one without any says that the others have one each.
void hide_months(YearQuality& year, std::size_t kept, const StudyResult& result) {
  const auto full =
      static_cast<std::size_t>(std::count(year.months.begin(), year.months.end(), MonthState::events));
  if (year.kept && kept >= full * static_cast<std::size_t>(result.study.disclosure.threshold)) return;
  std::replace(year.months.begin(), year.months.end(), MonthState::none, MonthState::events);
}

void hide_delay(YearQuality& year, const StudyResult& result) {
  constexpr std::size_t fewest_delays = 20;  // so that the ninetieth part is not one event
  if (!year.delay) return;
  if (!year.kept || year.delay->events < fewest_delays) {
    year.delay.reset();
    return;
  }
  if (is_small(year.delay->before_event.value_or(0), result)) year.delay->before_event.reset();
}

void hide_codes(std::vector<std::string>& codes, const SourceResult& source,
                const DisclosedSource& disclosed) {
  std::erase_if(codes, [&](const std::string& code) {
    const auto& names = source.events.categories;
    const auto at = static_cast<std::size_t>(std::find(names.begin(), names.end(), code) - names.begin());
    return at >= disclosed.categories.size() || disclosed.categories[at] != Hidden::no;
  });
}

}  // namespace

std::vector<YearQuality> shown_years(const SourceQuality& quality, const StudyResult& result,
                                     const DisclosedCounts& disclosed) {
  std::vector<YearQuality> years = quality.years;
  const SourceResult* source = source_of(quality, result);
  if (disclosed.profile == Profile::internal || source == nullptr) return years;
  const DisclosedSource& hidden = disclosed.sources[static_cast<std::size_t>(source - result.sources.data())];
  for (YearQuality& year : years) {
    const std::size_t kept = *year.kept;
    if (!is_year_shown(year, *source, result, hidden)) year.kept.reset();
    if (is_small(*year.rejected, result)) year.rejected.reset();
    year.reasons.clear();
    hide_placements(year, result);
    hide_months(year, kept, result);
    hide_delay(year, result);
    hide_codes(year.new_codes, *source, hidden);
    hide_codes(year.gone_codes, *source, hidden);
  }
  return years;
}

std::optional<std::size_t> shown_count(std::size_t count, const StudyResult& result,
                                       const DisclosedCounts& disclosed) {
  const bool is_hidden = disclosed.profile != Profile::internal && is_small(count, result);
  return is_hidden ? std::nullopt : std::optional(count);
}

Message shown_finding(Message finding, const StudyResult& result, const DisclosedCounts& disclosed) {
  if (disclosed.profile == Profile::internal) return finding;
  bool some_hidden = false;
  for (MessageArgument& argument : finding.arguments) {
    const auto* count = std::get_if<std::int64_t>(&argument.value);
    if (count == nullptr || *count <= 0 || *count >= result.study.disclosure.threshold) continue;
    argument.value = "<" + std::to_string(result.study.disclosure.threshold);
    some_hidden = true;
  }
  for (MessageArgument& argument : finding.arguments) {  // a list of the rows would tell how many there are
    if (some_hidden && argument.name == "rows")
      argument.value = text(result.study.study.language, "finding.rows_hidden");
  }
  return finding;
}

}  // namespace hotspot::detail
