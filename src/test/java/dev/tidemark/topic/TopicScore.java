package dev.tidemark.topic;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Counts over many articles how well the topics found agree with those of the labels. */
final class TopicScore {
  private int right;
  private int found;
  private int wanted;

  void add(Set<String> labels, Set<String> topics) {
    Set<String> both = new HashSet<>(labels);
    both.retainAll(topics);
    right += both.size();
    found += topics.size();
    wanted += labels.size();
  }

  double precision() {
    return found == 0 ? 1 : (double) right / found;
  }

  double recall() {
    return wanted == 0 ? 1 : (double) right / wanted;
  }

  double f1() {
    return found + wanted == 0 ? 1 : 2.0 * right / (found + wanted);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "micro F1 %.3f, precision %.3f, recall %.3f (%d labels, %d found, %d right)",
        f1(),
        precision(),
        recall(),
        wanted,
        found,
        right);
  }
}
