package dev.tidemark.metric;

import dev.tidemark.article.TextField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The mentions of one claim, the most exact first, with what they say of it together. */
final class SameClaim {
  private static final int LONG_WORD = 4;

  private final Finding leader;
  private final List<Finding> members = new ArrayList<>();
  private final Set<Integer> sentences = new HashSet<>();
  private @Nullable Set<String> words;
  private String subject;
  private @Nullable Period period;
  private @Nullable String region;
  private @Nullable String source;
  private @Nullable Direction direction;

  SameClaim(Finding leader) {
    this.leader = leader;
    this.subject = leader.subject();
    add(leader);
  }

  List<Finding> members() {
    return members;
  }

  void add(Finding finding) {
    Metric metric = finding.metric();
    members.add(finding);
    sentences.add(finding.place());
    subject = subject.isEmpty() ? finding.subject() : subject;
    period = period == null || isOpen(period) ? orElse(metric.period(), period) : period;
    region = orElse(region, metric.region());
    source = orElse(source, metric.source());
    direction = orElse(direction, metric.direction());
  }

  /** Whether the finding can't but say the same. */
  boolean takes(Finding finding) {
    Metric metric = finding.metric();
    Metric led = leader.metric();
    return metric.type() == led.type()
        && metric.unit() == led.unit()
        && agree(metric.currency(), led.currency())
        && SameValue.agree(leader, finding)
        && !sentences.contains(finding.place())
        && agree(region, metric.region())
        && agree(source, metric.source())
        && agree(direction, metric.direction())
        && samePeriod(metric.period())
        && sameModality(metric, led)
        && sameThing(finding);
  }

  /** The finding as leader of the others, or as mention of the leader. */
  Finding linked(Finding finding) {
    if (members.size() == 1) {
      return finding;
    }
    if (finding.position() != leader.position()) {
      return finding.with(finding.metric().mentioning(leader.metric().id()));
    }
    List<String> others =
        members.stream()
            .filter(member -> member.position() != leader.position())
            .sorted(Comparator.comparingInt(Finding::position))
            .map(member -> member.metric().id())
            .toList();
    return finding.with(finding.metric().mentionedBy(others));
  }

  /** Equal, or said by one alone. */
  private static boolean agree(@Nullable Object one, @Nullable Object two) {
    return one == null
        || two == null
        || one.equals(two)
        || one.toString().equalsIgnoreCase(two.toString());
  }

  private static <T> @Nullable T orElse(@Nullable T one, @Nullable T two) {
    return one != null ? one : two;
  }

  private static boolean isOpen(Period period) {
    return !period.now() && (period.to() == null || period.from() == null);
  }

  private boolean samePeriod(@Nullable Period other) {
    Period known = period;
    if (known == null || other == null) {
      return true;
    }
    return known.now() == other.now()
        && sameTime(known.from(), other.from())
        && sameTime(known.to(), other.to());
  }

  /** {@code 2024} holds {@code 2024-03}. */
  private static boolean sameTime(@Nullable String one, @Nullable String two) {
    return one == null || two == null || one.startsWith(two) || two.startsWith(one);
  }

  /** A headline without a time tells a forecast as if it were a fact. */
  private static boolean sameModality(Metric one, Metric two) {
    return one.modality() == two.modality() || isHeadline(one) || isHeadline(two);
  }

  private static boolean isHeadline(Metric metric) {
    boolean head = metric.field() == TextField.TITLE || metric.field() == TextField.SUBTITLE;
    return head && metric.period() == null;
  }

  /**
   * The same subject is not enough where it can have many such values: then the number has to be
   * one that hardly comes twice, or the words around it have to be the same.
   */
  private boolean sameThing(Finding finding) {
    boolean rare = SameValue.isRare(leader) && SameValue.isRare(finding);
    if (subject.isEmpty() || finding.subject().isEmpty()) {
      return rare && leader.metric().text().equals(finding.metric().text());
    }
    boolean single =
        switch (leader.metric().type()) {
          case MARKET_SIZE, CAGR, VALUATION, FUNDING, DEAL -> true;
          default -> false;
        };
    return subject.equals(finding.subject())
        && (single || rare || sameWords(words(finding.metric().sentence())));
  }

  /** Whether most of the longer words of the shorter sentence stand in the other. */
  private boolean sameWords(Set<String> others) {
    Set<String> own = words == null ? words(leader.metric().sentence()) : words;
    words = own;
    Set<String> common = new HashSet<>(own);
    common.retainAll(others);
    int shorter = Math.min(own.size(), others.size());
    return common.size() >= 3 && common.size() * 3 >= shorter * 2;
  }

  private static Set<String> words(String sentence) {
    Set<String> words = new HashSet<>();
    StringBuilder word = new StringBuilder();
    for (char c : (sentence + " ").toLowerCase(Locale.ROOT).toCharArray()) {
      if (Character.isLetter(c)) {
        word.append(c);
      } else {
        if (word.length() >= LONG_WORD) {
          words.add(word.toString());
        }
        word.setLength(0);
      }
    }
    return words;
  }
}
