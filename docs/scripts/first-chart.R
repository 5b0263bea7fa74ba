# The report's first chart again, from curves.csv: what a measure does for those who take part, by month since the start.
#
#     Rscript first-chart.R RUN_FOLDER [MEASURE] [CHART.pdf]      needs nothing but R

colours <- c("job-without-subsidy" = "#1f5f99", "job-with-subsidy" = "#4ba3d6", "education" = "#12836b",
             "health-benefit" = "#c4502f", "measure" = "#d39212")

given <- commandArgs(trailingOnly = TRUE)
curves <- read.csv(file.path(given[1], "curves.csv"), stringsAsFactors = FALSE)
curves <- curves[curves$estimand == "own", ]
measure <- if (length(given) > 1) given[2] else curves$measure[1]
chart <- if (length(given) > 2) given[3] else file.path(given[1], "first-chart.pdf")
curves <- curves[curves$measure == measure & curves$scenario == curves$scenario[1], ]
if (nrow(curves) == 0) stop(paste0("Nobody has been followed from a start in ", measure, "."))
shown <- curves[curves$outcome %in% paste0("activity.", names(colours)), ]

pdf(chart, width = 9, height = 5)
plot(NULL, xlim = range(shown$horizon), ylim = range(shown$low, shown$high, shown$difference, na.rm = TRUE),
     xlab = "months since the start", ylab = "participants minus shadows, percentage points",
     main = paste0(measure, ": own effect by month since the start"))
abline(h = 0, v = 0, col = "#5b6673", lty = c(1, 3))
for (activity in names(colours)) {
  line <- shown[shown$outcome == paste0("activity.", activity), ]
  held <- line[!is.na(line$low), ]
  polygon(c(held$horizon, rev(held$horizon)), c(held$low, rev(held$high)),
          col = adjustcolor(colours[[activity]], alpha.f = 0.15), border = NA)
  lines(line$horizon, line$difference, col = colours[[activity]], lwd = 2)
}
legend("topleft", gsub("-", " ", names(colours)), col = colours, lwd = 2, bty = "n")
invisible(dev.off())
