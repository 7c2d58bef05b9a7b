#include "io/csv_filter.hpp"

#include <ogr_feature.h>

#include <charconv>
#include <cstdint>
#include <optional>

#include "hotspot/core/error.hpp"
#include "io/csv_stream.hpp"
#include "io/gdal_handles.hpp"
#include "io/number_format.hpp"

namespace hotspot::detail {
namespace {

std::optional<std::int64_t> parse_whole(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

bool has_leading_zero(std::string_view text) {
  if (!text.empty() && text.front() == '-') text.remove_prefix(1);
  return text.size() > 1 && text[0] == '0' && text[1] >= '0' && text[1] <= '9';
}

/// What all cells of a column have in common.
struct ColumnProfile {
  bool whole = true;
  bool number = true;
  bool empty = true;
  DecimalEvidence decimals;

  void see(std::string_view cell) {
    if (is_missing(cell)) return;
    empty = false;
    if (!number) return;
    if (has_leading_zero(cell) && parse_whole(cell)) whole = number = false;
    if (number && !parse_number(cell, '.') && !parse_number(cell, ',')) whole = number = false;
    if (number && !parse_whole(cell)) whole = false;
    if (number) decimals.see(cell);
  }

  [[nodiscard]] OGRFieldType type() const {
    if (empty || !number) return OFTString;
    return whole ? OFTInteger64 : OFTReal;
  }
};

std::vector<ColumnProfile> profiles(CsvStream& rows) {
  std::vector<ColumnProfile> result(rows.header().size());
  CsvRecord record;
  while (rows.next(record)) {
    if (record.fields.size() != result.size()) continue;
    for (std::size_t i = 0; i < result.size(); ++i) result[i].see(record.fields[i]);
  }
  return result;
}

struct DefinitionReleaser {
  void operator()(OGRFeatureDefn* definition) const { definition->Release(); }
};

}  // namespace

struct CsvFilter::Query {
  std::unique_ptr<OGRFeatureDefn, DefinitionReleaser> definition;
  std::unique_ptr<OGRFeature> feature;
  OGRFeatureQuery query;
  std::vector<int> used;
  std::vector<char> decimals;
};

CsvFilter::CsvFilter(const std::string& where, const std::string& source, CsvStream& rows)
    : m_query(std::make_unique<Query>()) {
  m_query->definition.reset(new OGRFeatureDefn("rows"));
  OGRFeatureDefn* definition = m_query->definition.get();
  definition->Reference();
  definition->SetGeomType(wkbNone);
  const auto seen = profiles(rows);
  for (std::size_t i = 0; i < seen.size(); ++i) {
    OGRFieldDefn field(rows.header()[i].c_str(), seen[i].type());
    definition->AddFieldDefn(&field);
    m_query->decimals.push_back(seen[i].decimals.decimal(rows.separator()));
  }
  const ErrorTrap trap;
  if (m_query->query.Compile(definition, where.c_str()) != OGRERR_NONE) {
    throw DataError({"error.where_wrong", {{"path", source}, {"where", where}, {"reason", trap.reason()}}});
  }
  const std::unique_ptr<char*, void (*)(char**)> names(m_query->query.GetUsedFields(), CSLDestroy);
  for (char** name = names.get(); name && *name; ++name) {
    const int index = definition->GetFieldIndex(*name);
    if (index >= 0) m_query->used.push_back(index);
  }
  m_query->feature = std::make_unique<OGRFeature>(definition);
}

CsvFilter::CsvFilter(CsvFilter&&) noexcept = default;
CsvFilter& CsvFilter::operator=(CsvFilter&&) noexcept = default;
CsvFilter::~CsvFilter() = default;

bool CsvFilter::keeps(const std::vector<std::string_view>& fields) {
  OGRFeature& feature = *m_query->feature;
  for (const int i : m_query->used) {
    const auto index = static_cast<std::size_t>(i);
    const std::string cell(fields[index]);
    const OGRFieldType type = m_query->definition->GetFieldDefn(i)->GetType();
    if (type == OFTString) {
      feature.SetField(i, cell.c_str());
    } else if (is_missing(cell)) {
      feature.SetFieldNull(i);
    } else if (type == OFTInteger64) {
      feature.SetField(i, static_cast<GIntBig>(*parse_whole(cell)));
    } else {
      feature.SetField(i, *parse_number(cell, m_query->decimals[index]));
    }
  }
  const ErrorTrap trap;
  return m_query->query.Evaluate(&feature) != 0;
}

}  // namespace hotspot::detail
