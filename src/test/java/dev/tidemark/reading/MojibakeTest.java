package dev.tidemark.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrongly decoded text comes out right, and text that only looks a little like it stays. */
class MojibakeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "DALLÂ·E|DALL·E",
        "itâ€™s|it’s",
        "â€œQuotedâ€\u009d|“Quoted”",
        "â€œQuotedâ€ text|“Quoted” text",
        "Cloudâ€”hosted|Cloud—hosted",
        "2020â€“2024|2020–2024",
        "and soâ€¦|and so…",
        "cafÃ©|café",
        "Ã‰cole|École",
        "naÃ¯ve rÃ©sumÃ©|naïve résumé",
        "MÃ¼nchen|München",
        "SÃ£o Paulo|São Paulo",
        "KoÅ¡ice|Košice",
        "Å“uvre|œuvre",
        "â‚¬5 million|€5 million",
        "Acmeâ„¢|Acme™",
        "AcmeÂ®|Acme®",
        "Â£3bn|£3bn",
        "25Â°C|25°C",
        "ÐŸÑ€Ð¸Ð²ÐµÑ‚|Привет",
        "ä¸­æ–‡|中文",
        "ðŸ˜€ yes|😀 yes",
        "Ã¢â‚¬â„¢s|’s",
        "the Î² and Ï€ terms|the β and π terms",
        "12 Ã— 512, 2Ã—2|12 × 512, 2×2",
        "AIÂ tech|AI tech",
        "pâ‚|p₁",
        "áµ¢ index|ᵢ index",
        "Â« mot Â»|« mot »",
        "itÂ’s|it’s",
        "ï»¿Title|Title",
        "it\u0092s|it’s",
        "more\u0085|more…",
      })
  void isUndone(String broken, String right) {
    assertEquals(right, Mojibake.undo(broken));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Âge d’or",
        "São Paulo",
        "NESTLÉ® cuts",
        "NESTLÉ™",
        "« CAFÉ»",
        "AMANHÔ disse",
        "„Ä“ ist ein Buchstabe",
        "TÄMÄ” sanoi",
        "Å and Ä and Ö",
        "Ångström, Élan, Ñandú",
        "“Ã” sozinho",
        "“Â” seul",
        "10 × 20 ½",
        "Île, MAÎ”, NAÏ®",
        "Ünïcödé",
        "Português: não, maçã, pão",
        "française à la carte — « oui »",
        "România, târg, Ștefan",
        "Hà Nội, Việt Nam",
        "плохо",
        "日本語",
        "🙂",
        "plain ASCII"
      })
  void legitimateTextStays(String text) {
    assertSame(text, Mojibake.undo(text));
  }

  @Test
  void anyProseComesBack() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String[] words = {
      "café",
      "it’s",
      "“word”",
      "naïve",
      "São",
      "—",
      "€5",
      "over",
      "Zürich",
      "don’t",
      "Ångström",
      "’90s"
    };
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder("start");
      for (int i = 0; i < 12; i++) {
        text.append(' ').append(words[random.nextInt(words.length)]);
      }
      assertEquals(text.toString(), Mojibake.undo(mangled(text.toString())), "seed " + seed);
    }
  }

  /** As a program that takes UTF-8 for Windows-1252 reads it. */
  static String mangled(String text) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      String c = new String(new byte[] {b}, java.nio.charset.Charset.forName("windows-1252"));
      out.append(c.equals("\ufffd") ? String.valueOf((char) (b & 0xff)) : c);
    }
    return out.toString();
  }
}
