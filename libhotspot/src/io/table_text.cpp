#include "io/table_text.hpp"

#include <cpl_vsi.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "hotspot/core/error.hpp"
#include "io/column_names.hpp"
#include "io/coordinate_pair.hpp"
#include "io/drivers.hpp"
#include "io/header_row.hpp"
#include "io/layer_source.hpp"

namespace hotspot::detail {
namespace {

bool ends_with_any(const std::string& name, std::initializer_list<std::string_view> endings) {
  std::string lower = name;
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view e) { return lower.ends_with(e); });
}

void append_cell(std::string& text, std::string_view cell, bool is_first) {
  if (!is_first) text += '\t';
  if (cell.find_first_of("\t\n\r\"") == std::string_view::npos) {
    text += cell;
    return;
  }
  text += '"';
  for (const char c : cell) {
    if (c == '"') text += '"';
    text += c;
  }
  text += '"';
}

/// The text as a file in memory, under the name of the table.
SourceFile text_file(const SourceFile& file, const std::string& title, const std::string& text) {
  auto folder = std::make_shared<MemoryFolder>();
  SourceFile made = file;
  made.path = folder->path + "/table.txt";
  made.title = title;
  made.is_text = true;
  made.in_memory = std::move(folder);
  VSILFILE* out = VSIFOpenL(made.path.c_str(), "wb");
  const bool is_written = out != nullptr && VSIFWriteL(text.data(), 1, text.size(), out) == text.size();
  if (out != nullptr) VSIFCloseL(out);
  if (!is_written) throw IoError({"error.file_not_read", {{"path", file.given}, {"reason", "memory"}}});
  return made;
}

// -- spreadsheets

/// A number with three decimals cannot be taken for one of thousands: spreadsheets store numbers as such.
std::string cell_text(const OGRFeature& feature, int field) {
  std::string cell = feature.IsFieldSetAndNotNull(field) ? feature.GetFieldAsString(field) : "";
  const auto first = cell.find_first_not_of(' ');
  cell = first == std::string::npos ? "" : cell.substr(first, cell.find_last_not_of(' ') - first + 1);
  const auto point = cell.find('.');
  const bool could_be_thousands = point != std::string::npos && point <= 4 && cell.size() == point + 4 &&
                                  std::all_of(cell.begin(), cell.end(), [](char c) {
                                    return (c >= '0' && c <= '9') || c == '.' || c == '-';
                                  });
  return could_be_thousands ? cell + "0" : cell;
}

std::vector<std::string> cells_of(const OGRFeature& feature) {
  std::vector<std::string> cells;
  for (int i = 0; i < feature.GetFieldCount(); ++i) cells.push_back(cell_text(feature, i));
  return cells;
}

/// All rows as text, none taken for names.
class PlainSheets {
 public:
  explicit PlainSheets(const SourceFile& file) {
    const CPLConfigOptionSetter xlsx("OGR_XLSX_HEADERS", "DISABLE", false),
        xls("OGR_XLS_HEADERS", "DISABLE", false), ods("OGR_ODS_HEADERS", "DISABLE", false),
        xlsx_types("OGR_XLSX_FIELD_TYPES", "STRING", false),
        xls_types("OGR_XLS_FIELD_TYPES", "STRING", false), ods_types("OGR_ODS_FIELD_TYPES", "STRING", false);
    const std::string name = driver_of(file).GetDescription();
    const char* const drivers[] = {name.c_str(), nullptr};
    m_dataset.reset(GDALDataset::Open(file.path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers));
    if (!m_dataset) return;
    for (OGRLayer* layer : m_dataset->GetLayers()) (void)layer->GetLayerDefn();  // while the settings hold
  }

  /// nullptr where there is none of that name, or several to choose from.
  [[nodiscard]] OGRLayer* sheet(const std::string& name) const {
    if (!m_dataset) return nullptr;
    if (!name.empty()) return m_dataset->GetLayerByName(name.c_str());
    const std::vector<OGRLayer*> layers = data_layers(*m_dataset);
    return layers.size() == 1 ? layers.front() : nullptr;
  }

 private:
  DatasetHandle m_dataset;
};

std::vector<std::vector<std::string>> first_rows(OGRLayer& sheet) {
  std::vector<std::vector<std::string>> rows;
  sheet.ResetReading();
  while (rows.size() < rows_above_table) {
    const OGRFeatureUniquePtr feature{sheet.GetNextFeature()};
    if (!feature) break;
    rows.push_back(cells_of(*feature));
  }
  return rows;
}

/// Both coordinates in one cell are for the reader of text to take apart.
bool holds_pairs(std::vector<std::vector<std::string>> rows) {
  if (rows.empty()) return false;
  const std::vector<std::string> names = std::move(rows.front());
  rows.erase(rows.begin());
  return !find_coordinates(names) && find_pair_column(names, rows);
}

std::optional<SourceFile> sheet_as_text(const SourceFile& file, const std::string& layer) {
  const ErrorTrap trap;
  const PlainSheets sheets(file);
  OGRLayer* sheet = sheets.sheet(layer);
  if (sheet == nullptr) return std::nullopt;
  const std::vector<std::vector<std::string>> rows = first_rows(*sheet);
  const std::size_t header = find_header(rows);
  if (header == 0 && !holds_pairs(rows)) return std::nullopt;
  std::string text;
  std::size_t row = 0;
  sheet->ResetReading();
  while (const OGRFeatureUniquePtr feature{sheet->GetNextFeature()}) {
    if (row++ < header) continue;
    const std::vector<std::string> cells = cells_of(*feature);
    for (std::size_t i = 0; i < cells.size(); ++i) append_cell(text, cells[i], i == 0);
    text += '\n';
  }
  SourceFile made = text_file(file, sheet->GetName(), text);
  made.rows_above = header;
  return made;
}

// -- JSON

constexpr std::uint64_t largest_json = std::uint64_t{256} << 20;

std::string contents_of(const SourceFile& file, std::uint64_t most) {
  const std::unique_ptr<VSILFILE, int (*)(VSILFILE*)> in(VSIFOpenL(file.path.c_str(), "rb"), VSIFCloseL);
  std::string bytes;
  if (!in) return bytes;
  constexpr std::size_t block = 1 << 20;
  std::size_t count = block;
  while (count == block && bytes.size() < most) {
    const std::size_t before = bytes.size();
    bytes.resize(before + block);
    count = VSIFReadL(bytes.data() + before, 1, block, in.get());
    bytes.resize(before + count);
  }
  return bytes;
}

std::string value_text(const nlohmann::json& value) {
  if (value.is_null()) return {};
  if (value.is_string()) return value.get<std::string>();
  return value.dump();  // numbers, true and false; what is nested as it is written
}

using Json = nlohmann::ordered_json;
using Cells = std::vector<std::pair<std::string, std::string>>;

/// The cells of a record; those of records in it (`geometry`, `attributes`, `location`) by their own names.
void add_cells(Cells& cells, const Json& record, bool is_inner) {
  for (const auto& [name, value] : record.items()) {
    if (value.is_object() && !is_inner) {
      add_cells(cells, value, true);
    } else {
      cells.emplace_back(name, value_text(value));
    }
  }
}

std::string records_as_text(const Json& records) {
  std::vector<std::string> names;
  std::map<std::string, std::size_t> index_of;
  for (const auto& record : records) {
    Cells cells;
    if (record.is_object()) add_cells(cells, record, false);
    for (const auto& [name, cell] : cells) {
      if (index_of.try_emplace(name, names.size()).second) names.push_back(name);
    }
  }
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) append_cell(text, names[i], i == 0);
  text += '\n';
  std::vector<std::string> row(names.size());
  for (const auto& record : records) {
    std::fill(row.begin(), row.end(), "");
    Cells cells;
    if (record.is_object()) add_cells(cells, record, false);
    for (auto& [name, cell] : cells) row[index_of.at(name)] = std::move(cell);
    for (std::size_t i = 0; i < row.size(); ++i) append_cell(text, row[i], i == 0);
    text += '\n';
  }
  return text;
}

/// The list itself, or the first list of records in an object around it: {"data": [...]}.
Json records_of(Json document) {
  if (document.is_array()) return document;
  for (auto& [name, value] : document.items()) {
    if (value.is_array() && !value.empty() && value.front().is_object()) return std::move(value);
  }
  return Json::array();
}

SourceFile json_as_text(const SourceFile& file) {
  const std::string bytes = contents_of(file, largest_json);
  if (bytes.size() >= largest_json) throw IoError({"error.json_too_large", {{"path", file.given}}});
  try {
    return text_file(file, file.title, records_as_text(records_of(Json::parse(bytes))));
  } catch (const nlohmann::json::exception& error) {
    throw IoError({"error.file_not_read", {{"path", file.given}, {"reason", std::string(error.what())}}});
  }
}

}  // namespace

bool is_list_of_records(const SourceFile& file) {
  if (!ends_with_any(file.name, {".json", ".json.gz"}) && !ends_with_any(file.path, {".json"})) return false;
  const std::string bytes = contents_of(file, 1);
  std::string start;  // without blanks
  constexpr std::size_t looked_at = 4096;
  for (const char c : bytes) {
    if (std::string_view(" \t\r\n\xEF\xBB\xBF").find(c) == std::string_view::npos) start += c;
    if (start.size() == looked_at) break;
  }
  if (start.starts_with("[{")) return true;
  const auto holds = [&](std::string_view words) { return start.find(words) != std::string::npos; };
  const bool is_of_places = holds("\"FeatureCollection\"") || holds("\"Topology\"") ||
                            holds("\"coordinates\"") || holds("\"arcs\"") || holds("\"Feature\"");
  return start.starts_with("{") && holds(":[{") && !is_of_places;
}

std::optional<SourceFile> as_text(const SourceFile& file, const std::string& layer) {
  if (file.is_text || file.is_database) return std::nullopt;
  if (ends_with_any(file.path, {".xlsx", ".xls", ".ods", ".xlsm"})) return sheet_as_text(file, layer);
  if (is_list_of_records(file)) return json_as_text(file);
  return std::nullopt;
}

}  // namespace hotspot::detail
