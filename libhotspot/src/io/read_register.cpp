#include "hotspot/io/read_register.hpp"

#include <algorithm>
#include <filesystem>

#include "hotspot/core/error.hpp"
#include "hotspot/io/read_areas.hpp"
#include "hotspot/plan/register_check.hpp"
#include "io/column_names.hpp"
#include "io/register_rows.hpp"

namespace hotspot {
namespace {

using namespace detail;

bool is_called(const std::string& layer, const RegisterTable& table) {
  const std::string plain = plain_column_name(layer);
  return plain == table.name ||
         std::find(table.aliases.begin(), table.aliases.end(), plain) != table.aliases.end();
}

/// The table in a file of its own, or by its name among those of `file`; none where it is not there.
std::optional<Input> input_of(const RegisterFiles& files, const RegisterTable& table,
                              const std::string& own_file) {
  const Input input{.source = own_file.empty() ? files.file : own_file,
                    .layer = {},
                    .where = {},
                    .crs = files.crs,
                    .to_crs = files.to_crs};
  const std::vector<SourceLayer> layers = describe_source(input.source);
  const bool is_whole_file = layers.size() == 1 && (!own_file.empty() || table.name == "walks");
  if (is_whole_file) return input;
  for (const SourceLayer& layer : layers) {
    if (!is_called(layer.name, table)) continue;
    Input chosen = input;
    chosen.layer = layer.name;
    return chosen;
  }
  return std::nullopt;
}

SafetyWalk walk_at(RegisterRows& rows, std::size_t i) {
  return {.id = rows.words("id", i),
          .area = rows.words("area", i),
          .status = rows.one_of<WalkStatus>("status", i),
          .offered_on = rows.date("offered_on", i),
          .planned_for = rows.date("planned_for", i),
          .held_on = rows.date("held_on", i),
          .led_by = rows.one_of<Party>("led_by", i),
          .row = rows.row_number(i)};
}

WalkPlace place_at(RegisterRows& rows, std::size_t i) {
  return {.id = rows.words("id", i),
          .walk = rows.words("walk_id", i),
          .area = rows.words("area", i),
          .title = rows.words("title", i),
          .point = rows.point(i),
          .kind = rows.one_of<WalkPlaceKind>("kind", i),
          .reasons = rows.some_of<PlaceReason>("reasons", i),
          .good = rows.some_of<PlaceStrength>("good", i),
          .row = rows.row_number(i)};
}

Measure measure_at(RegisterRows& rows, std::size_t i) {
  return {.id = rows.words("id", i),
          .place = rows.words("place_id", i),
          .area = rows.words("area", i),
          .title = rows.words("title", i),
          .point = rows.point(i),
          .kind = rows.one_of<MeasureKind>("kind", i),
          .responsible = rows.one_of<Party>("responsible", i),
          .status = rows.one_of<MeasureStatus>("status", i),
          .due = rows.date("due", i),
          .done_on = rows.date("done_on", i),
          .cost = rows.amount("cost", i),
          .row = rows.row_number(i)};
}

/// Another program that has a GeoPackage open keeps its changes beside it for a while. To be asked before the
/// file is opened here: reading may make such files too.
std::vector<Message> notes_of_use(const std::string& file) {
  std::vector<Message> notes;
  std::error_code ignored;
  for (const char* side : {"-wal", "-journal"}) {
    if (!std::filesystem::exists(file + side, ignored)) continue;
    const std::string name = std::filesystem::path(file + side).filename().string();
    notes.push_back({"finding.register_in_use", {{"file", name}}});
  }
  return notes;
}

template <class Row, class At>
void read_table(RegisterRead& read, const RegisterFiles& files, const std::string& own_file,
                std::string_view name, std::vector<Row>& rows_read, At row_at, const Run& run) {
  const RegisterTable& table = register_table(name);
  const std::optional<Input> input = input_of(files, table, own_file);
  if (!input) return;
  RegisterRows rows(table, *input, run);
  for (std::size_t i = 0; i < rows.size(); ++i) rows_read.push_back(row_at(rows, i));
  read.qualities.push_back(rows.quality());
  read.fingerprints.push_back(rows.fingerprint());
}

void add_oddities(RegisterRead& read) {
  const RegisterOddities odd = check_register(read.content);
  for (SourceQuality& quality : read.qualities) {
    const std::vector<Message>& notes = quality.source == "walks"    ? odd.walks
                                        : quality.source == "places" ? odd.places
                                                                     : odd.measures;
    quality.findings.insert(quality.findings.end(), notes.begin(), notes.end());
  }
}

}  // namespace

RegisterRead read_register(const RegisterFiles& files, const Run& run) {
  RegisterRead read;
  const std::vector<Message> in_use = notes_of_use(files.file);
  read_table(read, files, "", "walks", read.content.walks, walk_at, run);
  read_table(read, files, files.places, "places", read.content.places, place_at, run);
  read_table(read, files, files.measures, "measures", read.content.measures, measure_at, run);
  if (read.qualities.empty()) throw DataError({"error.register_no_table", {{"path", files.file}}});
  std::vector<Message>& first = read.qualities.front().findings;
  first.insert(first.end(), in_use.begin(), in_use.end());
  add_oddities(read);
  return read;
}

}  // namespace hotspot
