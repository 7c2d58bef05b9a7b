#!/usr/bin/python3
"""Opens what we wrote as a user of QGIS would, without a window, and draws it.

    render_in_qgis.py FILE.gpkg OUT.png [--project hotspots] [--layer TABLE] [--size 1200x900]
    render_in_qgis.py FILE.tif OUT.png

Says, a line per layer, whether it is valid and which renderer its default style gave it. Draws the project
inside the file, or the one layer asked for. Exit code 1 if a layer or project does not open or a vector
layer came without its style. Needs python3-qgis.
"""
import argparse
import os
import sqlite3
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qgis.core import (QgsApplication, QgsMapRendererParallelJob, QgsMapSettings, QgsProject,  # noqa: E402
                       QgsRasterLayer, QgsRectangle, QgsVectorLayer)
from qgis.PyQt.QtCore import QSize  # noqa: E402


def open_layer(file, table, kind):
    if kind == "features" or kind == "attributes":
        return QgsVectorLayer(f"{file}|layername={table}", table, "ogr")
    return QgsRasterLayer(f"GPKG:{file}:{table}", table, "gdal")


def layers_of_geopackage(file):
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as database:
        rows = database.execute("SELECT table_name, data_type FROM gpkg_contents WHERE table_name <> 'layer_styles'")
        return [open_layer(file, table, kind) for table, kind in rows]


def describe(layer):
    """One line; True if the layer is what a user may expect."""
    if not layer.isValid():
        print(f"{layer.name()}: NOT VALID")
        return False
    if isinstance(layer, QgsRasterLayer):
        print(f"{layer.name()}: raster, {layer.renderer().type()}")
        return True
    words, loaded = layer.loadDefaultStyle()
    renderer = layer.renderer().type() if layer.renderer() else "none"
    aliases = [field.alias() for field in layer.fields() if field.alias()]
    print(f"{layer.name()}: {layer.featureCount()} rows, style {'loaded' if loaded else 'MISSING ' + words}, "
          f"{renderer}, labels {'on' if layer.labelsEnabled() else 'off'}, columns {aliases}")
    return loaded


def draw(layers, extent, crs, size, path):
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(crs)
    settings.setExtent(extent)
    settings.setOutputSize(size)
    settings.setOutputDpi(96)
    settings.setBackgroundColor(QgsProject.instance().backgroundColor())
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    for error in job.errors():
        print(f"{error.layerID}: {error.message}")
    return job.renderedImage().save(path)


def project_view(file, name):
    """Visible layers from the top, their extent and the project's CRS; None if the project does not open."""
    project = QgsProject.instance()
    if not project.read(f"geopackage:{file}?projectName={name}"):
        print(f"project {name}: DOES NOT OPEN")
        return None
    root = project.layerTreeRoot()
    broken = [node.name() for node in root.findLayers() if node.layer() is None or not node.layer().isValid()]
    visible = [node.layer() for node in root.findLayers() if node.isVisible() and node.layer()]
    print(f"project {name}: {project.title()}, {project.crs().authid() or 'no CRS'}, visible "
          f"{[layer.name() for layer in visible]}, of {[node.name() for node in root.findLayers()]}")
    for layer in project.mapLayers().values():
        renderer = layer.renderer().type() if layer.renderer() else "none"
        print(f"    {layer.name()}: {layer.crs().authid() or 'no CRS'}, {renderer}")
    if broken:
        print(f"project {name}: BROKEN {broken}")
        return None
    extent = QgsRectangle()
    for layer in visible:
        extent.combineExtentWith(layer.extent())
    extent.scale(1.1)
    return visible, extent, project.crs()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file")
    parser.add_argument("png")
    parser.add_argument("--project", default="hotspots")
    parser.add_argument("--layer")
    parser.add_argument("--size", default="1200x900")
    arguments = parser.parse_args()
    width, height = (int(part) for part in arguments.size.split("x"))
    file = os.path.abspath(arguments.file)

    application = QgsApplication([], False)
    application.initQgis()
    layers = layers_of_geopackage(file) if file.endswith(".gpkg") else [QgsRasterLayer(file, "raster", "gdal")]
    good = all([describe(layer) for layer in layers])
    if arguments.layer:
        layers = [layer for layer in layers if layer.name() == arguments.layer]
    if arguments.layer or not file.endswith(".gpkg"):
        view = (layers, layers[0].extent().buffered(layers[0].extent().width() / 20), layers[0].crs())
    else:
        view = project_view(file, arguments.project)
    good = good and view is not None and draw(*view, QSize(width, height), arguments.png)
    sys.stdout.flush()
    os._exit(0 if good else 1)  # QGIS's own ending may crash without a window


if __name__ == "__main__":
    main()
