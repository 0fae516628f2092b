package dev.tidemark.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.search.SearchRequest.Sort;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A cursor goes on where it was made, and nowhere else. */
class CursorCodecTest {
  private static final byte[] KEY =
      "a key that only this test has...".getBytes(StandardCharsets.US_ASCII);
  private static final CursorCodec CODEC = new CursorCodec(KEY);
  private static final SearchRequestReader READER =
      new SearchRequestReader(Clock.systemUTC(), CODEC, SearchLimits.DEFAULTS);
  private static final SearchRequest ROBOTS = request("q", "robots", "topic", "AI");

  @Test
  void aCursorComesBackAsItWas() {
    for (Long key : new Long[] {null, 0L, -1L, Long.MAX_VALUE, Long.MIN_VALUE}) {
      Cursor cursor = new Cursor(Sort.RELEVANCE, key, "k3v9w2m1q8x4t7ab", 10_020, -7);
      String text = CODEC.encode(cursor, ROBOTS);
      assertTrue(text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_'));
      assertEquals(cursor, new CursorCodec(KEY).decode(text, ROBOTS));
    }
  }

  @Test
  void pageSizeFacetsAndFieldsMayChange() {
    String text = CODEC.encode(cursor(), ROBOTS);
    SearchRequest other =
        request("q", "robots", "topic", "AI", "size", "50", "facets", "none", "fields", "title");
    assertEquals(cursor(), CODEC.decode(text, other));
    assertEquals(
        cursor(), request("q", "robots", "topic", "AI", "cursor", text, "page", "9").cursor());
  }

  @Test
  void aCursorOfAnotherSearchOrKeyIsRefused() {
    String text = CODEC.encode(cursor(), ROBOTS);
    List<SearchRequest> others =
        List.of(
            request("q", "robot", "topic", "AI"),
            request("q", "robots"),
            request("q", "robots", "topic", "AI", "sort", "oldest"),
            request("q", "robots", "topic", "AI", "copies", "all"),
            request("q", "robots", "topic", "AI", "match", "any"));
    others.forEach(other -> assertRefused(CODEC, text, other));
    assertRefused(CursorCodec.withRandomKey(), text, ROBOTS);
    assertRefused(CODEC, text.substring(1), ROBOTS);
    assertRefused(CODEC, text + "A", ROBOTS);
    assertRefused(CODEC, text + "=", ROBOTS);
    assertRefused(CODEC, "", ROBOTS);
  }

  @Test
  void anyChangedCharacterIsRefused() {
    String text = CODEC.encode(cursor(), ROBOTS);
    Random random = new Random();
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_ %é";
    for (int i = 0; i < text.length(); i++) {
      char other = alphabet.charAt(random.nextInt(alphabet.length()));
      if (other != text.charAt(i)) {
        assertRefused(CODEC, text.substring(0, i) + other + text.substring(i + 1), ROBOTS);
      }
    }
  }

  @Test
  void aPlaceInAnotherOrderCannotBePrinted() {
    Cursor newest = new Cursor(Sort.NEWEST, 1L, "k3v9w2m1q8x4t7ab", 3);
    assertThrows(IllegalArgumentException.class, () -> CODEC.encode(newest, ROBOTS));
    assertThrows(IllegalArgumentException.class, () -> new CursorCodec(new byte[8]));
  }

  @Test
  void addressesCarryTheCursorInPlaceOfThePage() {
    String text = CODEC.encode(cursor(), ROBOTS);
    SearchRequest next = SearchAddress.onPage(ROBOTS, 3).withCursor(cursor());
    assertEquals("q=robots&topic=AI&cursor=" + text, SearchAddress.of(next, CODEC));
    assertEquals("q=robots&topic=AI&cursor=" + text, SearchAddress.after(ROBOTS, cursor(), CODEC));
    assertEquals("q=robots&topic=AI", SearchAddress.of(ROBOTS, CODEC));
  }

  private static Cursor cursor() {
    return new Cursor(Sort.RELEVANCE, 1234567L, "k3v9w2m1q8x4t7ab", 20);
  }

  private static void assertRefused(CursorCodec codec, String text, SearchRequest request) {
    InvalidParameterException refused =
        assertThrows(InvalidParameterException.class, () -> codec.decode(text, request), text);
    assertEquals("invalid_cursor", refused.code());
    assertEquals("cursor", refused.parameter());
  }

  private static SearchRequest request(String... namesAndValues) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      parameters.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
    }
    return READER.read(parameters).request();
  }
}
