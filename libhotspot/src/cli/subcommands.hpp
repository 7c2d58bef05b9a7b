/// @file
/// The subcommands: each adds itself to the program and stands in a file of its own, NAME_command.cpp.
#pragma once

#include "cli/command.hpp"

namespace hotspot::cli {

void add_bandwidth_command(CLI::App& program, const Context& context, const ExitCode& exit_code);
void add_before_after_command(CLI::App& program, const Context& context, const ExitCode& exit_code);
void add_change_command(CLI::App& program, const Context& context, const ExitCode& exit_code);
void add_check_command(CLI::App& program, const Context& context, const ExitCode& exit_code);
void add_clusters_command(CLI::App& program, const Context& context, const ExitCode& exit_code);
void add_concentration_command(CLI::App& program, const Context& context, const ExitCode& exit_code);
void add_count_command(CLI::App& program, const Context& context, const ExitCode& exit_code);
void add_density_test_command(CLI::App& program, const Context& context, const ExitCode& exit_code);
void add_emerging_command(CLI::App& program, const Context& context, const ExitCode& exit_code);
void add_evaluate_command(CLI::App& program, const Context& context, const ExitCode& exit_code);
void add_global_command(CLI::App& program, const Context& context, const ExitCode& exit_code);
void add_grid_command(CLI::App& program, const Context& context, const ExitCode& exit_code);
void add_init_command(CLI::App& program, const Context& context, const ExitCode& exit_code);
void add_k_command(CLI::App& program, const Context& context, const ExitCode& exit_code);
void add_kde_command(CLI::App& program, const Context& context, const ExitCode& exit_code);
void add_knox_command(CLI::App& program, const Context& context, const ExitCode& exit_code);
void add_local_command(CLI::App& program, const Context& context, const ExitCode& exit_code);
void add_mantel_command(CLI::App& program, const Context& context, const ExitCode& exit_code);
void add_merge_command(CLI::App& program, const Context& context, const ExitCode& exit_code);
void add_nearest_command(CLI::App& program, const Context& context, const ExitCode& exit_code);
void add_pattern_command(CLI::App& program, const Context& context, const ExitCode& exit_code);
void add_pcf_command(CLI::App& program, const Context& context, const ExitCode& exit_code);
void add_rates_command(CLI::App& program, const Context& context, const ExitCode& exit_code);
void add_register_command(CLI::App& program, const Context& context, const ExitCode& exit_code);
void add_repeats_command(CLI::App& program, const Context& context, const ExitCode& exit_code);
void add_rhythm_command(CLI::App& program, const Context& context, const ExitCode& exit_code);
void add_risk_command(CLI::App& program, const Context& context, const ExitCode& exit_code);
void add_run_command(CLI::App& program, const Context& context, const ExitCode& exit_code);
void add_scan_command(CLI::App& program, const Context& context, const ExitCode& exit_code);
void add_shares_command(CLI::App& program, const Context& context, const ExitCode& exit_code);
void add_sheet_command(CLI::App& program, const Context& context, const ExitCode& exit_code);
void add_slices_command(CLI::App& program, const Context& context, const ExitCode& exit_code);
void add_standardise_command(CLI::App& program, const Context& context, const ExitCode& exit_code);
void add_trend_command(CLI::App& program, const Context& context, const ExitCode& exit_code);
void add_version_command(CLI::App& program, const Context& context, const ExitCode& exit_code);
void add_weights_command(CLI::App& program, const Context& context, const ExitCode& exit_code);

}  // namespace hotspot::cli
