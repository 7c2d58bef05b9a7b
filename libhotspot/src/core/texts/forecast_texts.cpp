#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

constexpr Text texts[] = {
    {"cli.concentration", "Lorenz curve, Gini coefficient and 80-20 share of events at places",
     "Lorenz-kurve, Gini-koefficient og 80-20-andel af hændelser på steder"},
    {"cli.curve", "The points of the Lorenz curve instead.", "Lorenz-kurvens punkter i stedet."},
    {"cli.evaluate",
     "scores the density of earlier events as a forecast of later ones, beside a plain count map",
     "bedømmer tætheden af tidligere hændelser som forudsigelse af senere, ved siden af en simpel optælling"},
    {"cli.split", "Date: the map is made from the events before it and scored on those from it on.",
     "Dato: kortet laves af hændelserne før den og bedømmes på dem fra og med den."},
    {"error.option_no_date",
     "{option} {value}: must be a date such as 2024-12-31, or a number of days where the times are such.",
     "{option} {value}: skal være en dato som 2024-12-31, eller et antal dage, hvor tidspunkterne er det."},
    {"error.split_without_events",
     "--split {split} leaves {earlier} events before and {later} after it; both are needed. Choose a date "
     "within the events' times.",
     "--split {split} giver {earlier} hændelser før og {later} efter; begge dele er nødvendige. Vælg en dato "
     "inden for hændelsernes tid."},
    {"option.events_share", "Which share of the places holds this share of the events?",
     "Hvilken andel af stederne rummer denne andel af hændelserne?"},
    {"option.places_share", "Which share of the events do the top places, this share of all, hold?",
     "Hvilken andel af hændelserne rummer de øverste steder, denne andel af alle?"},
    {"option.share", "Shares of the area to flag, above 0 and at most 1.",
     "Andele af arealet, der udpeges; over 0 og højst 1."},
};

}  // namespace

std::span<const Text> forecast_texts() {
  return texts;
}

}  // namespace hotspot
