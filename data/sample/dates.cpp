#include "dates.hpp"

#include "table.hpp"

namespace sample {
namespace {

struct Parts {
  std::string year;
  std::string month;
  std::string day;
};

Parts parts_of(std::chrono::sys_days date) {
  const std::chrono::year_month_day ymd{date};
  return {padded(static_cast<int>(ymd.year()), 4),
          padded(static_cast<int>(static_cast<unsigned>(ymd.month())), 2),
          padded(static_cast<int>(static_cast<unsigned>(ymd.day())), 2)};
}

}  // namespace

std::chrono::sys_days random_day(std::chrono::sys_days from, std::chrono::sys_days to, Random& random) {
  const auto days = static_cast<std::size_t>((to - from).count() + 1);
  return from + std::chrono::days(random.below(days));
}

std::chrono::sys_days new_year(int year) {
  return std::chrono::year{year} / std::chrono::January / 1;
}

std::string iso_date(std::chrono::sys_days day) {
  const Parts parts = parts_of(day);
  return parts.year + '-' + parts.month + '-' + parts.day;
}

std::string danish_date(std::chrono::sys_days day) {
  const Parts parts = parts_of(day);
  return parts.day + '-' + parts.month + '-' + parts.year;
}

}  // namespace sample
