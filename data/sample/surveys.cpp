#include "surveys.hpp"

#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "random.hpp"
#include "table.hpp"

namespace sample {
namespace {

/// How an area answers, where it does not answer like the others.
struct Answering {
  std::string_view area;
  double unsafe = 0.0;  ///< share who feel unsafe now and then, or often, in 2012
  double responds = 0.74;
};

constexpr double usual_unsafe = 0.48;
constexpr Answering answering[] = {{"L01", 0.76, 0.71}, {"L03", 0.72, 0.70}, {"L06", 0.30, 0.76},
                                   {"L08", 0.30, 0.80}, {"L09", 0.28, 0.82}, {"L13", 0.80, 0.75}};
constexpr std::array<double, 2> change{0.0, -0.03};  ///< of feeling unsafe, 2012 and 2015

constexpr std::array<std::string_view, 4> how_often{"Aldrig", "Sjældent", "Af og til", "Ofte"};
constexpr std::array<std::string_view, 4> how_well{"Meget dårligt", "Dårligt", "Godt", "Meget godt"};
constexpr std::array<int, 2> waves{2012, 2015};
constexpr double asked_share = 0.065;  ///< of the residents: grades 6 to 10
constexpr int asked_elsewhere = 520;
constexpr int not_answered = 12;  ///< rows without an answer to the first question
constexpr int unknown_areas = 6;  ///< rows with an area that is none of the town's
constexpr int other_answers = 5;  ///< rows with an answer that the question does not offer

Answering answering_of(std::string_view area) {
  for (const Answering& one : answering) {
    if (one.area == area) return one;
  }
  return {area, usual_unsafe};
}

/// One of four answers; the last two count.
std::string_view one_of(const std::array<std::string_view, 4>& words, double counts, Random& random) {
  const bool said_so = random.chance(counts);
  return words[(said_so ? 2u : 0u) + (random.chance(0.3) ? 1u : 0u)];
}

std::string weight_of(Random& random) {
  return random.chance(0.5) ? "0,9" : "1,1";  // one sex answers more often than the other
}

Row answer_row(int wave, std::size_t index, std::string_view area, Random& random) {
  const auto age = 12 + static_cast<int>(random.below(5));
  const double unsafe = answering_of(area).unsafe + change[index] + (age >= 15 ? 0.04 : -0.03);
  return {{std::to_string(wave), std::to_string(age), std::string(area),
           std::string(one_of(how_often, unsafe, random)),
           std::string(one_of(how_well, index == 0 ? 0.83 : 0.85, random)),
           random.chance(index == 0 ? 0.21 : 0.18) ? "Ja" : "Nej",
           random.chance(age < 14 ? 0.02 : 0.13) ? "Ja" : "Nej", weight_of(random)}};
}

void spoil_answers(Table& table, Random& random) {
  const auto sound_row = [&]() -> Row& {
    for (;;) {
      Row& row = table.rows[random.below(table.rows.size())];
      if (row.sound && !row.fields[2].empty() && row.fields[2] != "L12") {
        row.sound = false;
        return row;
      }
    }
  };
  for (int i = 0; i < not_answered; ++i) sound_row().fields[3] = "";
  for (int i = 0; i < unknown_areas; ++i) sound_row().fields[2] = "L99";
  for (int i = 0; i < other_answers; ++i) sound_row().fields[3] = "Ved ikke";
}

int asked_of(const HousingArea& area) {
  return static_cast<int>(area.residents * asked_share + 0.5);
}

}  // namespace

void write_youth_survey(const Town& town, std::uint64_t seed, const std::filesystem::path& folder) {
  Random random(seed, 11);
  Table answers{{"aar", "alder", "omraade", "utryg", "trivsel", "udsat", "hash", "vaegt"}, {}};
  Table asked{{"aar", "omraade", "spurgte"}, {}};
  for (std::size_t wave = 0; wave < waves.size(); ++wave) {
    const std::string year = std::to_string(waves[wave]);
    const auto add = [&](std::string_view area, int persons, double responds) {
      asked.rows.push_back({{year, std::string(area), std::to_string(persons)}});
      for (int i = 0; i < persons; ++i) {
        if (random.chance(responds)) answers.rows.push_back(answer_row(waves[wave], wave, area, random));
      }
    };
    for (const HousingArea& area : town.areas) add(area.id, asked_of(area), answering_of(area.id).responds);
    add("", asked_elsewhere, 0.78);
  }
  spoil_answers(answers, random);
  write_table(folder / "ungdomsundersoegelse.csv", answers, {.separator = ';'});
  write_table(folder / "ungdom_spurgte.csv", asked, {.separator = ';'});
}

void write_neighbour_survey(const Town& town, std::uint64_t seed, const std::filesystem::path& folder) {
  Random random(seed, 12);
  Table table{{"boligområde", "spurgte", "besvarelser", "utrygge"}, {}};
  for (const HousingArea& area : town.areas) {
    if (area.id == "L11") continue;  // was not asked: no data, not nobody
    const Answering how = answering_of(area.id);
    int answered = 0, unsafe = 0;
    const int asked = area.households / 4;
    for (int i = 0; i < asked; ++i) {
      if (!random.chance(how.responds - 0.3)) continue;
      ++answered;
      if (random.chance(how.unsafe - 0.12)) ++unsafe;
    }
    table.rows.push_back(
        {{std::string(area.name), std::to_string(asked), std::to_string(answered), std::to_string(unsafe)}});
  }
  write_table(folder / "naboundersoegelse.csv", table,
              {.separator = ';', .encoding = Encoding::cp1252, .line_end = "\r\n"});
}

}  // namespace sample
