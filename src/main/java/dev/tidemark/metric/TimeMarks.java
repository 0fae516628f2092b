package dev.tidemark.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the years, months and quarters that a sentence names; years inside names are none. */
final class TimeMarks {
  private static final Map<String, String> MONTHS =
      Map.ofEntries(
          Map.entry("jan", "01"),
          Map.entry("feb", "02"),
          Map.entry("mar", "03"),
          Map.entry("apr", "04"),
          Map.entry("may", "05"),
          Map.entry("jun", "06"),
          Map.entry("jul", "07"),
          Map.entry("aug", "08"),
          Map.entry("sep", "09"),
          Map.entry("oct", "10"),
          Map.entry("nov", "11"),
          Map.entry("dec", "12"));

  private static final String[] MADE = {
    "launched",
    "deployed",
    "founded",
    "released",
    "introduced",
    "unveiled",
    "established",
    "created",
    "published",
    "opened",
    "built",
    "announced"
  };
  private static final String[] EDITIONS = {
    "release",
    "version",
    "edition",
    "model",
    "counterpart",
    "counterparts",
    "predecessor",
    "report",
    "survey",
    "study",
    "launch",
    "update",
    "announcement",
    "paper",
    "article"
  };

  private final Sentence s;
  private final List<Quantity> quantities;

  private TimeMarks(Sentence sentence, List<Quantity> quantities) {
    this.s = sentence;
    this.quantities = quantities;
  }

  static List<TimeMark> of(Sentence sentence, List<Quantity> quantities) {
    TimeMarks finder = new TimeMarks(sentence, quantities);
    List<TimeMark> found = new ArrayList<>();
    int i = 0;
    while (i < sentence.size()) {
      TimeMark mark = finder.at(i);
      if (mark != null) {
        found.add(mark);
        i = mark.last() + 1;
      } else {
        i++;
      }
    }
    return found;
  }

  private @Nullable TimeMark at(int i) {
    String year = year(i);
    if (year == null || inQuantity(i)) {
      return null;
    }
    int first = start(i);
    TimeMark span = span(i, first, year);
    if (span != null) {
      return span;
    }
    if (inName(i, first) || tellsOther(i, first)) {
      return null;
    }
    String point = refined(i, year);
    return s.isWordOf(first, "since", "from")
        ? new TimeMark(first, i, point, null)
        : new TimeMark(first, i, null, point);
  }

  private @Nullable TimeMark span(int i, int first, String year) {
    int connector = i + 1;
    boolean dash =
        s.isMark(connector, '-') || s.isMark(connector, '\u2013') || s.isMark(connector, '\u2014');
    boolean to = s.isWordOf(connector, "to", "through", "until", "till", "and") && opensSpan(first);
    if (!dash && !to) {
      return null;
    }
    int end = connector + 1;
    while (s.isWordOf(end, "the", "year") || (to && s.is(end, Tag.MONTH))) {
      end++;
    }
    String last = year(end);
    if (last == null && dash && s.glued(i) && s.glued(connector) && s.lower(end).length() == 2) {
      last = s.isNumber(end) ? year.substring(0, 2) + s.lower(end) : null;
    }
    return last != null && year.compareTo(last) < 0
        ? new TimeMark(first, end, refined(i, year), last)
        : null;
  }

  private boolean opensSpan(int first) {
    return s.isWordOf(first, "from", "between", "during", "over", "for") || s.isMark(first, '(');
  }

  private int start(int i) {
    int first = i;
    while (s.is(first - 1, Tag.MONTH)
        || s.isWordOf(
            first - 1,
            "early",
            "late",
            "mid",
            "year",
            "fiscal",
            "fy",
            "end",
            "of",
            "the",
            "q1",
            "q2",
            "q3",
            "q4",
            "calendar",
            "start",
            "beginning",
            "quarter",
            "period",
            "forecast",
            "years")
        || (s.isNumber(first - 1) && s.is(first - 2, Tag.MONTH))
        || (s.isMark(first - 1, ',') && s.isWordOf(first - 2, "q1", "q2", "q3", "q4"))
        || (s.isMark(first - 1, ',') && s.isNumber(first - 2) && s.is(first - 3, Tag.MONTH))) {
      first--;
    }
    boolean preposition =
        s.isWordOf(
            first - 1, "by", "in", "until", "through", "before", "for", "during", "since", "after",
            "from", "between", "over", "till", "around");
    return preposition ? first - 1 : first;
  }

  /** {@code Report 2023}, {@code 2020 Gartner Magic Quadrant}: the year is part of a name. */
  private boolean inName(int i, int first) {
    if (s.isWordOf(first, "for") && s.is(first - 1, Tag.REPORT_NOUN) && s.isCapital(first - 1)) {
      return true;
    }
    if (first < i) {
      return s.isWordOf(first, "for", "the", "of") && s.isCapital(i + 1) && s.isWord(i + 1);
    }
    boolean after = s.isWord(i - 1) && s.isCapital(i - 1) && !s.is(i - 1, Tag.PREPOSITION) && i > 1;
    boolean before = s.isWord(i + 1) && s.isCapital(i + 1) && !s.glued(i);
    boolean edition = s.is(i - 1, Tag.DETERMINER) && !s.isWordOf(i - 1, "its", "their");
    return after || before || edition || s.isMark(i - 1, '/') || s.isMark(i - 1, '-');
  }

  /** {@code the July 2024 release}, {@code, launched in 2023,}: of that thing, not the number. */
  private boolean tellsOther(int i, int first) {
    boolean made = s.isWordOf(first - 1, MADE) && !s.isAny(first - 2, Tag.AUXILIARY, Tag.ADVERB);
    boolean aside = made && s.isMark(first - 2, ',') && s.isMark(i + 1, ',');
    aside |= made && s.isMark(i + 1, ',') && s.anyWord(first - 6, first - 1, "with", "when");
    boolean bare = !s.is(first, Tag.PREPOSITION) && !s.isMark(first - 1, '(');
    boolean edition = bare && s.isWordOf(i + 1, EDITIONS);
    boolean compared = s.isWordOf(first - 1, "to", "with") && s.isWordOf(first - 2, "compared");
    return aside || edition || compared;
  }

  private String refined(int i, String year) {
    for (int j = i - 1; j >= i - 3 && j >= 0; j--) {
      if (s.is(j, Tag.VERB)) {
        break;
      }
      String word = s.lower(j);
      if (word.length() == 2 && word.charAt(0) == 'q' && Character.isDigit(word.charAt(1))) {
        return year + "-Q" + word.charAt(1);
      }
      if (s.is(j, Tag.MONTH) && word.length() >= 3 && MONTHS.containsKey(word.substring(0, 3))) {
        return year + "-" + MONTHS.get(word.substring(0, 3));
      }
    }
    return year;
  }

  private boolean inQuantity(int i) {
    for (Quantity q : quantities) {
      if (i >= q.first() && i <= q.last()) {
        return true;
      }
    }
    return false;
  }

  /** The year at this token: {@code 2031}, {@code mid-2024}, {@code FY2023}; else null. */
  private @Nullable String year(int i) {
    if (s.isNumber(i)) {
      NumberLiteral literal = s.token(i).number();
      boolean plain = literal != null && !literal.grouped() && literal.decimals() == 0;
      boolean glued = (s.glued(i) && s.isWord(i + 1)) || s.isMark(i + 1, '%');
      return plain && !glued ? asYear(s.lower(i)) : null;
    }
    String word = s.lower(i);
    boolean prefixed =
        word.startsWith("mid-")
            || word.startsWith("fy")
            || word.startsWith("early-")
            || word.startsWith("late-")
            || word.startsWith("cy");
    return s.isWord(i) && prefixed && word.length() >= 6
        ? asYear(word.substring(word.length() - 4))
        : null;
  }

  private static @Nullable String asYear(String digits) {
    if (digits.length() != 4) {
      return null;
    }
    boolean century = digits.startsWith("19") || digits.startsWith("20");
    for (int i = 0; i < 4; i++) {
      century &= digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
    }
    return century ? digits : null;
  }
}
