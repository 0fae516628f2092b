package dev.tidemark.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.TextField;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text becomes in the index: the tokens of one position are separated by a bar. */
class TextAnalysisTest {
  private static final String BODY = Schema.text(TextField.BODY);
  private final Analyzer analysis = new TextAnalysis();

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "C++ and C# on .NET > c++ and c# on .net",
        "(R&D), AT&T; R & D > r&d at&t r&d",
        "The U.S. and the US told us > the us|us. and the us|us. told us",
        "US-based, US$5 > us|us.|usbas base us 5",
        "IT is not it > it|it. is not it",
        "e.g. J.P.Morgan > eg j|jpmorgan p morgan",
        "AI, ML and IoT: SaaS's AWS > ai ml and iot saas aws",
        "GPT-4 is GPT4 > gpt|gpt4 4 is gpt4",
        "5G, 3M, 4K, 1st > 5g 3m 4k 1st",
        "COVID-19 cases > covid|covid19 19 case",
        "Disney+ grows > disnei|disney+ grow",
        "deep-learning machines > deep|deeplearn learn machin",
        "Node.js works.Well > node|nodej js work|workswel well",
        "$296 billion > 296|296000000000 billion",
        "296B 296bn > 296|296000000000 billion 296|296000000000 billion",
        "296 Bn, 296-billion > 296|296000000000 billion 296|296000000000 billion",
        "296,000 million > 296000|296000000000 million",
        "1.50m > 1.50|1500000 million",
        "35.48% 35.48 percent > 35.48|35.48% percent 35.48|35.48% percent",
        "35.480 per cent > 35.480|35.48% percent",
        "1,000 1000 1.2.3 > 1000 1000 1.2.3",
        "5 m and 5 M > 5 m and 5|5000000 million",
        "Ｆｕｌｌ ﬁne Éa naïve > full fine ea naiv",
        "東京 данные > 東 京 данные",
      })
  void wordsAreTakenSo(String text, String tokens) throws IOException {
    assertEquals(tokens, tokens(text, BODY));
  }

  @Test
  void theVocabularyHasWordsAsTheyAreWritten() throws IOException {
    assertEquals(
        "computing machines grew by percent",
        tokens("Computing Machines' grew by 5%", "vocabulary"));
  }

  /** However long it is: no part of it is taken for a word. */
  @ParameterizedTest
  @ValueSource(ints = {254, 255, 256, 257, 1019, 1020, 1021, 1070, 1275, 1276, 2090, 50_100})
  void aWordHas255CharactersAtMost(int length) throws IOException {
    for (String letter : List.of("x", "é", "7")) {
      String word = letter.repeat(length);
      String found = tokens("sea " + word + " tide", BODY).replace("é", "e");
      String wanted = letter.replace("é", "e").repeat(length);
      assertEquals(length <= 255 ? "sea " + wanted + " tide" : "sea tide", found);
    }
  }

  @Test
  void randomTextNeverGoesBackwards() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String[] pieces = {
      "a",
      "US",
      "U.S.",
      ".",
      "-",
      "&",
      "+",
      "#",
      "%",
      " ",
      "1",
      ",",
      "000",
      "bn",
      " per cent",
      "C",
      "'s",
      "é",
      "e\u0301",
      "ﬁ",
      "\u200b",
      "東",
      "\ud83d\ude00",
      "\ud83d",
      "401(k)",
      ".NET",
      "\n",
      "Disney+",
      "\u2010",
      "𝟏",
      "½",
      "$",
      "_",
      "ΑΣ",
      "İ",
    };
    for (int run = 0; run < 3000; run++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i >= 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      check(text.toString(), "seed " + seed + ": " + text);
    }
  }

  private void check(String text, String about) throws IOException {
    int start = 0;
    int position = -1;
    try (TokenStream stream = analysis.tokenStream(BODY, text)) {
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        assertTrue(offset.startOffset() >= start, about);
        assertTrue(offset.endOffset() >= offset.startOffset(), about);
        assertTrue(offset.endOffset() <= text.length(), about);
        assertTrue(term.length() > 0, about);
        start = offset.startOffset();
        position += step.getPositionIncrement();
        assertTrue(position >= 0, about);
      }
      stream.end();
    }
  }

  private String tokens(String text, String field) throws IOException {
    StringBuilder told = new StringBuilder();
    try (TokenStream stream = analysis.tokenStream(field, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        told.append(step.getPositionIncrement() == 0 ? "|" : told.isEmpty() ? "" : " ");
        told.append(term);
      }
      stream.end();
    }
    return told.toString();
  }
}
