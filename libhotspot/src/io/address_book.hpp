/// @file
/// Where addresses are, by a table of them that the user has: no service is asked.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "hotspot/core/crs.hpp"
#include "hotspot/core/data_quality.hpp"
#include "hotspot/core/geometry.hpp"
#include "hotspot/core/provenance.hpp"
#include "hotspot/core/run.hpp"
#include "hotspot/io/input.hpp"
#include "hotspot/plan/source_inputs.hpp"
#include "io/address_text.hpp"

namespace hotspot::detail {

struct AddressMatch {
  MatchQuality quality{};
  Point point{};
};

class AddressBook {
 public:
  /// Columns that `columns` does not name are looked for under their usual names. THROWS as `read_areas`;
  /// DataError if there is no column of streets, or none of numbers.
  AddressBook(const Input& input, const AddressesInput& columns, const Run& run);

  /// The address; else the same number with any letter; else the middle of the street. A street that stands
  /// in several postcodes needs the postcode. None where the street is not there.
  [[nodiscard]] std::optional<AddressMatch> find(const AddressParts& address) const;

  [[nodiscard]] const Crs& crs() const { return m_crs; }
  [[nodiscard]] const SourceQuality& quality() const { return m_quality; }
  [[nodiscard]] const InputFingerprint& fingerprint() const { return m_fingerprint; }

 private:
  struct Street {
    std::map<House, Point> houses;
    double x_sum = 0.0;
    double y_sum = 0.0;
    double count = 0.0;
  };
  void add(const AddressParts& address, Point point);
  [[nodiscard]] const Street* street_of(const AddressParts& address) const;

  Crs m_crs;
  SourceQuality m_quality;
  InputFingerprint m_fingerprint;
  std::map<std::string, std::map<std::string, Street>> m_streets;  // by street, then by postcode
};

}  // namespace hotspot::detail
