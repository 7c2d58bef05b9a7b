/// @file
/// What the subcommands share: the options of every one of them, and how one is added to the program.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "hotspot/core/data_quality.hpp"
#include "hotspot/core/message.hpp"
#include "hotspot/core/run.hpp"
#include "hotspot/core/text.hpp"
#include "hotspot/io/input.hpp"
#include "hotspot/io/read_events.hpp"

namespace hotspot::cli {

/// The work is done, but rows were rejected under --strict.
inline constexpr int exit_rows_rejected = 3;

/// The program's language and the wish to stop (Ctrl-C).
struct Context {
  Language language = Language::english;
  std::stop_token stop{};
};

/// What a subcommand leaves as the program's exit code. Shared, since CLI11 calls it later.
using ExitCode = std::shared_ptr<int>;

/// Options that every subcommand of the analyst has.
struct CommonOptions {
  std::string source;
  std::string layer;
  std::string where;
  std::string crs;
  std::string to_crs;
  std::string output = "-";
  unsigned threads = 0;
  bool quiet = false;
  bool strict = false;
};

/// `what` names the first input in the help: EVENTS, AREAS, TABLE.
void add_common_options(CLI::App& app, CommonOptions& options, const Context& context,
                        const std::string& what);

/// --x and --y of tables.
void add_coordinate_columns(CLI::App& app, EventColumns& columns, const Context& context);

/// The first input, and a further one with its own layer and where, brought to `to_crs`.
[[nodiscard]] Input first_input(const CommonOptions& options);

struct FurtherInput {
  std::string source;
  std::string layer;
  std::string where;
};
/// --NAME, --NAME-layer, --NAME-where.
void add_further_input(CLI::App& app, FurtherInput& input, const std::string& name, std::string_view text_key,
                       const Context& context);
[[nodiscard]] Input further_input(const FurtherInput& input, const CommonOptions& options, const Crs& to_crs);

/// A progress bar on a terminal for what takes longer than a second, unless --quiet.
[[nodiscard]] Run make_run(const CommonOptions& options, const Context& context);

/// Says on standard error what was rejected. Returns the exit code: 0, or `exit_rows_rejected` under
/// --strict.
[[nodiscard]] int report_rows(const SourceQuality& quality, const CommonOptions& options,
                              const Context& context);

/// Says on standard error how many there are of something worth knowing, if there are any and not under
/// --quiet.
void say_count(std::int64_t count, std::string_view text_key, const CommonOptions& options,
               const Context& context);

/// Says on standard error what a method warns of, unless --quiet.
void say_warnings(const std::vector<Message>& warnings, const CommonOptions& options, const Context& context);

}  // namespace hotspot::cli
