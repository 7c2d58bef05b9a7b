#include "io/column_names.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace hotspot::detail {
namespace {

using Aliases = std::span<const std::string_view>;

/// Names as `plain_name` leaves them, the most telling first.
/// A date before a time: beside a date, a time is often that of the day, or words (aften).
constexpr std::string_view times[] = {"gerningsdato",
                                      "gerningstidspunkt",
                                      "gerningstid",
                                      "haendelsesdato",
                                      "haendelsestidspunkt",
                                      "alarmtidspunkt",
                                      "datotid",
                                      "datotidspunkt",
                                      "dato",
                                      "tidspunkt",
                                      "anmeldt",
                                      "anmeldelsesdato",
                                      "anmeldtdato",
                                      "anmeldelsestidspunkt",
                                      "oprettet",
                                      "oprettetdato",
                                      "registreret",
                                      "datetime",
                                      "occurredat",
                                      "occurredon",
                                      "occurred",
                                      "occurrencedate",
                                      "dateofincident",
                                      "incidentdate",
                                      "incidentdatetime",
                                      "dateofcall",
                                      "timestamp",
                                      "datestart",
                                      "datesingle",
                                      "cmplntfrdt",
                                      "date",
                                      "time",
                                      "tid",
                                      "maaned",
                                      "month",
                                      "day",
                                      "reported",
                                      "reporteddate",
                                      "createdat"};
constexpr std::string_view categories[] = {"gerningskode",
                                           "gerningstype",
                                           "kategori",
                                           "haendelsestype",
                                           "forholdstype",
                                           "lovovertraedelse",
                                           "kriminalitet",
                                           "kriminalitetstype",
                                           "type",
                                           "art",
                                           "category",
                                           "offensetype",
                                           "offencetype",
                                           "offensecategory",
                                           "offencecategory",
                                           "offense",
                                           "offence",
                                           "crimetype",
                                           "primarytype",
                                           "incidenttype",
                                           "incidentgroup",
                                           "brandtype",
                                           "propertytype",
                                           "propertycategory",
                                           "kind",
                                           "group"};
constexpr std::string_view weights[] = {"vaegt", "antal", "weight", "count", "number", "n"};
constexpr std::string_view area_ids[] = {
    "omraadeid", "omraadenr", "omraadekode", "omraadenummer", "afdelingsid", "afdelingsnr", "boligomraadeid",
    "areaid",    "areacode",  "areanumbe",   "zoneid",        "gsscode",     "code",        "kode",
    "id",        "nr",        "fid"};
constexpr std::string_view area_names[] = {
    "omraadenavn", "boligomraade", "omraade",       "bydel",        "kvarter",   "navn", "areaname",
    "name",        "district",     "neighbourhood", "neighborhood", "community", "area"};
constexpr std::string_view companies[] = {"boligselskab",   "boligorganisation",  "selskab", "boligforening",
                                          "housingcompany", "housingassociation", "company", "landlord"};
constexpr std::string_view departments[] = {"afdeling",   "afdelingsnavn", "boligafdeling",
                                            "department", "estate",        "section"};
constexpr std::string_view residents[] = {"beboere",    "antalbeboere", "indbyggere", "antalindbyggere",
                                          "befolkning", "folketal",     "personer",   "residents",
                                          "population", "inhabitants",  "people",     "pop"};
constexpr std::string_view households[] = {"husstande", "antalhusstande", "husholdninger", "households"};
constexpr std::string_view dwellings[] = {"boliger",   "antalboliger", "lejemaal",     "antallejemaal",
                                          "dwellings", "homes",        "housingunits", "units"};

constexpr std::string_view addresses[] = {"adresse",           "gerningsadresse", "haendelsesadresse",
                                          "adressebetegnelse", "fuldadresse",     "address",
                                          "fulladdress"};
constexpr std::string_view streets[] = {"vejnavn",    "vej",    "gade", "gadenavn", "adresseringsvejnavn",
                                        "streetname", "street", "road"};
constexpr std::string_view house_numbers[] = {"husnr",       "husnummer", "husnrtekst", "nr",
                                              "housenumber", "houseno",   "number"};
constexpr std::string_view house_letters[] = {"husbogstav", "bogstav", "houseletter", "letter"};
constexpr std::string_view postcodes[] = {"postnr", "postnummer", "postcode", "zip", "zipcode", "postalcode"};

constexpr std::string_view place_names[] = {"sted",      "stednavn",       "stedbetegnelse", "gerningssted",
                                            "lokalitet", "haendelsessted", "lokation",       "placename",
                                            "place",     "locality",       "navn",           "name"};
constexpr std::string_view clocks[] = {"klokkeslaet", "kl",        "tidspunkt", "klokken", "gerningstid",
                                       "alarmtid",    "timeofday", "hour",      "clock",   "time"};
constexpr std::string_view reports[] = {
    "anmeldt",     "anmeldelsesdato", "anmeldtdato",  "anmeldelsestidspunkt", "oprettet",     "oprettetdato",
    "registreret", "reported",        "reporteddate", "reportedat",           "datereported", "dateofreport"};
constexpr std::string_view years[] = {"aar", "aarstal", "year", "kalenderaar", "period", "periode"};
constexpr std::string_view ids_from[] = {"idfrom", "idfra", "fra", "from", "gammelid", "oldid"};
constexpr std::string_view ids_to[] = {"idto", "idtil", "til", "to", "nyid", "newid"};
constexpr std::string_view shares[] = {"share", "andel", "weight", "vaegt"};
constexpr std::string_view company_numbers[] = {"boligorganisationsnr",
                                                "boligorganisationsnummer",
                                                "boligorgnr",
                                                "selskabsnr",
                                                "selskabsnummer",
                                                "lbfnr",
                                                "organisationsnr",
                                                "companynumber",
                                                "companyno"};
constexpr std::string_view department_numbers[] = {"afdelingsnr", "afdelingsnummer", "afdnr",
                                                   "departmentnumber", "departmentno"};

struct CoordinatePair {
  std::string_view x;
  std::string_view y;
  bool in_degrees;
};

constexpr CoordinatePair coordinate_pairs[] = {
    {"x", "y", false},
    {"easting", "northing", false},
    {"oest", "nord", false},
    {"east", "north", false},
    {"xkoordinat", "ykoordinat", false},
    {"koordinatx", "koordinaty", false},
    {"xkoord", "ykoord", false},
    {"xcoordinate", "ycoordinate", false},
    {"coordinatex", "coordinatey", false},
    {"xcoord", "ycoord", false},
    {"coordx", "coordy", false},
    {"xcoordcd", "ycoordcd", false},  // New York
    {"utmx", "utmy", false},
    {"xutm", "yutm", false},
    {"utmoest", "utmnord", false},
    {"utmeasting", "utmnorthing", false},
    {"etrs89x", "etrs89y", false},
    {"xetrs89", "yetrs89", false},
    {"adgangspunktx", "adgangspunkty", false},
    {"eastings", "northings", false},
    {"lon", "lat", true},
    {"longitude", "latitude", true},
    {"long", "lat", true},
    {"lng", "lat", true},
    {"laengdegrad", "breddegrad", true},
    {"laengde", "bredde", true},
    {"wgs84lon", "wgs84lat", true},
    {"wgs84laengde", "wgs84bredde", true},
};

Aliases aliases_of(ColumnRole role) {
  switch (role) {
    case ColumnRole::x:
    case ColumnRole::y:
      return {};
    case ColumnRole::time:
      return times;
    case ColumnRole::category:
      return categories;
    case ColumnRole::weight:
      return weights;
    case ColumnRole::area_id:
      return area_ids;
    case ColumnRole::area_name:
      return area_names;
    case ColumnRole::company:
      return companies;
    case ColumnRole::department:
      return departments;
    case ColumnRole::residents:
      return residents;
    case ColumnRole::households:
      return households;
    case ColumnRole::dwellings:
      return dwellings;
    case ColumnRole::address:
      return addresses;
    case ColumnRole::street:
      return streets;
    case ColumnRole::house_number:
      return house_numbers;
    case ColumnRole::house_letter:
      return house_letters;
    case ColumnRole::postcode:
      return postcodes;
    case ColumnRole::place_name:
      return place_names;
    case ColumnRole::clock:
      return clocks;
    case ColumnRole::reported:
      return reports;
    case ColumnRole::year:
      return years;
    case ColumnRole::id_from:
      return ids_from;
    case ColumnRole::id_to:
      return ids_to;
    case ColumnRole::share:
      return shares;
    case ColumnRole::company_number:
      return company_numbers;
    case ColumnRole::department_number:
      return department_numbers;
  }
  return {};
}

/// æ, ø and å as they are spelled without them, in either case; none where another character starts.
std::string_view spelled_out(std::string_view two_bytes) {
  if (two_bytes == "æ" || two_bytes == "Æ") return "ae";
  if (two_bytes == "ø" || two_bytes == "Ø") return "oe";
  if (two_bytes == "å" || two_bytes == "Å") return "aa";
  return {};
}

/// Lower case, no blanks and marks, æøå spelled out, and without what publishers say about precision.
std::string plain_name(std::string_view name) {
  // "X (m)", "Antal [stk.]": the unit is no part of the name.
  const auto unit = name.find_first_of("([");
  if (unit != std::string_view::npos && unit > 0) name = name.substr(0, unit);
  std::string plain;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const std::string_view letters = spelled_out(name.substr(i, 2));
    if (!letters.empty()) {
      plain += letters;
      ++i;
    } else if (std::string_view(" _-.").find(name[i]) == std::string_view::npos) {
      plain += name[i] >= 'A' && name[i] <= 'Z' ? static_cast<char>(name[i] + 32) : name[i];
    }
  }
  for (const std::string_view ending : {"rounded", "afrundet"}) {
    if (plain.size() > ending.size() && plain.ends_with(ending)) plain.resize(plain.size() - ending.size());
  }
  return plain;
}

/// What is left of a name without another at its start or end; none where it has neither.
std::optional<std::string> without(std::string_view name, std::string_view part) {
  if (name.ends_with(part)) return std::string(name.substr(0, name.size() - part.size())) + "*";
  if (name.starts_with(part)) return "*" + std::string(name.substr(part.size()));
  return std::nullopt;
}

std::vector<std::string> plain_names(const std::vector<std::string>& columns) {
  std::vector<std::string> plain;
  for (const std::string& column : columns) plain.push_back(plain_name(column));
  return plain;
}

std::optional<std::size_t> index_of(const std::vector<std::string>& plain, std::string_view name) {
  const auto found = std::find(plain.begin(), plain.end(), name);
  if (found == plain.end()) return std::nullopt;
  return static_cast<std::size_t>(found - plain.begin());
}

std::optional<CoordinateColumns> find_pair(const std::vector<std::string>& plain, bool in_degrees) {
  for (const CoordinatePair& pair : coordinate_pairs) {
    if (pair.in_degrees != in_degrees) continue;
    const auto x = index_of(plain, pair.x), y = index_of(plain, pair.y);
    if (x && y) return CoordinateColumns{*x, *y, in_degrees};
  }
  return std::nullopt;
}

/// Long names with the same word before or after them: Residence_Latitude and Residence_Longitude.
std::optional<CoordinateColumns> find_affixed_pair(const std::vector<std::string>& plain, bool in_degrees) {
  constexpr std::size_t shortest = 6;  // "wgs84lon" is a name of its own, "balkon" holds no longitude
  for (const CoordinatePair& pair : coordinate_pairs) {
    if (pair.in_degrees != in_degrees || std::min(pair.x.size(), pair.y.size()) < shortest) continue;
    for (std::size_t x = 0; x < plain.size(); ++x) {
      const auto rest = without(plain[x], pair.x);
      for (std::size_t y = 0; rest && y < plain.size(); ++y) {
        if (without(plain[y], pair.y) == rest) return CoordinateColumns{x, y, in_degrees};
      }
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::size_t> find_column(const std::vector<std::string>& columns, ColumnRole role) {
  if (role == ColumnRole::x || role == ColumnRole::y) {
    const auto pair = find_coordinates(columns);
    if (!pair) return std::nullopt;
    return role == ColumnRole::x ? pair->x : pair->y;
  }
  const auto plain = plain_names(columns);
  for (const std::string_view name : aliases_of(role)) {
    if (const auto found = index_of(plain, name)) return found;
  }
  return std::nullopt;
}

std::optional<CoordinateColumns> find_coordinates(const std::vector<std::string>& columns,
                                                  bool prefer_degrees) {
  const auto plain = plain_names(columns);
  const auto preferred = find_pair(plain, prefer_degrees);
  if (preferred) return preferred;
  if (const auto other = find_pair(plain, !prefer_degrees)) return other;
  const auto affixed = find_affixed_pair(plain, prefer_degrees);
  return affixed ? affixed : find_affixed_pair(plain, !prefer_degrees);
}

std::string plain_column_name(std::string_view column) {
  return plain_name(column);
}

bool names_degrees(std::string_view column) {
  const std::string plain = plain_name(column);
  return std::any_of(
      std::begin(coordinate_pairs), std::end(coordinate_pairs),
      [&](const CoordinatePair& pair) { return pair.in_degrees && (pair.x == plain || pair.y == plain); });
}

}  // namespace hotspot::detail
