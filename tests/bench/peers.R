# CPU seconds of the same work in spdep and spatstat, on one core: a line NAME,SECONDS each, median of three runs, one of
# what takes ten seconds. The names are those of the benchmarks in this folder.
suppressPackageStartupMessages({
  library(spdep)
  library(spatstat.explore)
  library(spatstat.random)
})

cpu <- function(name, work, runs = 3) {
  seconds <- replicate(runs, {
    gc()
    used <- system.time(work())
    used[["user.self"]] + used[["sys.self"]]
  })
  cat(sprintf("%s,%.3f\n", name, median(seconds)))
}

set.seed(1)
side <- 56  # 3,136 areas
queen <- cell2nb(side, side, type = "queen")
values <- rpois(side * side, 4)
binary <- nb2listw(queen, style = "B")
with_self <- nb2listw(include.self(queen), style = "B")
cells <- sf::st_make_grid(sf::st_as_sfc(sf::st_bbox(c(xmin = 0, ymin = 0, xmax = side, ymax = side))), n = side)

cpu("queen_squares/56", function() poly2nb(cells))
cpu("local_moran_3136_999", function() localmoran_perm(values, nb2listw(queen), nsim = 999))
cpu("gi_star_3136_999", function() localG_perm(values, with_self, nsim = 999))

points <- runifpoint(20000)
r <- seq(0, 0.1, length.out = 101)
kinds <- points %mark% factor(rep(c("a", "b"), 10000))
cpu("k_translate_20000", function() Kest(points, r = r, correction = "translate", nlarge = Inf))
cpu("k_isotropic_20000", function() Kest(points, r = r, correction = "isotropic", nlarge = Inf))
cpu("pcf_translate_20000", function() pcf(points, r = r, correction = "translate", nlarge = Inf))
cpu("cross_k_translate_20000", function() Kcross(kinds, "a", "b", r = r, correction = "translate"))
cpu("bandwidth_likelihood_20000", function() bw.ppl(points), runs = 1)
