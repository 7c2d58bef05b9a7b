#include "hotspot/plan/output_schema.hpp"

#include <doctest/doctest.h>

#include <set>
#include <stdexcept>

#include "hotspot/core/text.hpp"

using namespace hotspot;

TEST_SUITE_BEGIN("fast");

TEST_CASE("layers and their columns are named once and have titles in the text table") {
  std::set<std::string_view> layers;
  const std::vector<MessageArgument> arguments{{"source", std::string("s")}, {"per", 1000.0}};
  for (const LayerSpec& layer : output_schema()) {
    CAPTURE(layer.name);
    CHECK(layers.insert(layer.name).second);
    CHECK_NOTHROW((void)text(Language::danish, layer.title, arguments));
    std::set<std::string_view> columns;
    for (const ColumnSpec& column : layer.columns) {
      CAPTURE(column.name);
      CHECK(columns.insert(column.name).second);
      CHECK_NOTHROW((void)text(Language::danish, column.title, arguments));
    }
  }
}

TEST_CASE("the name of a source is put into the pattern") {
  CHECK(for_source("{source}_rate_low", "police") == "police_rate_low");
  CHECK(for_source("density_{source}", "fires") == "density_fires");
  CHECK(for_source("grid", "fires") == "grid");
}

TEST_CASE("what is not declared cannot be written") {
  CHECK_THROWS_AS((void)layer_spec("no_such_layer"), std::logic_error);
  CHECK_THROWS_AS((void)layer_spec("grid").column("no_such_column"), std::logic_error);
}
