/// @file
/// Runs the command `hotspots` as its users do.
#pragma once

#include <sys/wait.h>

#include <cstdlib>
#include <string>

#include "support/files.hpp"
#include "support/temporary_folder.hpp"

namespace hotspot::test {

struct CommandRun {
  int exit_code = 0;
  std::string output;
  std::string said;  ///< on standard error
};

/// `arguments` go through the shell; quote what needs it.
inline CommandRun run_command(const std::string& arguments) {
  const TemporaryFolder folder;
  const std::string line = std::string("LC_ALL=C.UTF-8 ") + HOTSPOTS_COMMAND + " " + arguments +
                           " </dev/null >" + folder.path("output") + " 2>" + folder.path("said");
  const int status = std::system(line.c_str());
  return {.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1,
          .output = bytes_of(folder.path("output")),
          .said = bytes_of(folder.path("said"))};
}

}  // namespace hotspot::test
