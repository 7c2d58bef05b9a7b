#include "io/row_source.hpp"

#include <algorithm>

#include "io/csv_source.hpp"
#include "io/layer_source.hpp"
#include "io/table_text.hpp"

namespace hotspot::detail {
namespace {

bool same_but_for_case(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [&](char p, char q) { return lower(p) == lower(q); });
}

template <class Matches>
std::vector<std::size_t> matching(const std::vector<std::string>& columns, Matches matches) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (matches(columns[i])) found.push_back(i);
  }
  return found;
}

}  // namespace

std::unique_ptr<RowSource> open_source(const Input& input) {
  SourceFile file = find_source(input.source, input.layer);
  if (auto text = as_text(file, input.layer)) file = std::move(*text);
  if (file.is_text) return std::make_unique<CsvSource>(std::move(file), input);
  return std::make_unique<LayerSource>(std::move(file), input);
}

std::size_t column_index(const RowSource& source, const std::string& name) {
  const std::vector<std::string>& columns = source.columns();
  auto found = matching(columns, [&](const std::string& column) { return column == name; });
  if (found.empty()) {
    found = matching(columns, [&](const std::string& column) { return same_but_for_case(column, name); });
  }
  if (found.size() == 1) return found.front();
  const char* key = found.empty() ? "error.column_missing" : "error.column_ambiguous";
  throw DataError({key, {{"path", source.file().given}, {"column", name}, {"columns", listed(columns)}}});
}

DataError no_usable_row(const RowSource& source, const SourceQuality& quality) {
  const std::string& path = source.file().given;
  if (quality.rejected.empty()) return DataError({"error.no_row", {{"path", path}}});
  RejectReason most = quality.rejected.front().reason;
  for (const auto& [reason, name] : EnumWords<RejectReason>::words) {
    if (quality.count(reason) > quality.count(most)) most = reason;
  }
  const auto crs = std::find_if(quality.detected.begin(), quality.detected.end(),
                                [](const auto& found) { return found.first == "crs"; });
  if (most == RejectReason::coordinates_outside && crs != quality.detected.end()) {
    return DataError({"error.crs_contradicted", {{"path", path}, {"crs", crs->second}}});
  }
  return DataError({"error.no_usable_row",
                    {{"path", path},
                     {"rows", static_cast<std::int64_t>(quality.rows_read)},
                     {"reason", std::string(word(most))}}});
}

void note_left_out(const TextPool& texts, SourceQuality& quality) {
  if (texts.left_out() == 0) return;
  quality.findings.push_back(
      {"finding.person_numbers", {{"count", static_cast<std::int64_t>(texts.left_out())}}});
}

std::string listed(const std::vector<std::string>& names) {
  constexpr std::size_t longest = 600;
  std::string list;
  for (const std::string& name : names) {
    if (list.size() > longest) return list + ", ...";
    list += (list.empty() ? "" : ", ") + name;
  }
  return list;
}

void pause_between_rows(const Run& run, std::size_t row, double fraction) {
  constexpr std::size_t interval = 1000;
  if (row % interval != 0) return;
  if (run.stop.stop_requested()) throw Cancelled();
  if (run.on_progress) run.on_progress("stage.read", fraction);
}

}  // namespace hotspot::detail
