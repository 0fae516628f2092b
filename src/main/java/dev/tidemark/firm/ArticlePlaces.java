package dev.tidemark.firm;

import dev.tidemark.article.Article;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The places that an article is about, as far as its text says so: one in the title, one in the
 * lead and again in the body, or one that the body names often. A mention in passing, a place of
 * business and a list of places make no article one about them.
 */
public final class ArticlePlaces {
  /** So many mentions make a place a subject of a short body. */
  private static final int OFTEN = 4;

  /** In a long body one more for each so many characters. */
  private static final int LONG = 900;

  /** A lead that names so many lists them. */
  private static final int LISTED = 4;

  private ArticlePlaces() {}

  /** Names as {@link Places#of} gives them, in alphabetical order. */
  public static List<String> of(Article article) {
    Set<String> about = new TreeSet<>();
    String title = text(article.title());
    Set<String> inTitle = new HashSet<>(PlaceMentions.inHeadline(title));
    if (inTitle.size() < LISTED) {
      about.addAll(inTitle);
    }
    Set<String> inLead = new HashSet<>(PlaceMentions.inProse(Lead.of(article.subtitle())));
    inLead.addAll(PlaceMentions.inProse(Lead.of(article.summary())));
    String body = text(article.body());
    Map<String, Integer> inBody = counted(PlaceMentions.inProse(body));
    for (String place : inLead) {
      if (inLead.size() < LISTED && (body.isBlank() || inBody.containsKey(place))) {
        about.add(place);
      }
    }
    int often = Math.max(OFTEN, body.length() / LONG);
    inBody.forEach(
        (place, count) -> {
          if (count >= often) {
            about.add(place);
          }
        });
    return new ArrayList<>(about);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static Map<String, Integer> counted(List<String> mentions) {
    Map<String, Integer> counts = new HashMap<>();
    mentions.forEach(mention -> counts.merge(mention, 1, Integer::sum));
    return counts;
  }
}
