package dev.tidemark.reading.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where upright white stripes part the lines of a page. */
final class Gutters {
  private static final int WIDEST = 4_000;
  private static final int MOST = 5;
  private static final int FEWEST_LINES = 3;

  private Gutters() {}

  /** Middles of the stripes between neighbours, those that part the most lines first. */
  static List<Float> candidates(List<Segment> segments) {
    int[] parted = new int[WIDEST];
    List<Segment> sorted = new ArrayList<>(segments);
    sorted.sort(Comparator.comparingDouble(Segment::y));
    for (int i = 0; i < sorted.size(); i++) {
      Segment neighbour = rightOf(sorted, i);
      if (neighbour != null) {
        count(sorted.get(i).right(), neighbour.x(), parted);
      }
    }
    List<Float> found = new ArrayList<>();
    for (int i = 0; i < MOST; i++) {
      int best = highest(parted);
      if (parted[best] < FEWEST_LINES) {
        break;
      }
      found.add(takeMiddle(parted, best));
    }
    return found;
  }

  private static @Nullable Segment rightOf(List<Segment> sorted, int index) {
    Segment segment = sorted.get(index);
    Segment nearest = null;
    for (int step : new int[] {-1, 1}) {
      for (int i = index + step; i >= 0 && i < sorted.size(); i += step) {
        Segment other = sorted.get(i);
        if (Math.abs(other.y() - segment.y()) > 0.85f * segment.size()) {
          break;
        }
        if (other.x() >= segment.right() && (nearest == null || other.x() < nearest.x())) {
          nearest = other;
        }
      }
    }
    return nearest;
  }

  private static void count(float from, float to, int[] parted) {
    int end = Math.min((int) Math.floor(to), parted.length - 1);
    for (int x = Math.max(0, (int) Math.ceil(from)); x <= end; x++) {
      parted[x]++;
    }
  }

  private static int highest(int[] parted) {
    int best = 0;
    for (int x = 1; x < parted.length; x++) {
      best = parted[x] > parted[best] ? x : best;
    }
    return best;
  }

  /** The middle of the stripe around its highest point, which is taken out. */
  private static float takeMiddle(int[] parted, int from) {
    int height = parted[from];
    int to = from;
    while (to + 1 < parted.length && parted[to + 1] == height) {
      to++;
    }
    int left = from;
    while (left > 0 && parted[left - 1] * 2 > height) {
      left--;
    }
    int right = to;
    while (right + 1 < parted.length && parted[right + 1] * 2 > height) {
      right++;
    }
    Arrays.fill(parted, left, right + 1, 0);
    return (from + to) / 2f;
  }
}
