#include "figures.hpp"

#include <array>
#include <string>
#include <string_view>

#include "random.hpp"
#include "table.hpp"

namespace sample {
namespace {

constexpr int first_year = 2010;
constexpr int last_year = 2015;

struct Municipality {
  std::string_view name;
  std::array<int, 3> residents;  ///< under 18, 18-29, 30 and over, in 2010
  double level;                  ///< of crime, beside Lindeby's
};

constexpr Municipality municipalities[] = {
    {"Lindeby", {3900, 3100, 11800}, 1.0},
    {"Østervang", {4600, 2900, 13900}, 0.8},
    {"Nørrelund", {2700, 2300, 9100}, 1.1},
};

constexpr std::array<std::string_view, 3> ages{"Under 18 år", "18-29 år", "30 år og derover"};

struct Offence {
  std::string_view name;
  double per_thousand_residents;  ///< a year
};

constexpr Offence offences[] = {
    {"Brandstiftelse", 0.9},
    {"Hærværk", 9.0},
    {"Indbrud i beboelse", 11.0},
    {"Tyveri", 34.0},
};

int residents_of(const Municipality& place, int year) {
  int all = 0;
  for (const int band : place.residents) all += band;
  return all + 40 * (year - first_year);
}

/// Whole numbers around a mean that vary about as much as counts do.
int draw_around(double mean, Random& random) {
  double root = mean > 0.0 ? mean : 0.0;  // Newton's square root: the same on every machine
  for (int i = 0; i < 40 && root > 0.0; ++i) root = 0.5 * (root + mean / root);
  const double drawn = mean + root * random.normal();
  return drawn < 0.0 ? 0 : static_cast<int>(drawn + 0.5);
}

/// Crime falls by 4 % a year; in 2012 Lindeby burns.
double mean_of(const Municipality& place, const Offence& offence, int year) {
  double mean = offence.per_thousand_residents * residents_of(place, year) / 1000.0 * place.level;
  for (int y = first_year; y < year; ++y) mean *= 0.96;
  const bool burns = year == 2012 && place.name == "Lindeby" && offence.name == "Brandstiftelse";
  return burns ? 5.0 * mean : mean;
}

void write_reports(Random& random, const std::filesystem::path& folder) {
  Table table;
  table.header = {"OMRÅDE", "OVERTRÆDELSE"};
  for (int year = first_year; year <= last_year; ++year) {
    for (int quarter = 1; quarter <= 4; ++quarter)
      table.header.push_back(std::to_string(year) + "K" + std::to_string(quarter));
  }
  const std::size_t quarters = table.header.size() - 2;
  for (const Municipality& place : municipalities) {
    std::vector<int> all(quarters, 0);
    std::vector<Row> rows;
    for (const Offence& offence : offences) {
      Row row{{std::string(place.name), std::string(offence.name)}};
      for (std::size_t q = 0; q < quarters; ++q) {
        const int count =
            draw_around(mean_of(place, offence, first_year + static_cast<int>(q / 4)) / 4.0, random);
        all[q] += count;
        row.fields.push_back(std::to_string(count));
      }
      rows.push_back(std::move(row));
    }
    Row total{{std::string(place.name), "Straffelov i alt"}};
    for (const int count : all) total.fields.push_back(std::to_string(count));
    table.rows.push_back(std::move(total));
    for (Row& row : rows) table.rows.push_back(std::move(row));
  }
  write_table(folder / "anmeldelser_kommuner.csv", table,
              {.separator = ';', .encoding = Encoding::cp1252, .line_end = "\r\n"});
}

/// Fewer of the young are charged from year to year, with more charges each.
void write_charged(Random& random, const std::filesystem::path& folder) {
  constexpr std::array<double, 3> per_thousand{9.0, 24.0, 7.0};
  Table table;
  table.header = {"Kommune", "År", "Alder", "Sigtelser", "Sigtede personer"};
  for (const Municipality& place : municipalities) {
    for (int year = first_year; year <= last_year; ++year) {
      for (std::size_t band = 0; band < ages.size(); ++band) {
        double persons = per_thousand[band] * place.residents[band] / 1000.0 * place.level;
        double charges_each = 1.6;
        for (int y = first_year; y < year && band == 0; ++y) {
          persons *= 0.88;
          charges_each *= 1.09;
        }
        const int charged = draw_around(persons, random);
        const int charges = static_cast<int>(charged * charges_each + 0.5);
        const bool withheld = place.name == "Nørrelund" && year == 2013;
        table.rows.push_back({{std::string(place.name), std::to_string(year), std::string(ages[band]),
                               withheld ? ".." : std::to_string(charges),
                               withheld ? ".." : (charged < 5 ? "<5" : std::to_string(charged))}});
      }
    }
  }
  write_table(folder / "sigtede_kommuner.csv", table, {.separator = ';', .encoding = Encoding::utf8_bom});
}

void write_residents(const std::filesystem::path& folder) {
  Table table;
  table.header = {"kommune", "aar", "alder", "folketal"};
  for (const Municipality& place : municipalities) {
    for (int year = first_year; year <= last_year; ++year) {
      const int more = 40 * (year - first_year);
      table.rows.push_back({{std::string(place.name), std::to_string(year), "I alt",
                             std::to_string(residents_of(place, year))}});
      for (std::size_t band = 0; band < ages.size(); ++band) {
        const int residents = place.residents[band] + (band == 2 ? more : 0);
        table.rows.push_back({{std::string(place.name), std::to_string(year), std::string(ages[band]),
                               std::to_string(residents)}});
      }
    }
  }
  write_table(folder / "folketal.csv", table, {});
}

}  // namespace

void write_figures(std::uint64_t seed, const std::filesystem::path& folder) {
  Random random(seed, 7);
  write_reports(random, folder);
  write_charged(random, folder);
  write_residents(folder);
}

}  // namespace sample
