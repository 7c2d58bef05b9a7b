#include "hotspot/io/data_quality_record.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "io/data_quality_json.hpp"
#include "io/detected_words.hpp"
#include "plan/month_ranges.hpp"

namespace hotspot {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& one : words) list += (list.empty() ? "" : ", ") + one;
  return list;
}

/// What is worth a word about a year; empty where all its months have events.
std::string remarks_on(const YearQuality& year, Language language) {
  std::string words;
  const auto add = [&](const char* key, std::vector<MessageArgument> arguments) {
    words += "; " + text(language, key, std::move(arguments));
  };
  const std::string no_data = detail::month_ranges(year.months, MonthState::no_data);
  const std::string none = detail::month_ranges(year.months, MonthState::none);
  if (year.year && !no_data.empty()) add("record.no_data", {{"months", no_data}});
  if (year.year && !none.empty()) add("record.no_events", {{"months", none}});
  if (year.is_partial && no_data.empty()) add("record.partial", {});
  if (year.delay) {
    add("record.delay", {{"median", year.delay->median_days}, {"ninetieth", year.delay->ninetieth_days}});
  }
  if (!year.new_codes.empty()) add("record.new_codes", {{"codes", joined(year.new_codes)}});
  if (!year.gone_codes.empty()) add("record.gone_codes", {{"codes", joined(year.gone_codes)}});
  return words;
}

std::string year_text(const YearQuality& year, Language language) {
  return "  " +
         text(language, "record.year",
              {{"year", year.year ? std::to_string(*year.year) : text(language, "record.without_year")},
               {"kept", static_cast<std::int64_t>(year.kept.value_or(0))},
               {"rejected", static_cast<std::int64_t>(year.rejected.value_or(0))}}) +
         remarks_on(year, language) + "\n";
}

std::string source_text(const SourceQuality& source, Language language) {
  const auto count = [](std::size_t n) { return static_cast<std::int64_t>(n); };
  std::string words = text(language, "record.source",
                           {{"source", source.source},
                            {"file", source.file},
                            {"read", count(source.rows_read)},
                            {"kept", count(source.rows_kept)},
                            {"rejected", count(source.rejected.size())}}) +
                      "\n";
  for (const auto& [reason, name] : EnumWords<RejectReason>::words) {
    const std::size_t rows = source.count(reason);
    if (rows == 0) continue;
    words += fmt::format("  {:>8}  {}\n", format_number(language, static_cast<double>(rows)),
                         text(language, "reason." + std::string(name)));
  }
  for (const auto& [what, found] : source.detected) {
    words += fmt::format("  {}: {}\n", detail::detected_words(language, what), found);
  }
  for (const Message& finding : source.findings) words += fmt::format("  {}\n", text(language, finding));
  if (source.years.size() > 1 || (source.years.size() == 1 && source.years.front().year)) {
    for (const YearQuality& year : source.years) words += year_text(year, language);
  }
  return words;
}

}  // namespace

std::string data_quality_json(const DataQuality& quality, Language language) {
  auto sources = nlohmann::ordered_json::array();
  for (const SourceQuality& source : quality.sources) {
    sources.push_back(detail::source_json(source, language));
  }
  return nlohmann::ordered_json{{"sources", sources}}.dump(2) + "\n";
}

std::string data_quality_json(const DataQuality& quality, Language language, const Release& release) {
  if (release.profile() == Profile::internal) return data_quality_json(quality, language);
  auto sources = nlohmann::ordered_json::array();
  for (const SourceQuality& source : quality.sources) {
    sources.push_back(detail::released_source_json(source, release));
  }
  return nlohmann::ordered_json{{"sources", sources}}.dump(2) + "\n";
}

std::string data_quality_text(const DataQuality& quality, Language language) {
  std::string words;
  for (const SourceQuality& source : quality.sources) words += source_text(source, language);
  return words;
}

}  // namespace hotspot
