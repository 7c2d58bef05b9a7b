#include "io/time_format.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "io/number_format.hpp"

namespace hotspot::detail {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Takes a number of `fewest` to `most` digits from the front of the text.
std::optional<int> take_number(std::string_view& text, std::size_t fewest, std::size_t most) {
  std::size_t n = 0;
  int value = 0;
  while (n < text.size() && n <= most && is_digit(text[n])) value = value * 10 + (text[n++] - '0');
  if (n < fewest || n > most) return std::nullopt;
  text.remove_prefix(n);
  return value;
}

bool take(std::string_view& text, std::string_view any_of) {
  if (text.empty() || any_of.find(text.front()) == std::string_view::npos) return false;
  text.remove_prefix(1);
  return true;
}

void skip_blanks(std::string_view& text) {
  while (take(text, " ")) {
  }
}

std::size_t leading_digits(std::string_view text) {
  return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_digit) - text.begin());
}

enum class Form { year_first, compact, month_only, day_or_month_first, month_named };

/// The three numbers of a date in the order they stand in.
struct DateParts {
  Form form{};
  std::array<int, 3> numbers{};
  char mark = '-';
};

constexpr std::string_view marks = "-/. ";

std::optional<DateParts> take_compact(std::string_view& text) {
  std::string_view year = text.substr(0, 4), month = text.substr(4, 2), day = text.substr(6, 2);
  text.remove_prefix(8);
  return DateParts{Form::compact,
                   {*take_number(year, 4, 4), *take_number(month, 2, 2), *take_number(day, 2, 2)}};
}

/// Takes a month's name or its first three letters, Danish or English, in any case.
std::optional<int> take_month(std::string_view& text) {
  constexpr std::array<std::string_view, 12> danish{"januar",    "februar", "marts",    "april",
                                                    "maj",       "juni",    "juli",     "august",
                                                    "september", "oktober", "november", "december"};
  constexpr std::array<std::string_view, 12> english{"january",   "february", "march",    "april",
                                                     "may",       "june",     "july",     "august",
                                                     "september", "october",  "november", "december"};
  constexpr std::size_t short_name = 3, longest = 9;
  std::string word;
  while (word.size() < text.size() && word.size() <= longest) {
    const char letter = static_cast<char>(text[word.size()] | 0x20);
    if (letter < 'a' || letter > 'z') break;
    word += letter;
  }
  for (const auto& names : {danish, english}) {
    for (std::size_t month = 0; month < names.size(); ++month) {
      const bool is_short = word.size() >= short_name && names[month].starts_with(word);
      if (!is_short) continue;
      text.remove_prefix(word.size());
      take(text, ".");
      return static_cast<int>(month) + 1;
    }
  }
  return std::nullopt;
}

void skip_marks(std::string_view& text) {
  while (take(text, "-/. ,")) {
  }
}

/// 6. maj 2013, 06-MAY-2013, May 6, 2013. The text is left alone where it is none of these.
std::optional<DateParts> take_date_in_words(std::string_view& text) {
  std::string_view rest = text;
  auto month = take_month(rest);
  if (month) skip_marks(rest);
  const auto day = take_number(rest, 1, 2);
  if (!day) return std::nullopt;
  skip_marks(rest);
  if (!month) {
    month = take_month(rest);
    skip_marks(rest);
  }
  const auto year = month ? take_number(rest, 4, 4) : std::nullopt;
  if (!year) return std::nullopt;
  text = rest;
  return DateParts{Form::month_named, {*year, *month, *day}};
}

/// "mandag d. 6. maj 2013", "Fri, 6 May 2013": the day of the week says nothing more.
void skip_weekday(std::string_view& text) {
  constexpr std::array<std::string_view, 14> days{"man", "tir", "ons", "tor", "fre", "lør", "søn",
                                                  "mon", "tue", "wed", "thu", "fri", "sat", "sun"};
  if (text.empty() || is_digit(text.front())) return;
  std::string start(text.substr(0, 4));
  if (start.front() >= 'A' && start.front() <= 'Z') start.front() = static_cast<char>(start.front() + 32);
  const bool is_weekday =
      std::any_of(days.begin(), days.end(), [&](std::string_view day) { return start.starts_with(day); });
  const auto end = text.find_first_of(" .,");
  if (is_weekday && end != std::string_view::npos) {
    text.remove_prefix(end);
    skip_marks(text);
  }
  for (const std::string_view word :
       {std::string_view("den "), std::string_view("d. "), std::string_view("d.")}) {
    if (!text.starts_with(word)) continue;
    text.remove_prefix(word.size());
    break;
  }
  skip_blanks(text);
}

std::optional<DateParts> take_date(std::string_view& text) {
  skip_weekday(text);
  const std::size_t digits = leading_digits(text);
  const std::size_t letter = std::min(text.find_first_not_of("0123456789-/. "), text.size());
  if (digits <= 2 && letter < text.size() && letter <= digits + 2 && text[letter] != ':') {
    if (const auto parts = take_date_in_words(text)) return parts;
  }
  if (digits == 8 || digits == 12 || digits == 14) return take_compact(text);
  const auto first = take_number(text, digits == 4 ? 4 : 1, digits == 4 ? 4 : 2);
  if (!first || text.empty()) return std::nullopt;
  const char mark = text.front();
  if (!take(text, marks)) return std::nullopt;
  skip_blanks(text);
  const auto second = take_number(text, 1, 2);
  if (!second) return std::nullopt;
  if (digits == 4 && text.empty() && mark != '.')
    return DateParts{Form::month_only, {*first, *second, 1}, mark};
  if (!take(text, marks)) return std::nullopt;
  skip_blanks(text);
  if (digits == 4) {
    const auto day = take_number(text, 1, 2);
    if (!day) return std::nullopt;
    return DateParts{Form::year_first, {*first, *second, *day}, mark};
  }
  const bool long_year = leading_digits(text) == 4;
  auto year = take_number(text, 2, long_year ? 4 : 2);
  if (!year) return std::nullopt;
  if (!long_year) *year += *year < 70 ? 2000 : 1900;
  return DateParts{Form::day_or_month_first, {*first, *second, *year}, mark};
}

std::optional<std::chrono::local_days> date_of(const DateParts& parts, bool month_first) {
  using namespace std::chrono;
  int y = parts.numbers[0], m = parts.numbers[1], d = parts.numbers[2];
  if (parts.form == Form::day_or_month_first) {
    y = parts.numbers[2];
    m = parts.numbers[month_first ? 0 : 1];
    d = parts.numbers[month_first ? 1 : 0];
  }
  const year_month_day date(year(y), month(static_cast<unsigned>(m)), day(static_cast<unsigned>(d)));
  return date.ok() ? std::optional(local_days(date)) : std::nullopt;
}

/// True if nothing but a zone is left: Z, +01:00, -0500.
bool is_zone(std::string_view text) {
  skip_blanks(text);
  if (text.empty() || text == "Z" || text == "z") return true;
  return take(text, "+-") && text.size() >= 2 && text.size() <= 5 &&
         std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || c == ':'; });
}

/// Adds 12 hours for PM and takes the word off the text; none where the hour cannot have one.
std::optional<int> with_half_day(int hour, std::string_view& text) {
  skip_blanks(text);
  if (text.size() < 2) return hour;
  const char half = static_cast<char>(text[0] | 0x20), m = static_cast<char>(text[1] | 0x20);
  if ((half != 'a' && half != 'p') || m != 'm') return hour;
  if (hour < 1 || hour > 12) return std::nullopt;
  text.remove_prefix(2);
  return hour % 12 + (half == 'p' ? 12 : 0);
}

/// Hours, minutes and seconds as written: HH:MM[:SS[.f]], HH.MM, HHMM[SS].
std::optional<std::array<int, 3>> take_clock(std::string_view& text) {
  const std::size_t digits = leading_digits(text);
  const bool compact = digits == 4 || digits == 6;
  const auto hour = take_number(text, compact ? digits : 1, compact ? digits : 2);
  if (!hour) return std::nullopt;
  if (digits == 4) return std::array{*hour / 100, *hour % 100, 0};
  if (digits == 6) return std::array{*hour / 10000, *hour / 100 % 100, *hour % 100};
  if (!take(text, ":.")) return std::nullopt;
  const auto minute = take_number(text, 2, 2);
  if (!minute) return std::nullopt;
  if (!take(text, ":.")) return std::array{*hour, *minute, 0};
  const auto second = take_number(text, 2, 2);
  if (!second) return std::nullopt;
  if (take(text, ".,")) text.remove_prefix(leading_digits(text));
  return std::array{*hour, *minute, *second};
}

std::optional<std::chrono::seconds> clock_of(std::string_view text) {
  using namespace std::chrono;
  const auto clock = take_clock(text);
  if (!clock) return std::nullopt;
  const auto [written, minute, second] = *clock;
  const auto hour = with_half_day(written, text);
  if (!hour || minute > 59 || second > 60 || !is_zone(text)) return std::nullopt;
  const bool in_day = *hour < 24 || (*hour == 24 && minute == 0 && second == 0);
  return in_day ? std::optional<seconds>(hours(*hour) + minutes(minute) + seconds(second)) : std::nullopt;
}

/// "kl." as Danish has it before a time.
bool starts_with_clock_word(std::string_view text) {
  return text.size() >= 2 && (text[0] | 0x20) == 'k' && (text[1] | 0x20) == 'l';
}

/// An hour alone, as after "kl.".
std::optional<std::chrono::seconds> hour_alone(std::string_view text) {
  if (leading_digits(text) == 0 || leading_digits(text) > 2) return std::nullopt;
  const auto hour = with_half_day(*take_number(text, 1, 2), text);
  skip_blanks(text);
  if (!hour || *hour > 24 || !text.empty()) return std::nullopt;
  return std::chrono::hours(*hour);
}

void skip_between(std::string_view& text) {
  take(text, "T,");
  skip_blanks(text);
  if (starts_with_clock_word(text)) text.remove_prefix(2);
  take(text, ".");
  skip_blanks(text);
}

std::optional<EventTime> days_of(std::string_view text) {
  constexpr double most_days = 1e7;
  const auto days = parse_number(text, '.');
  if (!days || std::abs(*days) > most_days) return std::nullopt;
  return EventTime(std::chrono::seconds(static_cast<std::int64_t>(std::round(*days * 86400.0))));
}

}  // namespace

void DateEvidence::see(std::string_view text) {
  (void)read_time(text, *this);
}

void DateEvidence::add(const DateEvidence& other) {
  m_day_first += other.m_day_first;
  m_month_first += other.m_month_first;
  m_either += other.m_either;
  if (other.m_day_first + other.m_month_first + other.m_either + other.m_same > 0) m_mark = other.m_mark;
  m_same += other.m_same;
  m_year_first += other.m_year_first;
  m_compact += other.m_compact;
  m_months_only += other.m_months_only;
  m_months_named += other.m_months_named;
  m_numbers += other.m_numbers;
}

void DateEvidence::see_written_out(int first, int second, char mark) {
  m_mark = mark;
  if (first > 12)
    ++m_day_first;
  else if (second > 12)
    ++m_month_first;
  else if (first != second)
    ++m_either;
  else
    ++m_same;
}

std::string DateEvidence::form() const {
  const std::size_t written_out = m_day_first + m_month_first + m_either + m_same;
  const std::array counts{written_out, m_year_first, m_compact, m_months_only, m_months_named, m_numbers};
  const auto most = std::max_element(counts.begin(), counts.end());
  if (*most == 0) return {};
  constexpr std::array forms{"", "yyyy-mm-dd", "yyyymmdd", "yyyy-mm", "d month yyyy", "days"};
  if (most != counts.begin()) return forms[static_cast<std::size_t>(most - counts.begin())];
  return month_first() ? fmt::format("mm{0}dd{0}yyyy", m_mark) : fmt::format("dd{0}mm{0}yyyy", m_mark);
}

namespace {

/// What follows a date: nothing, or a clock; none if it is neither.
std::optional<std::chrono::seconds> rest_of_day(std::string_view rest) {
  skip_blanks(rest);
  if (rest.empty()) return std::chrono::seconds(0);
  take(rest, "T,");
  skip_blanks(rest);
  const bool has_word = starts_with_clock_word(rest);
  skip_between(rest);
  const auto clock = clock_of(rest);
  return clock || !has_word ? clock : hour_alone(rest);
}

std::optional<EventTime> time_of(const DateParts& parts, bool month_first, std::chrono::seconds clock) {
  const auto date = date_of(parts, month_first);
  return date ? std::optional(EventTime(*date) + clock) : std::nullopt;
}

}  // namespace

TimeReadings read_time(std::string_view text, DateEvidence& evidence) {
  std::string_view rest = text;
  const auto parts = take_date(rest);
  if (!parts) {
    const auto days = days_of(text);
    if (days) ++evidence.m_numbers;
    return {days, days};
  }
  switch (parts->form) {
    case Form::year_first:
      ++evidence.m_year_first;
      break;
    case Form::compact:
      ++evidence.m_compact;
      break;
    case Form::month_only:
      ++evidence.m_months_only;
      break;
    case Form::month_named:
      ++evidence.m_months_named;
      break;
    case Form::day_or_month_first:
      evidence.see_written_out(parts->numbers[0], parts->numbers[1], parts->mark);
  }
  const auto clock = rest_of_day(rest);
  if (!clock) return {};
  const auto day_first = time_of(*parts, false, *clock);
  if (parts->form != Form::day_or_month_first) return {day_first, day_first};
  return {day_first, time_of(*parts, true, *clock)};
}

std::optional<std::chrono::seconds> parse_clock(std::string_view text) {
  std::string_view rest = text;
  skip_between(rest);
  if (const auto clock = clock_of(rest)) return clock;
  if (const auto hour = hour_alone(rest)) return hour;  // "930" is taken for no clock
  const auto time = parse_time(text, false);
  if (!time || leading_digits(text) == text.size()) return std::nullopt;
  return *time - std::chrono::floor<std::chrono::days>(*time);
}

std::optional<EventTime> parse_time(std::string_view text, bool month_first) {
  DateEvidence unused;
  const TimeReadings readings = read_time(text, unused);
  return month_first ? readings.month_first : readings.day_first;
}

}  // namespace hotspot::detail
