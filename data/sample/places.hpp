/// @file
/// Where things happen: draws places of a stated kind in the town.
#pragma once

#include <string_view>
#include <vector>

#include "random.hpp"
#include "town.hpp"

namespace sample {

enum class Where {
  around,     ///< the landmark `name`, `spread` metres to a side
  along,      ///< the road or path `name`
  in_area,    ///< addresses of the housing area with the id `name`
  any_area,   ///< addresses of the housing areas, each as likely as it has dwellings
  at_houses,  ///< addresses outside the housing areas
  on_roads,   ///< main, ring and distributor roads
};

struct Place {
  Where where = Where::around;
  std::string_view name{};
  double spread = 0.0;
};

class Places {
 public:
  explicit Places(const Town& town);

  /// A place in the municipality and on dry land; outside every housing area unless it is asked for in one.
  [[nodiscard]] Point draw(const Place& place, Random& random) const;
  /// A place up to two kilometres outside the municipality.
  [[nodiscard]] Point draw_outside(Random& random) const;

 private:
  [[nodiscard]] Point candidate(const Place& place, Random& random) const;
  [[nodiscard]] Point on_road(const Place& place, Random& random) const;
  [[nodiscard]] Point at_address(const Place& place, Random& random) const;
  [[nodiscard]] bool accepts(const Place& place, Point p) const;

  const Town& m_town;  ///< outlives this
};

}  // namespace sample
