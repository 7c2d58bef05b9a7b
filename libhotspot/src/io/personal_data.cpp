#include "io/personal_data.hpp"

#include <algorithm>
#include <cctype>
#include <set>
#include <span>

#include "io/column_names.hpp"
#include "io/ogr_places.hpp"
#include "io/time_format.hpp"

namespace hotspot::detail {
namespace {

constexpr std::string_view number_names[] = {
    "cpr", "cprnr", "cprnummer", "personnummer", "personnr", "ssn", "socialsecuritynumber", "nationalid"};
constexpr std::string_view person_names[] = {
    "fornavn",      "efternavn",    "mellemnavn",    "fuldenavn",      "personnavn",  "anmelder",
    "anmeldernavn", "skadelidt",    "forurettet",    "offer",          "offernavn",   "vidne",
    "sigtet",       "sigtede",      "gerningsmand",  "gerningsperson", "elevnavn",    "borger",
    "borgernavn",   "beboernavn",   "kontaktperson", "firstname",      "lastname",    "surname",
    "middlename",   "fullname",     "personname",    "victimname",     "suspectname", "offendername",
    "witness",      "reportername", "contactperson", "complainant"};
constexpr std::string_view birth_names[] = {"foedselsdato", "foedselsdag", "foedselsaar",
                                            "foedt",        "foedtdato",   "dateofbirth",
                                            "birthdate",    "birthday",    "dob"};
constexpr std::string_view contact_names[] = {
    "email", "mail",  "epost",   "telefon", "telefonnr",   "telefonnummer", "tlf",
    "tlfnr", "mobil", "mobilnr", "phone",   "phonenumber", "mobile",        "emailaddress"};
constexpr std::string_view text_names[] = {"bemaerkning",
                                           "bemaerkninger",
                                           "beskrivelse",
                                           "gerningsbeskrivelse",
                                           "haendelsesbeskrivelse",
                                           "fritekst",
                                           "resume",
                                           "notat",
                                           "notater",
                                           "kommentar",
                                           "kommentarer",
                                           "description",
                                           "comment",
                                           "comments",
                                           "remarks",
                                           "notes",
                                           "freetext",
                                           "narrative",
                                           "summary"};

bool is_one_of(std::span<const std::string_view> names, const std::string& plain) {
  return std::find(names.begin(), names.end(), plain) != names.end();
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

int number_of(std::string_view two_digits) {
  return (two_digits[0] - '0') * 10 + (two_digits[1] - '0');
}

/// Days are raised by 60 in replacement numbers.
bool starts_with_date(std::string_view six_digits) {
  const int day = number_of(six_digits.substr(0, 2)) % 60, month = number_of(six_digits.substr(2, 2));
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), is_digit);
}

/// The whole cell a number of ten digits that starts with a date, whatever stands between.
bool is_person_number(std::string_view cell) {
  std::string digits;
  for (const char c : cell) {
    if (is_digit(c))
      digits += c;
    else if (c != '-' && c != ' ')
      return false;
  }
  return digits.size() == 10 && starts_with_date(digits);
}

bool is_email(std::string_view cell) {
  const auto at = cell.find('@');
  return at != std::string_view::npos && at > 0 && cell.find('.', at) != std::string_view::npos &&
         cell.find(' ') == std::string_view::npos;
}

std::size_t words_in(std::string_view cell) {
  return static_cast<std::size_t>(std::count(cell.begin(), cell.end(), ' ')) + 1;
}

/// What the form of a column's cells says.
struct Forms {
  std::size_t cells = 0;
  std::size_t numbers = 0;
  std::size_t emails = 0;
  std::size_t times = 0;  // "fredag den 1. maj 2013 kl. 14.30" is no free text
  double words = 0.0;     // a cell
  bool repeats = false;   // half of the cells stand there already

  explicit Forms(const std::vector<std::string>& column) {
    std::set<std::string_view> distinct;
    std::size_t all_words = 0;
    for (const std::string& cell : column) {
      if (is_missing(cell)) continue;
      ++cells;
      numbers += is_person_number(cell) || holds_person_number(cell) ? 1 : 0;
      emails += is_email(cell) ? 1 : 0;
      times += parse_time(cell, false) || parse_time(cell, true) ? 1 : 0;
      all_words += words_in(cell);
      distinct.insert(cell);
    }
    if (cells > 0) words = static_cast<double>(all_words) / static_cast<double>(cells);
    repeats = cells >= 4 && distinct.size() * 2 <= cells;
  }
  [[nodiscard]] bool mostly(std::size_t count) const { return count > 0 && count * 2 >= cells; }
};

}  // namespace

bool holds_person_number(std::string_view text) {
  for (auto hyphen = text.find('-'); hyphen != std::string_view::npos; hyphen = text.find('-', hyphen + 1)) {
    if (hyphen < 6 || hyphen + 5 > text.size()) continue;
    const std::string_view date = text.substr(hyphen - 6, 6), rest = text.substr(hyphen + 1, 4);
    const bool starts_there = hyphen == 6 || !is_digit(text[hyphen - 7]);
    const bool ends_there = hyphen + 5 == text.size() || !is_digit(text[hyphen + 5]);
    if (starts_there && ends_there && all_digits(date) && all_digits(rest) && starts_with_date(date))
      return true;
  }
  return false;
}

PersonalKind personal_kind(const std::string& column, const std::vector<std::string>& cells) {
  const std::string plain = plain_column_name(column);
  if (is_one_of(number_names, plain)) return PersonalKind::person_number;
  if (is_one_of(person_names, plain)) return PersonalKind::name;
  if (is_one_of(birth_names, plain)) return PersonalKind::birth_date;
  if (is_one_of(contact_names, plain)) return PersonalKind::contact;
  const Forms forms(cells);
  if (forms.mostly(forms.numbers)) return PersonalKind::person_number;
  if (forms.mostly(forms.emails)) return PersonalKind::contact;
  constexpr double most_words = 5.0;
  if (!forms.repeats && !forms.mostly(forms.times) &&
      (is_one_of(text_names, plain) || (forms.cells >= 4 && forms.words >= most_words))) {
    return PersonalKind::free_text;
  }
  return PersonalKind::none;
}

std::vector<PersonalKind> personal_kinds(RowSource& source) {
  constexpr std::size_t rows_looked_at = 200;
  const auto sample = source.sample(rows_looked_at);
  std::vector<PersonalKind> kinds;
  for (std::size_t i = 0; i < source.columns().size(); ++i) {
    const bool is_shape = !sample[i].empty() && !kind_of_wkt(sample[i].front()).empty();
    kinds.push_back(is_shape ? PersonalKind::none : personal_kind(source.columns()[i], sample[i]));
  }
  return kinds;
}

void note_personal(const RowSource& source, const std::vector<PersonalKind>& kinds, const std::string& kept,
                   const std::string& purpose, SourceQuality& quality) {
  std::vector<std::string> left;
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    if (kinds[i] == PersonalKind::none) continue;
    if (source.columns()[i] != kept)
      left.push_back(source.columns()[i]);
    else
      quality.findings.push_back({"finding.personal_kept", {{"column", kept}, {"purpose", purpose}}});
  }
  if (!left.empty()) quality.findings.push_back({"finding.personal_left", {{"columns", listed(left)}}});
}

}  // namespace hotspot::detail
