package dev.tidemark.metric;

import org.jspecify.annotations.Nullable;

/** {@code Tide Works invested $9 million in Buoyant}: the company that money is put into. */
final class Backed {
  private static final int ACRONYM = 4;

  private Backed() {}

  /** The company by name; null where the money goes into a field, a place or own work. */
  static @Nullable Span company(Reading r) {
    Sentence s = r.s();
    int next = r.q().next();
    int in = s.is(next, Tag.INVEST) ? next + 1 : next;
    boolean put = s.is(next, Tag.INVEST) || r.left(Tag.INVEST, 4);
    boolean into = s.isWordOf(in, "in", "into") && s.isCapital(in + 1) && !s.isTitled();
    Span np = put && into ? r.phrases().startingAt(in + 1) : null;
    if (np == null || np.first() != in + 1 || np.last() >= r.to()) {
      return null;
    }
    for (int i = np.first(); i <= np.last(); i++) {
      if (!s.isCapital(i) || s.isAny(i, Tag.REGION, Tag.MONTH, Tag.PRODUCT) || isAcronym(s, i)) {
        return null;
      }
    }
    return np;
  }

  /** {@code AI}, {@code IoT}: a field more often than a company. */
  private static boolean isAcronym(Sentence s, int i) {
    String word = s.written(i);
    return word.length() <= ACRONYM && Character.isUpperCase(word.charAt(word.length() - 1));
  }
}
