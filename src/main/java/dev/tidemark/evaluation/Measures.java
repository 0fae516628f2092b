package dev.tidemark.evaluation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How good an order is, each from 0 to 1, by the definitions of trec_eval.
 *
 * @param ndcg10 gain of the first ten, discounted by place, against the best order there is
 * @param map precision at each relevant text, averaged over all relevant ones
 * @param mrr one over the place of the first relevant text
 * @param recall100 part of the relevant texts among the first hundred
 */
public record Measures(double ndcg10, double map, double mrr, double recall100) {

  /** Of one query: ids in the order found, and the grades of the judged ones. */
  public static Measures of(List<String> found, Map<String, Integer> grades) {
    long relevant = grades.values().stream().filter(grade -> grade > 0).count();
    if (relevant == 0) {
      return new Measures(0, 0, 0, 0);
    }
    int hits = 0;
    double precision = 0;
    double first = 0;
    long early = 0;
    for (int i = 0; i < found.size(); i++) {
      if (grades.getOrDefault(found.get(i), 0) > 0) {
        hits++;
        precision += hits / (i + 1.0);
        first = first == 0 ? 1 / (i + 1.0) : first;
        early += i < 100 ? 1 : 0;
      }
    }
    List<Integer> gains = found.stream().map(id -> grades.getOrDefault(id, 0)).toList();
    List<Integer> ideal = grades.values().stream().sorted(Comparator.reverseOrder()).toList();
    return new Measures(
        gain(gains) / gain(ideal), precision / relevant, first, early / (double) relevant);
  }

  /** The mean over queries; nothing found counts as 0. */
  public static Measures mean(Collection<Measures> all) {
    return new Measures(
        mean(all, Measures::ndcg10),
        mean(all, Measures::map),
        mean(all, Measures::mrr),
        mean(all, Measures::recall100));
  }

  private static double mean(Collection<Measures> all, ToDoubleFunction<Measures> part) {
    return all.stream().mapToDouble(part).average().orElse(0);
  }

  private static double gain(List<Integer> grades) {
    double gain = 0;
    for (int i = 0; i < Math.min(10, grades.size()); i++) {
      gain += Math.max(grades.get(i), 0) * Math.log(2) / Math.log(i + 2.0);
    }
    return gain;
  }
}
