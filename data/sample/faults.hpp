/// @file
/// The usual faults of exports, put in in known numbers.
#pragma once

#include <string>

#include "random.hpp"
#include "table.hpp"

namespace sample {

struct FaultCounts {
  int empty = 0;            ///< no coordinates
  int unread = 0;           ///< "ukendt" for both coordinates
  int origin = 0;           ///< 0 and 0
  int swapped = 0;          ///< x and y in each other's column
  int impossible_date = 0;  ///< 31 February
  int cut_short = 0;        ///< the last field is missing
  int doubled = 0;          ///< the row stands twice: one row more
};

/// Spoils sound rows, each in one way only. `impossible_date` is the text put in for the time.
void spoil(Table& table, const FaultCounts& counts, const std::string& impossible_date, Random& random);

}  // namespace sample
