package kafkalab.bench;

import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.HorizontalBarChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import tools.jackson.databind.JsonNode;

/**
 * Figures as a picture: the lab's in blue, those of Kafka's own tools in grey.
 */
final class Plot {

	private static final int WIDTH = 860;

	private static final int MARGIN = 90;

	private static final int BAR = 44;

	private static final Color LAB = new Color(0x1f6feb);

	private static final Color TOOL = new Color(0x8b949e);

	private Plot() {
	}

	/**
	 * Bars beside each other, one for each figure.
	 */
	static String bars(List<JsonNode> figures) {
		HorizontalBarChart chart = new HorizontalBarChartBuilder().width(WIDTH)
			.height(MARGIN + BAR * figures.size())
			.build();
		style(chart.getStyler());
		// Each bar has a name, however close they are
		chart.getStyler().setYAxisTickMarkSpacingHint(BAR / 2).setXAxisMaxLabelCount(8);
		chart.getStyler().setLabelsVisible(true).setAvailableSpaceFill(0.8);
		// The chart draws its first bar at the bottom
		List<JsonNode> upwards = new ArrayList<>(figures);
		Collections.reverse(upwards);
		List<String> names = upwards.stream().map((figure) -> figure.path("what").asString("")).toList();
		chart.addSeries("lab", medians(upwards, "lab"), names);
		if (upwards.stream().anyMatch((figure) -> figure.has("reference"))) {
			chart.addSeries("Kafka's own tool", medians(upwards, "reference"), names);
		}
		return svg(chart);
	}

	/**
	 * A curve with its spread, from the smallest size to the largest.
	 */
	static String curve(List<JsonNode> figures) {
		XYChart chart = new XYChartBuilder().width(WIDTH)
			.height(320)
			.xAxisTitle(figures.get(0).path("at").path("of").asString(""))
			.yAxisTitle(figures.get(0).path("unit").asString(""))
			.build();
		style(chart.getStyler());
		chart.getStyler().setYAxisMin(0.0);
		List<Double> sizes = figures.stream().map((figure) -> figure.path("at").path("number").asDouble(0)).toList();
		chart.addSeries("lab", sizes, medians(figures, "lab"), spreads(figures, "lab"));
		if (figures.stream().allMatch((figure) -> figure.has("reference"))) {
			chart.addSeries("Kafka's own tool", sizes, medians(figures, "reference"), spreads(figures, "reference"));
		}
		return svg(chart);
	}

	private static List<Double> medians(List<JsonNode> figures, String whose) {
		return figures.stream().map((figure) -> figure.path(whose).path("median").asDouble(0)).toList();
	}

	// A bar as long upwards as downwards: the plots know no other
	private static List<Double> spreads(List<JsonNode> figures, String whose) {
		return figures.stream()
			.map((figure) -> figure.path(whose))
			.map((one) -> (one.path("max").asDouble(0) - one.path("min").asDouble(0)) / 2)
			.toList();
	}

	private static void style(AxesChartStyler styler) {
		styler.setSeriesColors(new Color[] { LAB, TOOL });
		styler.setChartTitleVisible(false);
		styler.setChartBackgroundColor(Color.WHITE);
		styler.setLegendPosition(LegendPosition.OutsideS);
		styler.setLegendLayout(LegendLayout.Horizontal);
		styler.setLegendBorderColor(Color.WHITE);
		styler.setPlotBorderVisible(false);
		styler.setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
		styler.setXAxisDecimalPattern("#,##0.##");
		styler.setYAxisDecimalPattern("#,##0.##");
	}

	private static String svg(Chart<?, ?> chart) {
		try {
			String svg = new String(ChartEncoder.getBytes(chart, "SVG"), StandardCharsets.UTF_8);
			return svg.substring(svg.indexOf("<svg"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
