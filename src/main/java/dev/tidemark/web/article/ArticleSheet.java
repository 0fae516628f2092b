package dev.tidemark.web.article;

import dev.tidemark.web.text.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one article.
 *
 * @param title plain
 * @param titleHtml safe, as are the other texts
 * @param body null when only title and summary are known
 * @param original where it was published; null when unknown
 * @param place the host of the original
 * @param copies sentence about the other articles of the story; null when there are none
 * @param copiesLink the search that finds them
 * @param topics with how each was found in {@code label}'s second line
 * @param readings its numbers in the order of the text
 * @param explained whether the readings say why they are so
 * @param explanation the page that says why they are so
 * @param facts what is known and how
 * @param repairs what had to be mended
 * @param similar articles like it, the nearest first
 * @param json the same for programs
 */
public record ArticleSheet(
    String title,
    String titleHtml,
    @Nullable String subtitle,
    @Nullable String summary,
    @Nullable String body,
    @Nullable String language,
    boolean reference,
    @Nullable Link provider,
    List<Link> authors,
    @Nullable String date,
    @Nullable String datetime,
    @Nullable String original,
    @Nullable String place,
    @Nullable String copies,
    @Nullable String copiesLink,
    List<TopicView> topics,
    List<Reading> readings,
    boolean explained,
    String explanation,
    List<FactView> facts,
    List<String> repairs,
    List<Link> related,
    List<Link> similar,
    String json) {

  /**
   * A topic.
   *
   * @param extracted whether a rule found it
   */
  public record TopicView(Link link, boolean extracted) {}

  /** The numbers that are counted, each once. */
  public List<Reading> counted() {
    return readings.stream().filter(Reading::isCounted).toList();
  }

  /** The numbers that may have been read wrongly. */
  public List<Reading> doubtful() {
    return readings.stream().filter(Reading::isDoubtful).toList();
  }

  public ArticleSheet {
    authors = List.copyOf(authors);
    topics = List.copyOf(topics);
    readings = List.copyOf(readings);
    facts = List.copyOf(facts);
    repairs = List.copyOf(repairs);
    related = List.copyOf(related);
    similar = List.copyOf(similar);
  }
}
