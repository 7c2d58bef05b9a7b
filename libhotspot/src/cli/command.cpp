#include "cli/command.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>

#include "hotspot/io/projection.hpp"

namespace hotspot::cli {
namespace {

/// Draws itself on one line of the terminal, at most ten times a second.
class ProgressBar {
 public:
  explicit ProgressBar(Language language) : m_language(language) {}

  void operator()(std::string_view stage, double fraction) {
    const auto now = std::chrono::steady_clock::now();
    if (now - m_start < std::chrono::seconds(1) ||
        (fraction < 1.0 && now - m_drawn < std::chrono::milliseconds(100))) {
      return;
    }
    m_drawn = now;
    const int filled = static_cast<int>(fraction * width);
    fmt::print(stderr, "\r{} [{:<{}}] {:3.0f} %{}", text(m_language, stage),
               std::string(static_cast<std::size_t>(filled), '='), width, 100.0 * fraction,
               fraction < 1.0 ? "" : "\n");
    (void)std::fflush(stderr);  // a bar that cannot be drawn is no failure
  }

 private:
  static constexpr int width = 30;
  Language m_language;
  std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
  std::chrono::steady_clock::time_point m_drawn{};
};

}  // namespace

void add_common_options(CLI::App& app, CommonOptions& options, const Context& context,
                        const std::string& what) {
  const auto words = [&](std::string_view key) { return text(context.language, key); };
  app.add_option(what, options.source, words("cli.source"))->required();
  app.add_option("--layer", options.layer, words("cli.layer"));
  app.add_option("--where", options.where, words("cli.where"));
  app.add_option("--crs", options.crs, words("cli.crs"));
  app.add_option("--to-crs", options.to_crs, words("cli.to_crs"));
  app.add_option("-o,--output", options.output, words("cli.output"))->capture_default_str();
  app.add_option("--threads", options.threads, words("cli.threads"))->capture_default_str();
  app.add_flag("--quiet", options.quiet, words("cli.quiet"));
  app.add_flag("--strict", options.strict, words("cli.strict"));
}

void add_coordinate_columns(CLI::App& app, EventColumns& columns, const Context& context) {
  app.add_option("--x", columns.x, text(context.language, "cli.x"));
  app.add_option("--y", columns.y, text(context.language, "cli.y"));
}

Input first_input(const CommonOptions& options) {
  return {.source = options.source,
          .layer = options.layer,
          .where = options.where,
          .crs = options.crs.empty() ? std::nullopt : std::optional(make_crs(options.crs)),
          .to_crs = options.to_crs.empty() ? std::nullopt : std::optional(make_crs(options.to_crs))};
}

void add_further_input(CLI::App& app, FurtherInput& input, const std::string& name, std::string_view text_key,
                       const Context& context) {
  app.add_option("--" + name, input.source, text(context.language, text_key));
  app.add_option("--" + name + "-layer", input.layer, text(context.language, "cli.layer"));
  app.add_option("--" + name + "-where", input.where, text(context.language, "cli.where"));
}

Input further_input(const FurtherInput& input, const CommonOptions& options, const Crs& to_crs) {
  return {.source = input.source,
          .layer = input.layer,
          .where = input.where,
          .crs = options.crs.empty() ? std::nullopt : std::optional(make_crs(options.crs)),
          .to_crs = to_crs};
}

Run make_run(const CommonOptions& options, const Context& context) {
  Run run{.stop = context.stop, .threads = options.threads};
  if (!options.quiet && isatty(STDERR_FILENO) != 0) run.on_progress = ProgressBar(context.language);
  return run;
}

int report_rows(const SourceQuality& quality, const CommonOptions& options, const Context& context) {
  if (quality.rejected.empty()) return 0;
  if (!options.quiet) {
    std::string reasons;
    for (const auto& [reason, name] : EnumWords<RejectReason>::words) {
      const std::size_t count = quality.count(reason);
      if (count == 0) continue;
      reasons += fmt::format("{}{} {}", reasons.empty() ? "" : ", ", count,
                             text(context.language, "reason." + std::string(name)));
    }
    fmt::print(stderr, "{}\n",
               text(context.language, "cli.rows_rejected",
                    {{"file", quality.file},
                     {"read", static_cast<std::int64_t>(quality.rows_read)},
                     {"kept", static_cast<std::int64_t>(quality.rows_kept)},
                     {"reasons", reasons}}));
  }
  return options.strict ? exit_rows_rejected : 0;
}

void say_count(std::int64_t count, std::string_view text_key, const CommonOptions& options,
               const Context& context) {
  if (count == 0 || options.quiet) return;
  fmt::print(stderr, "{}\n", text(context.language, text_key, {{"n", count}}));
}

void say_warnings(const std::vector<Message>& warnings, const CommonOptions& options,
                  const Context& context) {
  if (options.quiet) return;
  for (const Message& warning : warnings) fmt::print(stderr, "{}\n", text(context.language, warning));
}

}  // namespace hotspot::cli
