#include "io/column_aliases.hpp"

namespace hotspot::detail {
namespace {

/// Names as `plain_name` leaves them, the most telling first.
/// A date before a time: beside a date, a time is often that of the day, or words (aften).
constexpr std::string_view times[] = {"gerningsdato",
                                      "gerningstidspunkt",
                                      "gerningstid",
                                      "haendelsesdato",
                                      "haendelsestidspunkt",
                                      "alarmtidspunkt",
                                      "alarmdato",
                                      "meldetidspunkt",
                                      "meldingstidspunkt",
                                      "meldedato",
                                      "udrykningsdato",
                                      "udrykningstidspunkt",
                                      "gerningsdatofra",
                                      "gerningstidspunktfra",
                                      "gerningstidfra",
                                      "fradato",
                                      "datofra",
                                      "tidspunktfra",
                                      "startdato",
                                      "starttidspunkt",
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
                                      "alarmdate",
                                      "alarmdatetime",
                                      "calldate",
                                      "calldatetime",
                                      "dispatchdate",
                                      "receiveddate",
                                      "dateocc",
                                      "dateoccurred",
                                      "occurreddate",
                                      "occurreddatetime",
                                      "occdate",
                                      "dateofoccurrence",
                                      "offensedate",
                                      "offensestartdatetime",
                                      "eventdate",
                                      "startdate",
                                      "begindate",
                                      "unfalldatum",
                                      "pleegdatum",
                                      "haendelsedatum",
                                      "cmplntfrdt",
                                      "date",
                                      "datum",
                                      "tidpunkt",
                                      "tijdstip",
                                      "paeivaemaeaerae",
                                      "pvm",
                                      "time",
                                      "tid",
                                      "maaned",
                                      "month",
                                      "day",
                                      "reported",
                                      "reporteddate",
                                      "createdat",
                                      "reporteddatetime",
                                      "reportdate",
                                      "createddate",
                                      "created"};
constexpr std::string_view categories[] = {"gerningskode",
                                           "gerningstype",
                                           "kategori",
                                           "haendelsestype",
                                           "opgavetype",
                                           "uheldstype",
                                           "delikt",
                                           "deliktsart",
                                           "straftat",
                                           "soortmisdrijf",
                                           "misdrijf",
                                           "brottstyp",
                                           "brott",
                                           "lovbrudd",
                                           "lovbruddstype",
                                           "rikosnimike",
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
                                           "ofnsdesc",
                                           "crmcddesc",
                                           "ucrliteral",
                                           "offensedescription",
                                           "offensename",
                                           "offensegroup",
                                           "crimecategory",
                                           "crimename",
                                           "incidentcategory",
                                           "calltype",
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
constexpr std::string_view residents[] = {
    "beboere",  "antalbeboere", "indbyggere",   "antalindbyggere", "befolkning", "folketal",
    "inwoners", "einwohner",    "bevoelkerung", "folkmaengd",      "innbyggere", "befolkningsantal",
    "personer", "residents",    "population",   "inhabitants",     "people",     "pop"};
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

constexpr CoordinatePair pairs[] = {
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
    {"pointx", "pointy", false},
    {"centroidx", "centroidy", false},
    {"posx", "posy", false},
    {"geox", "geoy", false},
    {"koordx", "koordy", false},
    {"utm32x", "utm32y", false},
    {"utm32oest", "utm32nord", false},
    {"utm32e", "utm32n", false},
    {"utm33oest", "utm33nord", false},
    {"utm33x", "utm33y", false},
    {"swerefe", "swerefn", false},
    {"sweref99e", "sweref99n", false},
    {"rdx", "rdy", false},  // the Netherlands
    {"xrd", "yrd", false},
    {"linrefx", "linrefy", false},  // Germany
    {"itaekoordinaatti", "pohjoiskoordinaatti", false},
    {"e", "n", false},
    {"lon", "lat", true},
    {"longitude", "latitude", true},
    {"long", "lat", true},
    {"lng", "lat", true},
    {"laengdegrad", "breddegrad", true},
    {"laengde", "bredde", true},
    {"wgs84lon", "wgs84lat", true},
    {"wgs84laengde", "wgs84bredde", true},
    {"xwgs84", "ywgs84", true},
    {"wgs84x", "wgs84y", true},
    {"lonwgs84", "latwgs84", true},
    {"xgcswgs84", "ygcswgs84", true},
    {"gpslon", "gpslat", true},
    {"gpslng", "gpslat", true},
    {"geolon", "geolat", true},
    {"lengdegrad", "breddegrad", true},
    {"laengengrad", "breitengrad", true},
    {"longitud", "latitud", true},
    {"lengtegraad", "breedtegraad", true},
    {"pituusaste", "leveysaste", true},
};

}  // namespace

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

std::span<const CoordinatePair> coordinate_pairs() {
  return pairs;
}

}  // namespace hotspot::detail
