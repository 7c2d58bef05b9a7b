// Makes the sample municipality anew: make_sample FOLDER [SEED]
#include <charconv>
#include <cstring>
#include <exception>
#include <iostream>

#include "sample/municipality.hpp"

int main(int argc, char** argv) {
  std::uint64_t seed = sample::committed_seed;
  const char* text = argc == 3 ? argv[2] : "0";
  const char* end = text + std::strlen(text);
  const auto read = std::from_chars(text, end, seed);
  if (argc < 2 || argc > 3 || read.ec != std::errc{} || read.ptr != end) {
    std::cerr << "usage: make_sample FOLDER [SEED]\n";
    return 2;
  }
  try {
    std::filesystem::create_directories(argv[1]);
    sample::make_municipality(argc == 3 ? seed : sample::committed_seed, argv[1]);
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
