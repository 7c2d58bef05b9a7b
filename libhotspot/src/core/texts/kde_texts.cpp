#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

constexpr Text texts[] = {
    {"cli.adaptive",
     "A bandwidth for each event, shorter where events are dense (Abramson); the kernel is Gaussian.",
     "En båndbredde for hver hændelse, kortere hvor hændelserne ligger tæt (Abramson); kernen er gaussisk."},
    {"error.adaptive_kernel",
     "--adaptive uses the Gaussian kernel, not {kernel}. Leave out --kernel, or state gaussian.",
     "--adaptive bruger den gaussiske kerne, ikke {kernel}. Udelad --kernel, eller angiv gaussian."},
    {"error.adaptive_uniform",
     "Where each event has its own bandwidth a place has none, and the edge correction uniform no meaning. "
     "Choose diggle or none.",
     "Når hver hændelse har sin egen båndbredde, har et sted ingen, og kantkorrektionen uniform ingen "
     "mening. "
     "Vælg diggle eller none."},
    {"cli.kde_bandwidths",
     "How far an event is felt, in metres; a larger value gives a smoother map. With gaussian the standard "
     "deviation, else the distance at which nothing is left. Several with commas between: a column or band "
     "each, value_250.",
     "Hvor langt en hændelse mærkes, i meter; en større værdi giver et jævnere kort. Med gaussian "
     "standardafvigelsen, ellers den afstand, hvor intet er tilbage. Flere med komma imellem: en kolonne "
     "eller et bånd til hver, value_250."},
    {"error.bandwidth_twice", "The bandwidth {bandwidth} m is given twice. Give each once.",
     "Båndbredden {bandwidth} m er angivet to gange. Angiv hver én gang."},
    {"error.bandwidths_adaptive", "--adaptive takes one bandwidth, not {bandwidths}. Ask for one at a time.",
     "--adaptive tager én båndbredde, ikke {bandwidths}. Bed om én ad gangen."},
    {"error.bandwidths_of_large_raster",
     "A raster of {cells} cells is computed band by band of rows, for one bandwidth at a time; several at "
     "once go up to {most} cells. Ask for one bandwidth, or for larger cells.",
     "Et raster på {cells} celler beregnes stykke for stykke, for én båndbredde ad gangen; flere på én gang "
     "går op til {most} celler. Bed om én båndbredde eller større celler."},
    {"error.bandwidth_without_spread",
     "No rule gives a bandwidth for {events} events that lie in one place or on a line along an axis. "
     "State a bandwidth.",
     "Ingen tommelfingerregel giver en båndbredde for {events} hændelser, der ligger på ét sted eller på en "
     "linje langs en akse. Angiv en båndbredde."},
    {"error.coarse_cells",
     "The bandwidth of {bandwidth} m is too short for cells of {cell} m: the peaks would fall between their "
     "centres. Choose cells of {largest} m at most, or a longer bandwidth.",
     "Båndbredden på {bandwidth} m er for kort til celler på {cell} m: toppene ville falde mellem deres "
     "midtpunkter. Vælg celler på højst {largest} m eller en længere båndbredde."},
    {"error.binned_adaptive",
     "Where each event has its own bandwidth there is no binned sum. Leave out --method, or state exact.",
     "Når hver hændelse har sin egen båndbredde, findes der ingen sum over et gitter. Udelad --method, eller "
     "angiv exact."},
    {"error.binned_at_events",
     "Binned sums exist at the cells of a grid only, not at the events. Choose the method exact or auto.",
     "Summer over et gitter findes kun ved nettets celler, ikke ved hændelserne. Vælg metoden exact eller "
     "auto."},
    {"error.binned_risk",
     "Relative risk divides two densities, where a small error of one may become a large one: there is no "
     "binned form. Choose the method exact or auto.",
     "Relativ risiko deler én tæthed med en anden, og en lille fejl i den ene kan blive stor: den findes "
     "ikke "
     "som sum over et gitter. Vælg metoden exact eller auto."},
    {"error.edge_without_window",
     "The edge correction {edge} needs the study area. Give one, or choose the edge correction none.",
     "Kantkorrektionen {edge} kræver undersøgelsesområdet. Angiv det, eller vælg kantkorrektionen none."},
    {"error.leave_one_out_at_cells",
     "Leaving out the own event has a meaning at events only, not at cells. Ask for the density at the "
     "events.",
     "Hændelsen selv kan kun udelades ved hændelser, ikke ved celler. Bed om tætheden ved hændelserne."},
    {"error.period_of_probability",
     "A probability density adds up to 1 and has no value per year. Leave out the period, or choose another "
     "unit.",
     "En sandsynlighedstæthed summerer til 1 og har ingen værdi pr. år. Udelad perioden, eller vælg en anden "
     "enhed."},
    {"error.pilot_without_adaptive", "--pilot goes with --adaptive.",
     "--pilot bruges sammen med --adaptive."},
    {"option.density_method",
     "How the sum over the events is taken: exact; binned, by a lattice and Fourier transforms, fast at any "
     "bandwidth, with a bound of its error; auto is binned where that bound is within the tolerance.",
     "Hvordan summen over hændelserne tages: exact præcist; binned over et gitter med Fouriertransformation, "
     "hurtigt ved enhver båndbredde og med en øvre grænse for fejlen; auto er binned, når grænsen er inden "
     "for tolerancen."},
    {"option.density_tolerance",
     "With the method auto: the largest error allowed, as a share of the highest value; 0: exact.",
     "Med metoden auto: den største tilladte fejl som andel af den højeste værdi; 0: præcist."},
    {"option.pilot",
     "With --adaptive: the bandwidth of the first look that tells dense from sparse, in metres; else the "
     "bandwidth itself.",
     "Med --adaptive: båndbredden for det første blik, der skiller tæt fra spredt, i meter; ellers "
     "båndbredden selv."},
    {"stage.density", "Density", "Tæthed"},
    {"stage.edge_mass", "Edge correction", "Kantkorrektion"},
};

}  // namespace

std::span<const Text> kde_texts() {
  return texts;
}

}  // namespace hotspot
