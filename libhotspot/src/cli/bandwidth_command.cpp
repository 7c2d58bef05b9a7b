#include <algorithm>
#include <limits>
#include <memory>
#include <variant>

#include "cli/command.hpp"
#include "cli/options_from_fields.hpp"
#include "cli/window_option.hpp"
#include "hotspot/core/error.hpp"
#include "hotspot/core/parameters.hpp"
#include "hotspot/core/point_location.hpp"
#include "hotspot/core/version.hpp"
#include "hotspot/io/read_events.hpp"
#include "hotspot/io/write_release.hpp"
#include "hotspot/stats/bandwidth_criterion.hpp"
#include "hotspot/stats/bandwidth_rule.hpp"
#include "hotspot/stats/select_bandwidth.hpp"

namespace hotspot::cli {
namespace {

using BandwidthMethod = std::variant<BandwidthRule, BandwidthCriterion>;

struct BandwidthCommand {
  CommonOptions common;
  EventColumns columns;
  WindowChoice window;
  std::string methods = "likelihood";
  std::optional<LikelihoodEdge> edge;
  std::vector<Metres> range;
  std::vector<Metres> candidates;
  bool thin = false;
};

struct Row {
  std::string method;
  RuleBandwidth bandwidth{};
  double criterion = std::numeric_limits<double>::quiet_NaN();
};

/// "scott, silverman, ..."
std::string method_words() {
  std::string words;
  const auto add = [&](const auto& list) {
    for (const auto& [enumerator, name] : list) words += (words.empty() ? "" : ", ") + std::string(name);
  };
  add(EnumWords<BandwidthRule>::words);
  add(EnumWords<BandwidthCriterion>::words);
  return words;
}

BandwidthMethod method_of(const std::string& given) {
  for (const auto& [rule, name] : EnumWords<BandwidthRule>::words) {
    if (name == given) return rule;
  }
  for (const auto& [criterion, name] : EnumWords<BandwidthCriterion>::words) {
    if (name == given) return criterion;
  }
  throw ArgumentError({"error.bandwidth_method", {{"word", given}, {"words", method_words()}}});
}

std::vector<BandwidthMethod> methods_of(const std::string& given) {
  std::vector<BandwidthMethod> methods;
  for (std::size_t begin = 0; begin <= given.size();) {
    const std::size_t end = std::min(given.find(',', begin), given.size());
    methods.push_back(method_of(given.substr(begin, end - begin)));
    begin = end + 1;
  }
  return methods;
}

void require_valid(const BandwidthCommand& command, const std::vector<BandwidthMethod>& methods) {
  if (!command.range.empty() && command.range.size() != 2) {
    throw ArgumentError(
        {"error.bandwidth_range_length", {{"n", static_cast<std::int64_t>(command.range.size())}}});
  }
  if (command.candidates.empty()) return;
  for (const BandwidthMethod& method : methods) {
    const auto* rule = std::get_if<BandwidthRule>(&method);
    if (rule == nullptr) continue;
    throw ArgumentError({"error.candidates_of_rule", {{"method", std::string(word(*rule))}}});
  }
}

SelectBandwidthOptions search_options(const BandwidthCommand& command, BandwidthCriterion criterion) {
  SelectBandwidthOptions options{.criterion = criterion, .edge = command.edge};
  if (command.range.empty()) return options;
  options.minimum = command.range.front();
  options.maximum = command.range.back();
  return options;
}

/// The events that count: inside the window and, with --thin, one a place. Says how many do not.
EventSet events_in_use(const BandwidthCommand& command, const Context& context, EventSet events,
                       const std::optional<StudyArea>& window) {
  std::size_t before = events.size();
  if (window) {
    const PointLocator locator(window->shape);
    std::vector<bool> keep;
    for (const Point& place : events.points) keep.push_back(locator.covers(place));
    events = select(events, keep);
    say_count(static_cast<std::int64_t>(before - events.size()), "cli.outside_window", command.common,
              context);
  }
  if (!command.thin) return events;
  before = events.size();
  events = distinct_places(events);
  say_count(static_cast<std::int64_t>(before - events.size()), "cli.thinned", command.common, context);
  return events;
}

/// What each method has to say of the events; warnings go to the result and to standard error.
class Answers {
 public:
  Answers(const BandwidthCommand& command, const EventSet& events, const std::optional<StudyArea>& window,
          const Run& run)
      : m_command(command), m_events(events), m_window(window), m_run(run) {}

  void operator()(BandwidthRule rule) {
    m_rows.push_back({std::string(word(rule)), bandwidth_by_rule(m_events, rule)});
  }

  void operator()(BandwidthCriterion criterion) {
    const std::string name(word(criterion));
    if (!m_command.candidates.empty()) return at_candidates(criterion, name);
    const SelectedBandwidth selected =
        select_bandwidth(m_events, m_window, search_options(m_command, criterion), m_run);
    m_rows.push_back({name, {.bandwidth = selected.bandwidth}, selected.criterion});
    if (!selected.at_end) return;
    m_warnings.push_back(
        {"warning.bandwidth_at_end",
         {{"criterion", name}, {"minimum", selected.minimum.value}, {"maximum", selected.maximum.value}}});
  }

  [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }
  [[nodiscard]] const std::vector<Message>& warnings() const { return m_warnings; }

 private:
  void at_candidates(BandwidthCriterion criterion, const std::string& name) {
    const std::vector<double> values = bandwidth_criterion(
        m_events, m_window, m_command.candidates, {.criterion = criterion, .edge = m_command.edge}, m_run);
    for (std::size_t k = 0; k < values.size(); ++k) {
      m_rows.push_back({name, {.bandwidth = m_command.candidates[k]}, values[k]});
    }
  }

  const BandwidthCommand& m_command;
  const EventSet& m_events;
  const std::optional<StudyArea>& m_window;
  const Run& m_run;
  std::vector<Row> m_rows;
  std::vector<Message> m_warnings;
};

Layer bandwidth_layer(const std::vector<Row>& rows) {
  TextColumn method, kernel;
  RealColumn bandwidth, x, y, criterion;
  const auto or_undefined = [](const std::optional<Metres>& value) {
    return value ? value->value : std::numeric_limits<double>::quiet_NaN();
  };
  for (const Row& row : rows) {
    method.push_back(row.method);
    kernel.emplace_back(word(row.bandwidth.kernel));
    bandwidth.push_back(row.bandwidth.bandwidth.value);
    x.push_back(or_undefined(row.bandwidth.x));
    y.push_back(or_undefined(row.bandwidth.y));
    criterion.push_back(row.criterion);
  }
  Layer layer{.name = "bandwidth", .title = "bandwidth"};
  layer.columns = {{.name = "method", .values = method},
                   {.name = "kernel", .values = kernel},
                   {.name = "bandwidth", .values = bandwidth, .unit = "m"},
                   {.name = "bandwidth_x", .values = x, .unit = "m"},
                   {.name = "bandwidth_y", .values = y, .unit = "m"},
                   {.name = "criterion", .values = criterion}};
  return layer;
}

Provenance provenance_of(const BandwidthCommand& command, const std::vector<Message>& warnings) {
  const BandwidthCommand defaults;
  const auto parameter = [](const char* name, const std::string& value, const std::string& default_value) {
    return Parameter{.name = name, .value = value, .is_default = value == default_value};
  };
  return {.method = "bandwidth selection",
          .reference =
              "Scott (1992); Silverman (1986); Terrell (1990); Diggle (1985); Loader (1999); Cronie "
              "and van Lieshout (2018); Bowman (1984)",
          .version = std::string(version),
          .parameters = {parameter("method", command.methods, defaults.methods),
                         parameter("edge", value_in_words(command.edge), ""),
                         parameter("range", value_in_words(command.range), ""),
                         parameter("candidates", value_in_words(command.candidates), ""),
                         parameter("thin", value_in_words(command.thin), value_in_words(defaults.thin))},
          .warnings = warnings};
}

int run_bandwidth(const BandwidthCommand& command, const Context& context) {
  const std::vector<BandwidthMethod> methods = methods_of(command.methods);
  require_valid(command, methods);
  const Run run = make_run(command.common, context);
  EventsRead read = read_events(first_input(command.common), command.columns, run);
  const Window window = read_window(command.window, command.common, read.events.crs, run);
  const EventSet events = events_in_use(command, context, std::move(read.events), window.area);
  Answers answers(command, events, window.area, run);
  for (const BandwidthMethod& method : methods) std::visit(answers, method);

  Layer layer = bandwidth_layer(answers.rows());
  layer.crs = events.crs;
  layer.provenance = provenance_of(command, answers.warnings());
  layer.provenance.inputs = {read.fingerprint};
  layer.provenance.inputs.insert(layer.provenance.inputs.end(), window.inputs.begin(), window.inputs.end());
  write_release(internal_release({std::move(layer)}), command.common.output);
  say_warnings(answers.warnings(), command.common, context);
  return std::max(report_rows(read.quality, command.common, context),
                  report_rows(window.quality, command.common, context));
}

}  // namespace

void add_bandwidth_command(CLI::App& program, const Context& context, const ExitCode& exit_code) {
  const auto words = [&](std::string_view key) { return text(context.language, key); };
  CLI::App* app = program.add_subcommand("bandwidth", words("cli.bandwidth"));
  const auto command = std::make_shared<BandwidthCommand>();
  add_common_options(*app, command->common, context, "EVENTS");
  add_coordinate_columns(*app, command->columns, context);
  app->add_option("--method", command->methods,
                  text(context.language, "cli.bandwidth_methods", {{"words", method_words()}}))
      ->capture_default_str();
  add_window_option(*app, command->window, context);
  add_value(*app, "--edge", command->edge, words("option.likelihood_edge"));
  add_value(*app, "--range", command->range, words("cli.range"));
  add_value(*app, "--candidates", command->candidates, words("cli.candidates"));
  app->add_flag("--thin", command->thin, words("cli.thin"));
  app->callback([command, context, exit_code] { *exit_code = run_bandwidth(*command, context); });
}

}  // namespace hotspot::cli
