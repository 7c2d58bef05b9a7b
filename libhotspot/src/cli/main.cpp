#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <array>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string_view>
#include <thread>

#include "cli/output_guard.hpp"
#include "cli/subcommands.hpp"
#include "hotspot/core/error.hpp"

namespace {

constexpr int exit_failed = 1;
constexpr int exit_wrong_use = 2;
constexpr int exit_cancelled = 130;

/// Danish where the environment is Danish, else English.
hotspot::Language language_of_environment() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0') {
      return std::string_view(value).starts_with("da") ? hotspot::Language::danish
                                                       : hotspot::Language::english;
    }
  }
  return hotspot::Language::english;
}

/// Turns Ctrl-C into a request to stop: the signals are blocked everywhere and waited for in a thread of
/// their own.
class Interruption {
 public:
  Interruption() {
    sigemptyset(&m_signals);
    sigaddset(&m_signals, SIGINT);
    sigaddset(&m_signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &m_signals, nullptr);
    m_waiting = std::jthread([this](const std::stop_token& over) {
      const timespec tick{.tv_sec = 0, .tv_nsec = 50'000'000};
      while (!over.stop_requested()) {
        if (sigtimedwait(&m_signals, nullptr, &tick) > 0) m_stop.request_stop();
      }
    });
  }

  [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

 private:
  sigset_t m_signals{};
  std::stop_source m_stop;
  std::jthread m_waiting;
};

/// In the order in which --help lists them.
constexpr std::array subcommands{
    hotspot::cli::add_run_command,         hotspot::cli::add_check_command,
    hotspot::cli::add_init_command,        hotspot::cli::add_register_command,
    hotspot::cli::add_kde_command,         hotspot::cli::add_merge_command,
    hotspot::cli::add_risk_command,        hotspot::cli::add_density_test_command,
    hotspot::cli::add_bandwidth_command,   hotspot::cli::add_grid_command,
    hotspot::cli::add_nearest_command,     hotspot::cli::add_pattern_command,
    hotspot::cli::add_k_command,           hotspot::cli::add_pcf_command,
    hotspot::cli::add_count_command,       hotspot::cli::add_concentration_command,
    hotspot::cli::add_sheet_command,       hotspot::cli::add_slices_command,
    hotspot::cli::add_rhythm_command,      hotspot::cli::add_before_after_command,
    hotspot::cli::add_emerging_command,    hotspot::cli::add_evaluate_command,
    hotspot::cli::add_global_command,      hotspot::cli::add_weights_command,
    hotspot::cli::add_rates_command,       hotspot::cli::add_shares_command,
    hotspot::cli::add_standardise_command, hotspot::cli::add_clusters_command,
    hotspot::cli::add_knox_command,        hotspot::cli::add_mantel_command,
    hotspot::cli::add_repeats_command,     hotspot::cli::add_local_command,
    hotspot::cli::add_trend_command,       hotspot::cli::add_change_command,
    hotspot::cli::add_scan_command,        hotspot::cli::add_version_command,
};

int failed(hotspot::Language language, const hotspot::Error& error, int code) {
  fmt::print(stderr, "hotspots: {}\n", hotspot::text(language, error.message()));
  return code;
}

/// CLI11 says that a subcommand is missing where the word given is none of them; this names the word.
void require_known_subcommand(const CLI::App& program, int argc, char** argv) {
  if (argc < 2 || argv[1][0] == '-') return;
  for (const CLI::App* subcommand : program.get_subcommands({})) {
    if (subcommand->get_name() == argv[1]) return;
  }
  throw hotspot::ArgumentError({"error.unknown_subcommand", {{"word", std::string(argv[1])}}});
}

/// Scripts may give --seed to every method; one that draws nothing passes over it.
void accept_seed(CLI::App& program, hotspot::Language language) {
  for (CLI::App* subcommand : program.get_subcommands({})) {
    const bool is_method = subcommand->get_option_no_throw("--threads") != nullptr;
    if (!is_method || subcommand->get_option_no_throw("--seed") != nullptr) continue;
    const auto take = [](const std::uint64_t&) {};
    subcommand->add_option_function<std::uint64_t>("--seed", take,
                                                   hotspot::text(language, "cli.seed_unused"));
  }
}

int run(int argc, char** argv) {
  const hotspot::Language language = language_of_environment();
  const Interruption interruption;
  const hotspot::cli::Context context{.language = language, .stop = interruption.token()};
  const auto exit_code = std::make_shared<int>(0);
  CLI::App program{hotspot::text(language, "cli.program"), "hotspots"};
  program.require_subcommand(1);
  for (const auto add : subcommands) add(program, context, exit_code);
  accept_seed(program, language);
  // All arguments are known here, and no subcommand has begun.
  program.parse_complete_callback([&program] { hotspot::cli::require_output_apart(program); });
  try {
    require_known_subcommand(program, argc, argv);
    program.parse(argc, argv);
    if (std::fflush(stdout) != 0) throw hotspot::IoError({"error.standard_output", {}});
    return *exit_code;
  } catch (const CLI::ParseError& error) {
    return program.exit(error) == 0 ? 0 : exit_wrong_use;
  } catch (const hotspot::Cancelled& error) {
    return failed(language, error, exit_cancelled);
  } catch (const hotspot::ArgumentError& error) {
    return failed(language, error, exit_wrong_use);
  } catch (const hotspot::Error& error) {
    return failed(language, error, exit_failed);
  }
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    fmt::print(stderr, "hotspots: {}\n", error.what());
    return exit_failed;
  }
}
