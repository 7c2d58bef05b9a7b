#include <cmath>

#include "io/report/register_parts.hpp"
#include "io/report/released_figures.hpp"
#include "io/report/table.hpp"

namespace hotspot::detail {
namespace {

Html cell(const std::string& words) {
  return word_cell(words.empty() ? "–" : words);
}

/// The title, else what kind of measure it is.
std::string name_at(const Layer& layer, std::size_t row) {
  const std::string& title = text_column(layer, "label")[row];
  return title.empty() ? text_column(layer, "kind")[row] : title;
}

/// The place within its area.
std::string where_at(const Layer& layer, std::size_t row) {
  const std::string& place = text_column(layer, "place")[row];
  const std::string& area = text_column(layer, "area_name")[row];
  return place.empty() ? area : place + " (" + area + ")";
}

Html open_row(const ReportInput& input, const Layer& layer, std::size_t row) {
  const bool overdue = integer_column(layer, "overdue")[row] == 1;
  std::string due = date_words(input, text_column(layer, "due")[row]);
  if (overdue) due = input.words("report.measure_overdue", {{"date", due}});
  return element("tr", row_head(name_at(layer, row)) + cell(where_at(layer, row)) +
                           cell(text_column(layer, "responsible")[row]) + cell(due) +
                           cell(text_column(layer, "status_words")[row]));
}

Html done_row(const ReportInput& input, const Layer& layer, std::size_t row) {
  const double cost = real_column(layer, "cost")[row];
  return element("tr", row_head(name_at(layer, row)) + cell(where_at(layer, row)) +
                           cell(text_column(layer, "responsible")[row]) +
                           cell(date_words(input, text_column(layer, "done_on")[row])) +
                           number_cell(std::isnan(cost) ? "–" : input.number(cost)));
}

Html heads(const ReportInput& input, std::string_view date_key) {
  return word_head(input.words("report.measure")) + word_head(input.words("register.place_link")) +
         word_head(input.words("register.responsible")) + word_head(input.words(date_key));
}

}  // namespace

std::string date_words(const ReportInput& input, const std::string& iso) {
  const auto day = released_day(iso);
  return day ? format_date(input.language(), *day) : std::string();
}

Html measures_part(const ReportInput& input) {
  const Layer& layer = released_layer(input.release, "measures");
  Html open, done;
  for (std::size_t row = 0; row < layer.rows(); ++row) {
    const std::string& status = text_column(layer, "status")[row];
    if (status == "done") {
      done += done_row(input, layer, row);
    } else if (status != "dropped") {
      open += open_row(input, layer, row);
    }
  }
  Html part = element("h3", input.words("report.heading_measures"));
  if (open.empty()) {
    part += element("p", input.words("report.measures_none"));
  } else {
    const std::string seen_from = date_words(input, run_value(input.release, "measures_as_of"));
    part +=
        table(input.words("report.measures_open", {{"date", seen_from}}),
              element("tr", heads(input, "register.due") + word_head(input.words("register.measure_status"))),
              open);
  }
  if (done.empty()) return part;
  return part + element("h3", input.words("report.heading_done")) +
         table(input.words("report.measures_done"),
               element("tr", heads(input, "register.done_on") + number_head(input.words("register.cost"))),
               done);
}

}  // namespace hotspot::detail
