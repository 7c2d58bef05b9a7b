/// @file
/// A layer of whatever GDAL opens as a source of rows.
#pragma once

#include "io/gdal_handles.hpp"
#include "io/row_source.hpp"

namespace hotspot::detail {

/// A folder in GDAL's memory, gone with this.
struct MemoryFolder {
  MemoryFolder();
  ~MemoryFolder();
  MemoryFolder(const MemoryFolder&) = delete;
  MemoryFolder& operator=(const MemoryFolder&) = delete;

  std::string path;
};

struct OpenedDataset {
  std::unique_ptr<MemoryFolder> copy;  ///< of what could not be opened where it is
  DatasetHandle dataset;
  std::vector<Message> findings;
};

/// For reading, with no driver that would fetch something. THROWS IoError with GDAL's reason.
[[nodiscard]] OpenedDataset open_dataset(const SourceFile& file);

/// Layers of data, without the tables that QGIS keeps in GeoPackages and the blank sheets of a workbook.
[[nodiscard]] std::vector<OGRLayer*> data_layers(GDALDataset& dataset);

[[nodiscard]] std::vector<std::string> column_names(OGRLayer& layer);

/// None where the layer has none or says that it is undefined. THROWS CrsError for one that is no plane.
[[nodiscard]] std::optional<Crs> crs_of(OGRLayer& layer);

class LayerSource final : public RowSource {
 public:
  /// THROWS IoError (does not open), DataError (no such layer, several and none chosen, `where`), CrsError.
  LayerSource(SourceFile file, const Input& input);

  [[nodiscard]] const SourceFile& file() const override { return m_file; }
  [[nodiscard]] const std::vector<std::string>& columns() const override { return m_columns; }
  [[nodiscard]] std::string geometry() const override;
  [[nodiscard]] std::optional<Crs> crs() const override { return m_crs; }
  [[nodiscard]] std::vector<std::vector<std::string>> sample(std::size_t rows) override;
  [[nodiscard]] SourceTable load_next(const std::vector<WantedColumn>& wanted, std::size_t most_rows,
                                      const Run& run) override;
  void restart() override;

 private:
  void choose_layer(const std::string& name);
  [[noreturn]] void refuse_condition(const std::string& reason) const;
  void refuse_partial(std::size_t rows_read, const std::string& reason) const;
  void read_fields(SourceTable& table, const std::vector<WantedColumn>& wanted, const OGRFeature& feature);

  SourceFile m_file;
  std::string m_where;
  OpenedDataset m_opened;
  OGRLayer* m_layer = nullptr;  // the data set's
  std::vector<std::string> m_columns;
  std::optional<Crs> m_crs;
  bool m_swap_axes = false;
  std::size_t m_row = 0;
  std::string m_errors;  // what the driver said on the way
};

}  // namespace hotspot::detail
