#include "cli/time_option.hpp"

#include "hotspot/core/error.hpp"
#include "io/time_format.hpp"

namespace hotspot::cli {

EventTime time_of_option(const std::string& option, const std::string& given) {
  const auto time = detail::parse_time(given, false);
  if (!time) throw ArgumentError({"error.option_no_date", {{"option", option}, {"value", given}}});
  return *time;
}

}  // namespace hotspot::cli
