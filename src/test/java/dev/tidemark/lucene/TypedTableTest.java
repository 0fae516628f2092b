package dev.tidemark.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.article.Story;
import dev.tidemark.search.SuggestRequest;
import dev.tidemark.search.Suggestion;
import dev.tidemark.search.engine.IndexChange;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type, and the title they mean by it. */
class TypedTableTest {
  private static final List<String> TITLES =
      List.of(
          "Harbour dredging doubles",
          "E-commerce reaches the islands",
          "Ecotourism and its ferries",
          "ChatGPT’s first winter at sea",
          "GPT-4 reads the tide tables",
          "5G on the quay",
          "Crème brûlée for sailors",
          "Łódź builds Øresund ferries",
          "Straße der Fischer",
          "C++ for buoys",
          "海洋能源市场报告",
          "潮汐カレンダーの作り方",
          "أسواق الطاقة البحرية",
          "שוק האנרגיה הימית",
          "Рынок приливной энергии",
          "ตลาดพลังงานทะเล",
          "Wave  power: the long (and short) of it");

  @RegisterExtension final FreshEngine fresh = new FreshEngine();

  @ParameterizedTest
  @CsvSource({
    "h, Harbour dredging doubles",
    "harbour dre, Harbour dredging doubles",
    "dredging dou, Harbour dredging doubles",
    "garbour, Harbour dredging doubles",
    "hrabour, Harbour dredging doubles",
    "ahrbour, Harbour dredging doubles",
    "harbou dredg, Harbour dredging doubles",
    "harrbour, Harbour dredging doubles",
    "arbour, Harbour dredging doubles",
    "harbour dregd, Harbour dredging doubles",
    "harbour drexg, Harbour dredging doubles",
    "harbourdre, Harbour dredging doubles",
    "har bour, Harbour dredging doubles",
    "HARBOUR-DRE, Harbour dredging doubles",
    "e-com, E-commerce reaches the islands",
    "e com, E-commerce reaches the islands",
    "ecommerce, E-commerce reaches the islands",
    "e\u2010commerce, E-commerce reaches the islands",
    "eco-tourism, Ecotourism and its ferries",
    "eco tour, Ecotourism and its ferries",
    "chatgpt's, ChatGPT’s first winter at sea",
    "chatgpt\u2019s fir, ChatGPT’s first winter at sea",
    "chatgpts, ChatGPT’s first winter at sea",
    "chat gpt, ChatGPT’s first winter at sea",
    "gpt4, GPT-4 reads the tide tables",
    "gpt-4, GPT-4 reads the tide tables",
    "gpt 4 reads, GPT-4 reads the tide tables",
    "5g, 5G on the quay",
    "creme, Crème brûlée for sailors",
    "CRÈME BRU, Crème brûlée for sailors",
    "brulee, Crème brûlée for sailors",
    "lodz, Łódź builds Øresund ferries",
    "oresund, Łódź builds Øresund ferries",
    "strasse, Straße der Fischer",
    "STRASSE D, Straße der Fischer",
    "c++, C++ for buoys",
    "海洋, 海洋能源市场报告",
    "市场, 海洋能源市场报告",
    "カレンダー, 潮汐カレンダーの作り方",
    "أسواق الط, أسواق الطاقة البحرية",
    "الطاقة, أسواق الطاقة البحرية",
    "האנרגיה, שוק האנרגיה הימית",
    "ПРИЛИВ, Рынок приливной энергии",
    "приливнйо, Рынок приливной энергии",
    "พลังงาน, ตลาดพลังงานทะเล",
    "wave power the l, 'Wave  power: the long (and short) of it'",
    "'and short) o', 'Wave  power: the long (and short) of it'"
  })
  void itIsTheFirstSuggestion(String typed, String title) {
    putAll();
    List<Suggestion> found = suggest(typed);
    assertEquals(title, found.isEmpty() ? "nothing" : found.getFirst().text(), typed);
  }

  @Test
  void noiseSuggestsNothingAndFailsNothing() {
    assertEquals(List.of(), suggest("harbour"), "an empty index");
    putAll();
    for (String typed :
        List.of(
            "\u0000",
            "\u0001\u001f",
            "((((",
            "\ud83d",
            "\udc00\ud800",
            "🌊🌊",
            "\u202e\u200f",
            "%_*?~^[]{}\\",
            "é".repeat(2_000),
            "a ".repeat(1_000),
            "\u0301".repeat(2_000),
            "harbour ".repeat(250))) {
      assertEquals(List.of(), suggest(typed), typed);
    }
    assertEquals(1, suggest("\u0001harbour\u0000dre").size(), "signs are spaces");
  }

  private List<Suggestion> suggest(String typed) {
    return fresh.engine().search().suggest(new SuggestRequest(typed, 8));
  }

  private void putAll() {
    for (int i = 0; i < TITLES.size(); i++) {
      var article = new ArticleBuilder().id("a" + i).title(TITLES.get(i)).build();
      fresh
          .engine()
          .index()
          .apply(
              List.of(
                  new IndexChange.Put(
                      i + 1, article, List.of(), new Story(article.id(), 1), Instant.EPOCH)));
    }
    fresh.engine().index().refresh();
  }
}
