#include "hotspot/io/data_quality_record.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "io/detected_words.hpp"

namespace hotspot {
namespace {

/// So many row numbers help to find the fault in the file; the count tells the rest.
constexpr std::size_t most_row_numbers = 20;

nlohmann::ordered_json rejected_rows(const SourceQuality& source, RejectReason reason) {
  nlohmann::ordered_json rows = nlohmann::ordered_json::array();
  for (const RejectedRow& row : source.rejected) {
    if (row.reason == reason && rows.size() < most_row_numbers) rows.push_back(row.row);
  }
  return rows;
}

nlohmann::ordered_json source_json(const SourceQuality& source, Language language, RowNumbers row_numbers,
                                   bool total_shown) {
  nlohmann::ordered_json record{{"source", source.source}, {"file", source.file}};
  if (total_shown) {
    record["rows_read"] = source.rows_read;
    record["rows_kept"] = source.rows_kept;
  }
  nlohmann::ordered_json rejected = nlohmann::ordered_json::object();
  for (const auto& [reason, name] : EnumWords<RejectReason>::words) {
    const std::size_t count = source.count(reason);
    if (count == 0) continue;
    nlohmann::ordered_json& entry = rejected[std::string(name)];
    entry["rows"] = count;
    if (row_numbers == RowNumbers::shown) entry["row_numbers"] = rejected_rows(source, reason);
  }
  nlohmann::ordered_json detected = nlohmann::ordered_json::object();
  for (const auto& [what, found] : source.detected) detected[what] = found;
  nlohmann::ordered_json findings = nlohmann::ordered_json::array();
  for (const Message& finding : source.findings) findings.push_back(text(language, finding));
  record["rejected"] = std::move(rejected);
  record["detected"] = std::move(detected);
  record["findings"] = std::move(findings);
  return record;
}

}  // namespace

std::string data_quality_json(const DataQuality& quality, Language language, RowNumbers row_numbers,
                              const std::vector<std::string>& total_hidden) {
  nlohmann::ordered_json sources = nlohmann::ordered_json::array();
  for (const SourceQuality& source : quality.sources) {
    const bool total_shown =
        std::find(total_hidden.begin(), total_hidden.end(), source.source) == total_hidden.end();
    sources.push_back(source_json(source, language, row_numbers, total_shown));
  }
  return nlohmann::ordered_json{{"sources", sources}}.dump(2) + "\n";
}

std::string data_quality_text(const DataQuality& quality, Language language) {
  std::string words;
  for (const SourceQuality& source : quality.sources) {
    const auto count = [](std::size_t n) { return static_cast<std::int64_t>(n); };
    words += text(language, "record.source",
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
  }
  return words;
}

}  // namespace hotspot
