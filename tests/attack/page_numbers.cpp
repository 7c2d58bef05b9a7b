#include "attack/page_numbers.hpp"

#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <memory>
#include <utility>

#include "hotspot/core/version.hpp"

namespace hotspot::test {
namespace {

struct ClosePipe {
  void operator()(std::FILE* pipe) const { (void)pclose(pipe); }
};

std::string pdf_text(const std::string& path) {
  const std::unique_ptr<std::FILE, ClosePipe> pipe(
      popen(("pdftotext '" + path + "' - 2>/dev/null").c_str(), "r"));
  std::string text;
  std::array<char, 4096> block{};
  for (std::size_t read = 1; pipe && read > 0;) {
    read = std::fread(block.data(), 1, block.size(), pipe.get());
    text.append(block.data(), read);
  }
  return text;
}

/// "1195" and "70" of "1.195 events, 70 %".
std::set<std::string> numbers_in(const std::string& text) {
  std::set<std::string> numbers;
  std::string number;
  const auto is_digit = [](char letter) { return letter >= '0' && letter <= '9'; };
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const char letter = i < text.size() ? text[i] : ' ', next = i + 1 < text.size() ? text[i + 1] : ' ';
    const bool joins = (letter == '.' || letter == ',') && is_digit(next);
    if (is_digit(letter)) number += letter;
    if (!joins && !is_digit(letter) && !number.empty()) numbers.insert(std::exchange(number, ""));
  }
  return numbers;
}

std::set<std::string> numbers_of(const PublicFolder& run) {
  std::set<std::string> numbers;
  for (const Layer& layer : run.layers) {
    for (const Column& column : layer.columns) {
      const bool is_text = std::holds_alternative<TextColumn>(column.values);
      for (std::size_t row = 0; row < layer.rows(); ++row) {
        if (is_text) numbers.merge(numbers_in(words(layer, column.name, row)));
        const auto value = is_text ? std::nullopt : figure(layer, column.name, row);
        if (value) numbers.insert(std::to_string(std::llround(std::abs(*value))));
      }
    }
  }
  return numbers;
}

std::set<std::string> numbers_of_margins() {
  using namespace std::chrono;
  std::set<std::string> numbers = numbers_in(std::string(version) + " 50 100 200 500 1000");
  for (const days ago : {days(0), days(1)}) {  // the day of the run, which may have ended since
    const year_month_day date(floor<days>(system_clock::now()) - ago);
    numbers.insert(std::to_string(static_cast<unsigned>(date.day())));
    numbers.insert(std::to_string(static_cast<int>(date.year())));
  }
  return numbers;
}

}  // namespace

std::optional<std::set<std::string>> numbers_only_on_page(const PublicFolder& run, const std::string& pdf) {
  const std::string text = pdf_text(pdf);
  if (text.empty()) return std::nullopt;
  std::set<std::string> told = numbers_of(run);
  told.merge(numbers_of_margins());
  std::set<std::string> only;
  for (const std::string& number : numbers_in(text)) {
    if (!told.contains(number)) only.insert(number);
  }
  return only;
}

}  // namespace hotspot::test
