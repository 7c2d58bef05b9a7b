#include "hotspot/io/read_areas.hpp"
#include "io/csv_source.hpp"
#include "io/layer_source.hpp"
#include "io/ogr_places.hpp"
#include "io/table_text.hpp"

namespace hotspot {
namespace {

using namespace detail;

SourceLayer described_table(SourceFile file) {
  const std::string name = file.title;
  const CsvSource source(std::move(file), Input{});
  return {.name = name,
          .geometry = source.geometry(),
          .columns = source.columns(),
          .crs = "",
          .rows = std::nullopt};
}

SourceLayer described_layer(OGRLayer& layer) {
  const std::optional<Crs> crs = crs_of(layer);
  const GIntBig rows = layer.GetFeatureCount(FALSE);
  return {.name = layer.GetName(),
          .geometry = kind_of(layer.GetGeomType()),
          .columns = column_names(layer),
          .crs = !crs                ? ""
                 : crs->code.empty() ? crs->name
                                     : crs->code,
          .rows = rows < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(rows))};
}

}  // namespace

std::vector<SourceLayer> describe_source(const std::string& source) {
  std::vector<SourceLayer> layers;
  std::vector<SourceFile> files = find_sources(source);
  const bool is_one = files.size() == 1;
  for (SourceFile& file : files) {
    if (file.is_text) {
      layers.push_back(described_table(std::move(file)));
      continue;
    }
    if (is_list_of_records(file)) {
      layers.push_back(described_table(*as_text(file, "")));
      continue;
    }
    const OpenedDataset opened = open_dataset(file);
    const ErrorTrap trap;
    for (OGRLayer* layer : data_layers(*opened.dataset)) {
      if (auto text = as_text(file, layer->GetName())) {
        layers.push_back(described_table(std::move(*text)));
      } else {
        layers.push_back(described_layer(*layer));
      }
    }
    if (!is_one) layers.back().name = file.title;
  }
  return layers;
}

}  // namespace hotspot
