#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

constexpr Text texts[] = {
    {"error.prepared_bandwidth",
     "The bandwidth of {bandwidth} m is beyond the {largest} m that the events were prepared for. Prepare "
     "them "
     "for a longer one.",
     "Båndbredden på {bandwidth} m er længere end de {largest} m, som hændelserne er forberedt til. Forbered "
     "dem til en længere."},
    {"error.prepared_grid",
     "The cells are of another grid than the one the events were prepared for. Prepare the events for it.",
     "Cellerne hører til et andet net end det, hændelserne er forberedt til. Forbered hændelserne til det."},
    {"error.prepared_option",
     "Prepared events have no density with the {option} {value}. Use the density of events that are not "
     "prepared.",
     "Forberedte hændelser har ingen tæthed med {option} {value}. Brug tætheden af hændelser, der ikke er "
     "forberedt."},
    {"error.prepared_weights",
     "There are {weights} weights for {events} events. Give each event one; 0 leaves it out.",
     "Der er {weights} vægte til {events} hændelser. Giv hver hændelse én; 0 udelader den."},
    {"error.prepared_without_cells",
     "Events cannot be prepared for a grid without cells. Give a grid with a row and a column at least.",
     "Hændelser kan ikke forberedes til et net uden celler. Angiv et net med mindst en række og en kolonne."},
};

}  // namespace

std::span<const Text> prepared_texts() {
  return texts;
}

}  // namespace hotspot
