package kafkalab.tests;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

/**
 * A picture of the page in 256 of its colours, which is half the size and looks the same:
 * the others are shades at the edges of letters.
 */
final class SmallPng {

	private static final int COLOURS = 256;

	private static final int EXACT = 64;

	private static final int ALIKE = 60;

	private SmallPng() {
	}

	static byte[] of(byte[] png) throws IOException {
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
		int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
		int[] palette = palette(pixels);
		BufferedImage small = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED,
				new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE));
		Map<Integer, Integer> nearest = new HashMap<>();
		int[] indices = IntStream.of(pixels)
			.map((pixel) -> nearest.computeIfAbsent(pixel, (colour) -> nearest(colour, palette)))
			.toArray();
		small.getRaster().setPixels(0, 0, image.getWidth(), image.getHeight(), indices);
		ByteArrayOutputStream written = new ByteArrayOutputStream();
		ImageIO.write(small, "png", written);
		return written.toByteArray();
	}

	private static int[] palette(int[] pixels) {
		Map<Integer, Integer> counts = new HashMap<>();
		IntStream.of(pixels).forEach((pixel) -> counts.merge(pixel, 1, Integer::sum));
		List<Integer> frequentFirst = counts.keySet()
			.stream()
			.sorted((one, other) -> counts.get(other) - counts.get(one))
			.toList();
		// A small dot has a colour of its own, too, but not every shade of a letter's
		// edge
		List<Integer> chosen = new ArrayList<>();
		for (int colour : frequentFirst) {
			if (chosen.size() < EXACT || (chosen.size() < COLOURS
					&& chosen.stream().allMatch((known) -> distance(new Color(colour), known) > ALIKE))) {
				chosen.add(colour);
			}
		}
		return chosen.stream().mapToInt(Integer::intValue).toArray();
	}

	private static int nearest(int pixel, int[] palette) {
		Color wanted = new Color(pixel);
		return IntStream.range(0, palette.length)
			.boxed()
			.min((one, other) -> distance(wanted, palette[one]) - distance(wanted, palette[other]))
			.orElseThrow();
	}

	private static int distance(Color wanted, int pixel) {
		Color other = new Color(pixel);
		int red = wanted.getRed() - other.getRed();
		int green = wanted.getGreen() - other.getGreen();
		int blue = wanted.getBlue() - other.getBlue();
		return red * red + green * green + blue * blue;
	}

}
