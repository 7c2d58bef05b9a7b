# Kernel density of a CSV of x,y by spatstat, which bins and uses the Fourier transform:
#   Rscript density.R POINTS.csv CELL BANDWIDTH SIDE OUT.csv
suppressPackageStartupMessages(library(spatstat.explore))
given <- commandArgs(trailingOnly = TRUE)
side <- as.numeric(given[4])
points <- read.csv(given[1], colClasses = "numeric")
pattern <- ppp(points$x, points$y, c(0, side), c(0, side), check = FALSE)
cells <- side / as.numeric(given[2])
# spatstat's bandwidth is the deviation along an axis; a quartic of radius h has h / sqrt(8).
density <- density.ppp(pattern, sigma = as.numeric(given[3]) / sqrt(8), kernel = "quartic", edge = FALSE,
                       dimyx = c(cells, cells))
writeBin(as.vector(density$v), given[5])
