"""The report's first chart again, from curves.csv: what a measure does for those who take part, by month since the start.

    python3 first-chart.py RUN_FOLDER [MEASURE] [CHART.svg]      needs pandas and matplotlib
"""
import sys
from pathlib import Path

import matplotlib
import pandas

matplotlib.use("Agg")
import matplotlib.pyplot as plot

COLOURS = {"job-without-subsidy": "#1f5f99", "job-with-subsidy": "#4ba3d6", "education": "#12836b",
           "health-benefit": "#c4502f", "measure": "#d39212"}

folder = Path(sys.argv[1])
curves = pandas.read_csv(folder / "curves.csv")
curves = curves[curves.estimand == "own"]
measure = sys.argv[2] if len(sys.argv) > 2 else curves.measure.iloc[0]
chart = sys.argv[3] if len(sys.argv) > 3 else folder / "first-chart.svg"
curves = curves[(curves.measure == measure) & (curves.scenario == curves.scenario.iloc[0])]
if curves.empty:
    sys.exit(f"Nobody has been followed from a start in {measure}.")

figure, axes = plot.subplots(figsize=(9, 5))
for activity, colour in COLOURS.items():
    line = curves[curves.outcome == f"activity.{activity}"]
    axes.fill_between(line.horizon, line.low, line.high, color=colour, alpha=0.15, linewidth=0)
    axes.plot(line.horizon, line.difference, color=colour, label=activity.replace("-", " "))
axes.axhline(0, color="#5b6673", linewidth=0.8)
axes.axvline(0, color="#5b6673", linewidth=0.8, linestyle=":")
axes.set_xlabel("months since the start")
axes.set_ylabel("participants minus shadows, percentage points")
axes.set_title(f"{measure}: own effect by month since the start")
axes.legend(frameon=False)
figure.savefig(chart)
