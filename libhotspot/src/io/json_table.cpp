#include "io/json_table.hpp"

#include "io/json_values.hpp"

namespace hotspot::detail {

// Rows are written one by one: a document of all of them would hold the table in memory several times.
void write_json(const Layer& layer, Profile profile, std::ostream& out) {
  out << "{\n\"layer\": " << to_text(layer.name);
  out << ",\n\"title\": " << to_text(layer.title);
  out << ",\n\"crs\": " << to_text(crs_word(layer.crs));
  out << ",\n\"profile\": " << to_text(word(profile));
  out << ",\n\"provenance\": " << to_text(provenance_json(layer.provenance, profile));
  out << ",\n\"columns\": " << to_text(columns_json(layer));
  out << ",\n\"rows\": [";
  for (std::size_t row = 0; row < layer.rows(); ++row) {
    out << (row == 0 ? "\n" : ",\n") << to_text(row_json(layer, row));
  }
  out << "\n]\n}\n";
}

}  // namespace hotspot::detail
