// What each option of a method means, shown by the command's --help and in the study file.
#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

constexpr Text texts[] = {
    {"option.bandwidth",
     "How far an event is felt, in metres; a larger value gives a smoother map. With gaussian the standard "
     "deviation, else the distance at which nothing is left.",
     "Hvor langt en hændelse mærkes, i meter; en større værdi giver et jævnere kort. Med gaussian "
     "standardafvigelsen, ellers den afstand, hvor intet er tilbage."},
    {"option.cell", "Side of a cell in metres; hexagons: between opposite sides.",
     "En celles sidelængde i meter; for sekskanter: afstanden mellem modstående sider."},
    {"option.edge",
     "What is done near the border of the window: uniform divides by the share of the kernel inside it at "
     "the place, diggle by that at the event, none does nothing.",
     "Hvad der gøres nær vinduets grænse: uniform deler med den andel af kernen, der ligger indenfor, ved "
     "stedet, diggle med andelen ved hændelsen, none gør intet."},
    {"option.kernel", "How the weight of an event falls with distance.",
     "Hvordan vægten af en hændelse aftager med afstanden."},
    {"option.leave_one_out", "At the events: the density of the others only.",
     "Ved hændelserne: tætheden af kun de øvrige."},
    {"option.level", "How sure the interval is: 0.95 holds the true value 95 times in 100.",
     "Hvor sikkert intervallet er: 0,95 rummer den sande værdi 95 gange af 100."},
    {"option.max_cells",
     "Most cells a grid may have; guards against one stray point. kde into a GeoTIFF of a stated --extent or "
     "--window: 1000000000, since it is written in bands.",
     "Det største antal celler, et net må have; værner mod et enkelt vildfarent punkt. kde til en GeoTIFF "
     "med angivet --extent eller --window: 1000000000, da den skrives i bånd."},
    {"option.per", "Rates are given per this many residents.", "Rater angives pr. så mange beboere."},
    {"option.period", "Days that the events span; the density is then also per year of 365.25 days.",
     "Antal dage, som hændelserne dækker; tætheden er da også pr. år på 365,25 dage."},
    {"option.permutations", "How many random permutations or simulations are drawn; 0: none.",
     "Hvor mange tilfældige ombytninger eller simuleringer der trækkes; 0: ingen."},
    {"option.seed", "Where the random numbers start: the same seed gives the same digits.",
     "Hvor de tilfældige tal begynder: samme startværdi giver de samme cifre."},
    {"option.shape", "Shape of the cells.", "Cellernes form."},
    {"option.unit",
     "Unit of the density: events per km2 or per m2, a probability per m2, or a raw scale with a peak of 1 "
     "for each event.",
     "Tæthedens enhed: hændelser pr. km2 eller pr. m2, en sandsynlighed pr. m2 eller en rå skala med "
     "toppunkt 1 for hver hændelse."},
};

}  // namespace

std::span<const Text> option_texts() {
  return texts;
}

}  // namespace hotspot
