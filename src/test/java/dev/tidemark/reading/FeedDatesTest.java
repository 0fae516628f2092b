package dev.tidemark.reading;

import static dev.tidemark.reading.FeedsTest.one;
import static dev.tidemark.reading.FeedsTest.rss;
import static dev.tidemark.reading.Reads.repairs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tidemark.article.Article;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as feeds write them: the moment that is meant, or none. */
class FeedDatesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tue, 05 Nov 2024 08:30:00 GMT",
        "Tue, 5 Nov 2024 08:30 GMT",
        "Mon, 05 Nov 2024 08:30:00 UT",
        "05 Nov 2024 08:30:00 Z",
        "Tuesday, 05 November 2024 08:30:00 +0000",
        "Tue, 05 Nov 24 03:30:00 EST",
        "Tue 5 Nov 2024 8:30:00",
        "Tue, 05 Nov 2024 08:30:00 +00:00",
        "Tue, 05 Nov 2024 09:30:00 GMT+1",
        "Di, 05 Nov 2024 09:30:00 +0100",
        "2024-11-05 08:30:00",
        "2024-11-05T08:30:00.000Z",
        "2024-11-05 09:30:00 +0100",
        "November 5, 2024 8:30 AM",
        "5. November 2024, 08:30",
        "5 novembre 2024 08:30",
        "2024/11/05 08:30:00",
        "1730795400",
        "1730795400000"
      })
  void datesInEveryStateOfDecay(String date) {
    Article article = one(rss("<item><title>T</title><pubDate>" + date + "</pubDate></item>"));

    assertEquals("2024-11-05T08:30:00Z", String.valueOf(article.published()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "soon",
        "Tue, 32 Nov 2024 08:30:00 GMT",
        "0000-00-00",
        "05/06/2024",
        "Tue, 05 Foo 2024",
        "99:99"
      })
  void aDateThatIsNoneIsLeftOut(String date) {
    Article article = one(rss("<item><title>T</title><pubDate>" + date + "</pubDate></item>"));

    assertNull(article.published());
    assertEquals(List.of("date"), repairs(article));
    assertEquals(List.of(), repairs(one(rss("<item><title>T</title></item>"))));
  }
}
