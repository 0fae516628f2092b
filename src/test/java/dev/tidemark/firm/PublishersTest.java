package dev.tidemark.firm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tidemark.article.Provider;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MarketWatch",
        "marketwatch",
        "Market Watch",
        "marketwatch.com",
        "www.marketwatch.com",
        "m.marketwatch.com",
        "MarketWatch.com",
        "MARKETWATCH, Inc."
      })
  void allSpellingsOfAPublisherAreOne(String spelling) {
    assertEquals("MarketWatch", Publishers.canonical(spelling));
    assertEquals("MarketWatch", named(spelling, null).name());
    assertEquals(
        new Provider("MarketWatch", "marketwatch.com"), named(spelling, "marketwatch.com"));
  }

  @ParameterizedTest
  @CsvSource({
    "'Harbour Ledger, Inc.', , Harbour Ledger",
    "'Harbour Ledger%2c Inc.', , Harbour Ledger",
    "Harbour Ledger™ Ltd., , Harbour Ledger",
    "HarbourLedger.com, harbourledger.com, HarbourLedger",
    "harbourledger.com, harbourledger.com, harbourledger.com",
    "www.harbourledger.com, harbourledger.com, harbourledger.com",
    "Inc., , Inc.",
    "Windows, windowsreport.com, Windows Report",
    "Tides & Co, , Tides & Co"
  })
  void unknownPublishersLoseWhatIsNoName(String name, @Nullable String domain, String wanted) {
    assertEquals(wanted, named(name, domain).name());
  }

  @ParameterizedTest
  @CsvSource({
    "www.tides.co.uk, tides.co.uk",
    "news.tides.com.au, tides.com.au",
    "amp.tides.example, tides.example",
    "tides.example, tides.example",
    "TIDES.Example, tides.example",
    "kelp.blogspot.com, kelp.blogspot.com",
    "a.kelp.github.io, kelp.github.io",
    "co.uk, co.uk"
  })
  void aDomainIsWhatOnePublisherRegisters(String host, String domain) {
    assertEquals(domain, Domains.registrable(host));
  }

  @Test
  void withoutAStatedPublisherTheAddressTells() {
    assertEquals(
        new Provider("Reuters", "reuters.com"),
        Publishers.of(null, "https://www.reuters.com/a?utm_source=b"));
    assertEquals(
        new Provider("tides.example", "tides.example"),
        Publishers.of(null, "https://blog.tides.example/a"));
    assertNull(Publishers.of(null, null));
    assertNull(Publishers.of(null, "no address"));
  }

  @Test
  void aNameBelowADomainMayBeAnothers() {
    assertEquals("Yahoo Finance", Publishers.canonical("finance.yahoo.com"));
    assertEquals("Yahoo", Publishers.canonical("news.yahoo.com"));
  }

  @Test
  void namingTwiceChangesNothing() {
    for (NameList.Entry entry : NameList.read("publishers.txt")) {
      assertEquals(entry.name(), Publishers.canonical(entry.name()));
      entry.spellings().forEach(s -> assertEquals(entry.name(), Publishers.canonical(s), s));
    }
    for (String name : List.of("A, Inc.", "x.y.example", "Ltd", "…", " ", "a.b")) {
      assertEquals(Publishers.canonical(name), Publishers.canonical(Publishers.canonical(name)));
    }
  }

  @Test
  void noSpellingStandsForTwoPublishers() {
    Map<String, String> owners = new HashMap<>();
    Set<String> names = new HashSet<>();
    for (NameList.Entry entry : NameList.read("publishers.txt")) {
      assertEquals(true, names.add(entry.name()), entry.name());
      for (String spelling : entry.spellings()) {
        String key = Domains.isOne(spelling) ? spelling : FirmName.key(spelling);
        assertEquals(entry.name(), owners.getOrDefault(key, entry.name()), spelling);
        owners.put(key, entry.name());
      }
    }
  }

  private static Provider named(String name, @Nullable String domain) {
    return Objects.requireNonNull(Publishers.of(new Provider(name, domain), null));
  }
}
