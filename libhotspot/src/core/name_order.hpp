/// @file
/// Names in the order in which readers look them up.
#pragma once

#include <string>
#include <string_view>

#include "hotspot/core/text.hpp"

namespace hotspot::detail {

/// A key to sort by: letters without regard to case and accents, numbers by their value ("Department 2"
/// before "Department 10"). In Danish æ, ø and å stand last, and aa is å.
[[nodiscard]] std::u32string name_order_key(Language language, std::string_view name);

}  // namespace hotspot::detail
