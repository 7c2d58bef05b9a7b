/// @file
/// Another program, as a user would start it.
#pragma once

#include <sys/wait.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

namespace hotspot::test {

struct Outcome {
  int exit_code = 0;
  std::string output;  ///< standard output and standard error
};

/// `log` is a file that is made. Words are for the shell: quote them.
inline Outcome run_program(const std::string& command, const std::string& log) {
  const int state = std::system((command + " > '" + log + "' 2>&1").c_str());
  std::ifstream file(log, std::ios::binary);
  return {WIFEXITED(state) ? WEXITSTATUS(state) : -1, {std::istreambuf_iterator<char>(file), {}}};
}

}  // namespace hotspot::test
