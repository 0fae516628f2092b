package dev.tidemark.lucene;

/** How many letters must be added, taken away, changed, or exchanged with their neighbour. */
final class EditDistance {
  private EditDistance() {}

  /** A doubled letter added or missing, and an exchange, are the slips most often made: 0.75. */
  static double between(String a, String b) {
    double[][] cost = new double[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 ? j : j == 0 ? i : step(a, b, i, j, cost);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static double step(String a, String b, int i, int j, double[][] cost) {
    double replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    double left = cost[i - 1][j] + (isDouble(a, i - 1) ? 0.75 : 1);
    double added = cost[i][j - 1] + (isDouble(b, j - 1) ? 0.75 : 1);
    double least = Math.min(replaced, Math.min(left, added));
    boolean exchanged =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return exchanged ? Math.min(least, cost[i - 2][j - 2] + 0.75) : least;
  }

  private static boolean isDouble(String word, int index) {
    return index > 0 && word.charAt(index) == word.charAt(index - 1);
  }
}
