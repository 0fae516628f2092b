package dev.tidemark.firm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditedFirmsTest {

  @ParameterizedTest
  @CsvSource({
    "'Gartner, Inc.', Gartner",
    "Research firm Gartner, Gartner",
    "GARTNER, Gartner",
    "Gartner’s, Gartner",
    "Markets and Markets, MarketsandMarkets",
    "MarketsandMarkets™, MarketsandMarkets",
    "MarketsandMarkets Research Private Ltd., MarketsandMarkets",
    "research report by Grand View Research Inc, Grand View Research",
    "Labor Statistics, Bureau of Labor Statistics",
    "The U.S. Bureau of Labor Statistics, Bureau of Labor Statistics",
    "Future of Jobs Report 2023, Future of Jobs Report",
    "J.P. Morgan, JPMorgan Chase",
    "Tech giant Kelpworks, Kelpworks",
    "'Kelpworks, LLC', Kelpworks",
    "451 Research, 451 Research",
    "Gartner Group.i With, Gartner",
    "Kelpworks.1 The, Kelpworks",
    "Answer.AI, Answer.AI",
    "Answer, Answer.AI",
    "Competitor Kelpworks, Kelpworks",
    "Defense, U.S. Department of Defense",
    "Wall Street Journal, Wall Street Journal",
    "Earth-72, Earth-72",
    "North Quay & Sons, North Quay & Sons"
  })
  void spellingsOfAFirmAreOne(String wording, String name) {
    assertEquals(name, CreditedFirms.of(wording));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Company",
        "Companies",
        "Analysts",
        "Whoever",
        "the report",
        "Recent Studies",
        "Wednesday",
        "Moore's Law",
        "Wall Street",
        "AD102",
        "New Research"
      })
  void genericWordsAreNoFirm(String wording) {
    assertNull(CreditedFirms.of(wording));
    assertEquals(wording, CreditedFirms.canonical(wording));
  }

  @Test
  void noSpellingStandsForTwo() {
    Map<String, String> owners = new HashMap<>();
    for (NameList.Entry entry : NameList.read("houses.txt")) {
      entry
          .spellings()
          .forEach(
              spelling ->
                  assertEquals(
                      entry.name(),
                      owners.merge(FirmName.key(spelling), entry.name(), (a, b) -> a),
                      spelling));
      assertEquals(
          entry.name(), owners.merge(FirmName.key(entry.name()), entry.name(), (a, b) -> a));
    }
  }

  @Test
  void namingAgainChangesNothing() {
    for (NameList.Entry entry : NameList.read("houses.txt")) {
      assertEquals(entry.name(), CreditedFirms.of(entry.name()));
      entry.spellings().forEach(s -> assertEquals(entry.name(), CreditedFirms.of(s), s));
    }
  }
}
