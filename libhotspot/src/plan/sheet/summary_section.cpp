#include <cmath>
#include <optional>

#include "plan/figure_decimals.hpp"
#include "plan/sheet/sheet_sections.hpp"

namespace hotspot::detail {
namespace {

/// What rates are per: "residents", "households".
struct People {
  const char* column = "residents";
  const char* key = "output.residents";
};

People people_of(const SheetInput& input) {
  for (const double value : real_column(input.units, "residents")) {
    if (!std::isnan(value)) return {};
  }
  return {"households", "output.households"};
}

ShownCount municipality_count(const SheetInput& input, const std::string& source) {
  const Layer& units = released_layer(input.release, "hierarchy");  // the municipality comes first
  return {integer_column(units, source + "_count").front(), text_column(units, source + "_hidden").front()};
}

/// The rate of all housing areas together; none where a figure it is made from is not shown. What lies in no
/// housing area is left out, since nobody is counted as living there.
std::optional<double> rate_together(const SheetInput& input, const std::string& source) {
  const ShownCount all = municipality_count(input, source);
  const Layer& areas = released_layer(input.release, "housing_areas");
  const auto& outside = integer_column(areas, source + "_count").back();
  const Layer& units = released_layer(input.release, "hierarchy");
  const double people = real_column(units, people_of(input).column).front();
  const auto period = released_period(input.release);
  if (!all.count || !outside || !(people > 0.0)) return std::nullopt;
  const double years = period ? period->years() : 1.0;
  return input.study.rates.per * static_cast<double>(*all.count - *outside) / (people * years);
}

/// "In the housing areas together it is 12.4: here more is recorded."
std::string comparison(const SheetInput& input, const std::string& source, double low, double high,
                       int decimals) {
  const std::optional<double> together = rate_together(input, source);
  if (!together) return "";
  const char* key = low > *together    ? "sheet.compare_more"
                    : high < *together ? "sheet.compare_fewer"
                                       : "sheet.compare_unknown";
  return " " + input.words(key, {{"rate", input.number(*together, decimals)}});
}

std::string rate_words(const SheetInput& input, const std::string& source) {
  const double rate = area_real(input, source, "_rate");
  const double low = area_real(input, source, "_rate_low");
  const double high = area_real(input, source, "_rate_high");
  if (std::isnan(rate) || std::isnan(low) || std::isnan(high)) return "";
  const int decimals = range_decimals(high - low);
  const char* key = released_period(input.release) ? "sheet.rate_year" : "sheet.rate_whole";
  return " " +
         input.words(key, {{"rate", input.number(rate, decimals)},
                           {"per", input.study.rates.per},
                           {"people", input.words(people_of(input).key)},
                           {"low", input.number(low, decimals)},
                           {"high", input.number(high, decimals)}}) +
         comparison(input, source, low, high, decimals);
}

std::string share_of_all(const SheetInput& input, const std::string& source, std::int64_t count) {
  const ShownCount all = municipality_count(input, source);
  if (input.unit == SheetUnit::municipality || !all.count || *all.count == 0) return "";
  const double share = static_cast<double>(count) / static_cast<double>(*all.count);
  return " " + input.words("sheet.share_of_all", {{"share", share_in_words(input, share)}});
}

/// "Reports to the police: 240 in 2010–2015. That is 27.0 a year ..."
std::string source_sentence(const SheetInput& input, const SourceInput& source) {
  const ShownCount events = area_count(input, source.name);
  const std::string title = title_of_source(source);
  const std::string period = run_value(input.release, "period");
  if (!events.hidden.empty())
    return input.words("sheet.count_hidden",
                       {{"source", title}, {"reason", why_hidden(input, events.hidden)}});
  const std::int64_t count = events.count.value_or(0);
  const std::string when = period.empty() ? "" : " " + input.words("sheet.in_period", {{"period", period}});
  const std::string counted =
      input.words("sheet.counted", {{"source", title}, {"count", input.number(count)}, {"when", when}});
  // Marks are set by those who were asked, who need not live here: no rate.
  const bool marks = source.kind == SourceKind::perceived_unsafe;
  return counted + (marks || input.unit != SheetUnit::area ? share_of_all(input, source.name, count)
                                                           : rate_words(input, source.name));
}

}  // namespace

SheetSection summary_section(const SheetInput& input) {
  SheetSection section{.part = SheetPart::summary, .heading = input.words("sheet.heading_summary")};
  if (is_silent(input)) {
    section.sentences.push_back(input.words(
        silence_of(input) == Hidden::unknown_population ? "sheet.silent_unknown" : "sheet.silent_few"));
    return section;
  }
  for (const SourceInput& source : input.study.sources)
    section.sentences.push_back(source_sentence(input, source));
  return section;
}

}  // namespace hotspot::detail
