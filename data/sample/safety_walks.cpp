#include "safety_walks.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "table.hpp"
#include "town.hpp"

namespace sample {
namespace {

using Fields = std::vector<std::string>;

struct PlannedPlace {
  std::string_view id, walk;
  Point sheet;
  std::string_view name, kind, reasons, good;
};

// Four areas were offered a walk, three held one.
const Fields walk_header{"vandring", "boligområde", "status", "tilbudt", "planlagt", "afholdt", "ledet af"};
const std::vector<Fields> walks{
    {"V1", "Røde Vænge", "Afholdt", "04-02-2013", "23-04-2013", "23-04-2013", "Boligselskab"},
    {"V2", "Åparken", "Afholdt", "04-02-2013", "14-05-2013", "14-05-2013", "Kommunen"},
    {"V3", "L06", "Afholdt", "10-03-2014", "09-09-2014", "10-09-2014", "Beboere"},
    {"V4", "Tårnhøj", "Takket nej", "10-03-2014", "", "", ""},
};

constexpr PlannedPlace places[] = {
    {"S1",
     "V1",
     {2680, 1880},
     "Underføringen på Stationsstien",
     "Opleves utrygt",
     "For lidt lys, Samlingssted",
     "Godt udsyn"},
    {"S2",
     "V1",
     {2224, 2771},
     "Containergården i Røde Vænge",
     "Opleves utrygt",
     "Affald, Slid og ødelagte ting",
     "Gode naboer"},
    {"S3",
     "V1",
     {2150, 2830},
     "Klubben i Røde Vænge",
     "Opleves trygt",
     "",
     "Klub eller forening, Liv og mennesker"},
    {"S4", "V1", {1900, 2860}, "Skovstien ved Røde Vænge", "Opleves utrygt", "For lidt lys, Buske", ""},
    {"S5",
     "V2",
     {3969, 1597},
     "Pladsen midt i Åparken",
     "Opleves utrygt",
     "Samlingssted, Handel med stoffer",
     ""},
    {"S6",
     "V2",
     {4310, 1180},
     "Åstien syd for Åparken",
     "Opleves utrygt",
     "Buske, Dårligt udsyn",
     "Træer og blomster"},
    {"S7",
     "V2",
     {3890, 1680},
     "Legepladsen i Åparken",
     "Opleves trygt",
     "",
     "Legeplads, Steder at sidde, Godt lys"},
    {"S8",
     "V2",
     {4020, 1500},
     "Butikken i Åparken",
     "Opleves trygt",
     "",
     "Butik eller café, Liv og mennesker"},
    {"S9",
     "V3",
     {5091, 3013},
     "Parkeringspladsen i Højmarken",
     "Opleves utrygt",
     "For lidt lys, Få mennesker",
     ""},
    {"S10",
     "V3",
     {4800, 3360},
     "Åstien ved Højmarken",
     "Opleves utrygt",
     "For lidt lys, Buske",
     "Træer og blomster"},
    {"S11",
     "V3",
     {5140, 3060},
     "Beboerhuset i Højmarken",
     "Opleves trygt",
     "",
     "Klub eller forening, Velholdt"},
};

const Fields measure_header{"tiltag", "sted",   "betegnelse", "slags", "ansvarlig",
                            "frist",  "status", "udført",     "udgift"};
const std::vector<Fields> measures{
    {"T1", "S1", "Nye lamper i underføringen", "Belysning", "Kommunen", "01-10-2013", "Udført", "16-09-2013",
     "85000"},
    {"T2", "S2", "Aflåste containere", "Reparation", "Boligselskab", "01-07-2013", "Udført", "03-06-2013",
     "42000"},
    {"T3", "S4", "Lamper langs Skovstien", "Belysning", "Kommunen", "01-12-2013", "Udført", "11-11-2013",
     "130000"},
    {"T4", "S4", "Klippe buske langs Skovstien", "Beskæring af buske", "Kommunen", "01-04-2014", "Udført",
     "24-03-2014", "12000"},
    {"T5", "S5", "Flere voksne på pladsen om aftenen", "Flere medarbejdere til stede", "Politiet",
     "01-09-2013", "Udført", "02-09-2013", ""},
    {"T6", "S6", "Klippe buske langs Åstien", "Beskæring af buske", "Kommunen", "01-11-2013", "Udført",
     "21-10-2013", "9000"},
    {"T7", "S9", "Lamper på parkeringspladsen", "Belysning", "Boligselskab", "01-12-2014", "Udført",
     "17-11-2014", "60000"},
    {"T8", "S10", "Lamper langs Åstien", "Belysning", "Kommunen", "01-09-2015", "I gang", "", "110000"},
    {"T9", "S10", "Klippe buske langs Åstien", "Beskæring af buske", "Beboere", "01-05-2016", "Aftalt", "",
     ""},
    {"T10", "S9", "Male og gøre rent på parkeringspladsen", "Oprydning", "Boligselskab", "01-06-2015",
     "Udført", "18-05-2015", "15000"},
    {"T11", "S7", "Flere bænke ved legepladsen", "Mødested", "Forening", "", "Foreslået", "", ""},
};

void write(const std::filesystem::path& file, const Fields& header, const std::vector<Fields>& rows) {
  Table table;
  table.header = header;
  for (const Fields& fields : rows) table.rows.push_back({fields});
  write_table(file, table, {.separator = ';'});
}

}  // namespace

void write_safety_walks(const std::filesystem::path& folder) {
  write(folder / "tryghedsvandringer.csv", walk_header, walks);
  std::vector<Fields> rows;
  for (const PlannedPlace& place : places) {
    const Point point = on_map(place.sheet, 10.0);
    rows.push_back({std::string(place.id), std::string(place.walk), std::string(place.name),
                    std::string(place.kind), std::string(place.reasons), std::string(place.good),
                    coordinate(point.x, ','), coordinate(point.y, ',')});
  }
  write(folder / "vandringssteder.csv", {"sted", "vandring", "navn", "slags", "grunde", "godt", "x", "y"},
        rows);
  write(folder / "tiltag.csv", measure_header, measures);
}

}  // namespace sample
