/// @file
/// The layer `figures` by what it says: series of years per table, place, offence and age band.
#pragma once

#include <string>
#include <vector>

#include "io/report/report_input.hpp"

namespace hotspot::detail {

struct ReleasedYear {
  int year = 0;
  double value = 0.0;  ///< NaN where it is not told
  double rate = 0.0, low = 0.0, high = 0.0;
  std::string state{};   ///< the output's word for why the table does not tell
  std::string hidden{};  ///< the output's word for why we do not
};

struct ReleasedSeries {
  std::string figures{};  ///< name of the table in the study file
  std::string place{};
  bool is_own = false;
  std::string offence{};
  std::string age{};
  std::vector<ReleasedYear> years{};
};

[[nodiscard]] std::vector<ReleasedSeries> released_series(const Release& release);

}  // namespace hotspot::detail
