#include <charconv>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "cli/command.hpp"
#include "cli/pattern_input.hpp"
#include "hotspot/core/error.hpp"
#include "hotspot/core/parameters.hpp"
#include "hotspot/core/validate.hpp"
#include "hotspot/core/version.hpp"
#include "hotspot/io/write_release.hpp"
#include "hotspot/stats/nearest_neighbour.hpp"
#include "hotspot/stats/quadrat_test.hpp"

namespace hotspot::cli {
namespace {

struct PatternCommand {
  PatternChoice pattern;
  std::string quadrats;
};

/// None unless the whole word is a number.
std::optional<std::uint32_t> whole_number(std::string_view word) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  return error == std::errc() && end == word.data() + word.size() ? std::optional(value) : std::nullopt;
}

/// "6x4": six columns and four rows.
QuadratOptions quadrats_from(const std::string& words) {
  const std::size_t x = words.find('x');
  if (x != std::string::npos) {
    const auto columns = whole_number(std::string_view(words).substr(0, x));
    const auto rows = whole_number(std::string_view(words).substr(x + 1));
    if (columns && rows) {
      for (const std::uint32_t parts : {*columns, *rows}) {
        hotspot::detail::require_within("quadrats", parts, between(1.0, 1000.0));
      }
      return QuadratOptions{.columns = *columns, .rows = *rows};
    }
  }
  throw ArgumentError({"error.quadrats_unread", {{"value", words}}});
}

/// Rows of `quantity,value`.
struct Quantities {
  TextColumn names;
  RealColumn values;

  void add(const std::string& name, double value) {
    names.push_back(name);
    values.push_back(value);
  }
};

void add_clark_evans(Quantities& rows, const ClarkEvans& test) {
  rows.add("events", static_cast<double>(test.events));
  rows.add("area_km2", test.area_km2);
  rows.add("intensity_per_km2", test.intensity_per_km2);
  rows.add("nearest_mean_m", test.nearest_mean_m);
  rows.add("clark_evans", test.ratio);
  rows.add("clark_evans_se_m", test.standard_error_m);
  rows.add("clark_evans_z", test.z);
  rows.add("clark_evans_p", test.p);
  rows.add("clark_evans_donnelly", test.donnelly_ratio);
}

void add_quadrats(Quantities& rows, const QuadratTest& test) {
  rows.add("quadrat_chi2", test.chi2);
  rows.add("quadrat_df", static_cast<double>(test.df));
  rows.add("quadrat_p", test.p);
}

int run_pattern(const PatternCommand& command, const Context& context) {
  std::optional<QuadratOptions> quadrats;
  if (!command.quadrats.empty()) quadrats = quadrats_from(command.quadrats);
  const CommonOptions& common = command.pattern.common;
  const Run run = make_run(common, context);
  const Pattern pattern = read_pattern(command.pattern, WindowIs::needed, run);
  Quantities rows;
  const ClarkEvans test = clark_evans(pattern.events.events, pattern.area(), run);
  add_clark_evans(rows, test);
  std::int64_t few_expected = 0;
  if (quadrats) {
    const QuadratTest counts = quadrat_test(pattern.events.events, pattern.area(), *quadrats);
    add_quadrats(rows, counts);
    few_expected = counts.few_expected;
  }
  Layer layer{.name = "pattern", .title = "point pattern"};
  layer.columns = {{.name = "quantity", .values = rows.names}, {.name = "value", .values = rows.values}};
  layer.provenance = {.method = "Clark-Evans and quadrat test",
                      .reference = "Clark and Evans (1954); Donnelly (1978); Diggle (2013), section 2.5",
                      .version = std::string(version),
                      .parameters = quadrats ? parameters_of(*quadrats) : std::vector<Parameter>{},
                      .inputs = pattern.inputs()};
  write_release(internal_release({std::move(layer)}), common.output);
  say_count(few_expected, "cli.quadrats_few_expected", common, context);
  return report_pattern(pattern, test.outside, command.pattern, context);
}

}  // namespace

void add_pattern_command(CLI::App& program, const Context& context, const ExitCode& exit_code) {
  CLI::App* app = program.add_subcommand("pattern", text(context.language, "cli.pattern"));
  const auto command = std::make_shared<PatternCommand>();
  add_pattern_options(*app, command->pattern, context);
  app->add_option("--quadrats", command->quadrats, text(context.language, "cli.quadrats"))
      ->type_name("NXxNY");
  app->callback([command, context, exit_code] { *exit_code = run_pattern(*command, context); });
}

}  // namespace hotspot::cli
