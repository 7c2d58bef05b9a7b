/// @file
/// What may leave the house: results under a disclosure profile. The only thing that writers, report and
/// pictures take; there is no other way to a file.
#pragma once

#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "hotspot/core/data_quality.hpp"
#include "hotspot/core/fields.hpp"
#include "hotspot/core/layer.hpp"

namespace hotspot {

enum class Profile {
  open,      ///< "public": for everyone
  internal,  ///< for the office that has the records; every file says so
};

template <>
struct EnumWords<Profile> {
  static constexpr std::array<std::pair<Profile, std::string_view>, 2> words{
      {{Profile::open, "public"}, {Profile::internal, "internal"}}};
};

class Release {
 public:
  [[nodiscard]] Profile profile() const { return m_profile; }
  [[nodiscard]] const std::vector<Layer>& layers() const { return m_layers; }
  /// nullptr where there is none of that name.
  [[nodiscard]] const Layer* layer(std::string_view name) const;
  /// That layer alone, under the same profile; without layers where there is none of that name.
  [[nodiscard]] Release only(std::string_view name) const;

 private:
  Release(Profile profile, std::vector<Layer> layers);
  friend Release internal_release(std::vector<Layer> layers);
  friend class StudyDisclosure;  // plan/disclosure: the one maker of public releases

  Profile m_profile;
  std::vector<Layer> m_layers;
};

/// The analyst's results, as they are. THROWS ArgumentError for a layer that is not consistent.
[[nodiscard]] Release internal_release(std::vector<Layer> layers);

}  // namespace hotspot
