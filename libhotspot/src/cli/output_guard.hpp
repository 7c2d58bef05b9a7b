/// @file
/// No command replaces what it reads.
#pragma once

#include <CLI/CLI.hpp>

namespace hotspot::cli {

/// Looks at the subcommand that was given, once its options are known and before it runs. THROWS
/// ArgumentError if --output is a file that another argument names, under this or another name (a link), or
/// that lies in a folder which another argument names.
void require_output_apart(const CLI::App& program);

}  // namespace hotspot::cli
