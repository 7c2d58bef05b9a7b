#include "attack/public_folder.hpp"

#include <cmath>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "hotspot/io/read_layers.hpp"

namespace hotspot::test {
namespace {

std::string contents(const std::filesystem::path& path) {
  std::ostringstream all;
  all << std::ifstream(path, std::ios::binary).rdbuf();
  return all.str();
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

/// Without tags, references resolved.
std::string plain(const std::string& html) {
  std::string text;
  bool in_tag = false;
  for (const char letter : html) {
    if (letter == '<') in_tag = true;
    if (!in_tag) text += letter;
    if (letter == '>') in_tag = false;
  }
  for (const auto& [from, to] : {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}})
    replace_all(text, from, to);
  replace_all(text, "&amp;", "&");
  return text;
}

/// What stands between `<name ...>` and `</name>`, from `from` on; `from` goes behind it.
std::optional<std::string> next_element(const std::string& html, const std::string& name, std::size_t& from,
                                        std::string* opening = nullptr) {
  for (auto at = html.find("<" + name, from); at != std::string::npos; at = html.find("<" + name, at + 1)) {
    const char after = html[at + name.size() + 1];
    if (after != ' ' && after != '>') continue;
    const auto inside = html.find('>', at) + 1;
    const auto end = html.find("</" + name + ">", inside);
    if (end == std::string::npos) return std::nullopt;
    if (opening != nullptr) *opening = html.substr(at, inside - at);
    from = end;
    return html.substr(inside, end - inside);
  }
  return std::nullopt;
}

std::size_t span_of(const std::string& opening) {
  const std::string mark = "colspan=\"";
  const auto at = opening.find(mark);
  return at == std::string::npos ? 1 : std::stoul(opening.substr(at + mark.size()));
}

std::vector<std::string> row_cells(const std::string& row) {
  std::vector<std::string> cells;
  for (std::size_t at = 0; (at = row.find("<t", at)) != std::string::npos; ++at) {
    const std::string name = row.substr(at + 1, 2);
    std::string opening;
    std::size_t from = at;
    const auto cell = next_element(row, name, from, &opening);
    if (!cell || (name != "th" && name != "td")) continue;
    cells.insert(cells.end(), span_of(opening), plain(*cell));
  }
  return cells;
}

void read_report(PublicFolder& folder, const std::string& html) {
  std::size_t from = 0;
  std::string opening;
  while (const auto section = next_element(html, "section", from, &opening)) {
    const std::string mark = "id=\"";
    const auto at = opening.find(mark) + mark.size();
    const std::string id = opening.substr(at, opening.find('"', at) - at);
    std::size_t place = 0;
    while (const auto table = next_element(*section, "table", place)) {
      ReportTable read{.section = id};
      std::size_t line = 0;
      while (const auto row = next_element(*table, "tr", line)) read.rows.push_back(row_cells(*row));
      folder.tables.push_back(std::move(read));
    }
    place = 0;
    while (const auto desc = next_element(*section, "desc", place))
      folder.charts.push_back({id, plain(*desc)});
  }
}

}  // namespace

const Layer& PublicFolder::layer(const std::string& name) const {
  for (const Layer& one : layers) {
    if (one.name == name) return one;
  }
  throw std::runtime_error("no layer " + name);
}

PublicFolder read_public_folder(const std::string& path) {
  PublicFolder folder;
  for (const auto& file : std::filesystem::directory_iterator(path)) {
    if (file.path().extension() != ".gpkg") continue;
    if (!folder.layers.empty()) throw std::runtime_error("several GeoPackages in " + path);
    for (LayerRead& read : read_layers({.source = file.path().string()}))
      folder.layers.push_back(std::move(read.layer));
  }
  if (folder.layers.empty()) throw std::runtime_error("no GeoPackage in " + path);
  folder.quality = contents(path + "/data_quality.json");
  read_report(folder, contents(path + "/report.html"));
  return folder;
}

std::optional<double> figure(const Layer& layer, const std::string& name, std::size_t row) {
  const Column* column = layer.column(name);
  if (column == nullptr) throw std::runtime_error("no column " + name);
  if (const auto* whole = std::get_if<IntegerColumn>(&column->values)) {
    return (*whole)[row] ? std::optional(static_cast<double>(*(*whole)[row])) : std::nullopt;
  }
  if (const auto* real = std::get_if<RealColumn>(&column->values))
    return std::isnan((*real)[row]) ? std::nullopt : std::optional((*real)[row]);
  const std::string& text = std::get<TextColumn>(column->values)[row];
  return text.empty() ? std::nullopt : std::optional(std::stod(text));
}

std::string words(const Layer& layer, const std::string& name, std::size_t row) {
  const Column* column = layer.column(name);
  if (column == nullptr) throw std::runtime_error("no column " + name);
  if (const auto* text = std::get_if<TextColumn>(&column->values)) return (*text)[row];
  const auto number = figure(layer, name, row);
  if (!number) return "";
  return *number == std::floor(*number) ? std::to_string(static_cast<long long>(*number))
                                        : std::to_string(*number);
}

std::optional<double> whole_number(const std::string& text) {
  std::string digits;
  for (const char letter : text) {
    if (letter >= '0' && letter <= '9')
      digits += letter;
    else if (letter != '.' && letter != ',')
      return std::nullopt;
  }
  return digits.empty() ? std::nullopt : std::optional(std::stod(digits));
}

}  // namespace hotspot::test
