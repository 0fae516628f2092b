package dev.tidemark.firm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {
  @ParameterizedTest
  @CsvSource({
    "US, United States",
    "U.S., United States",
    "USA, United States",
    "America, United States",
    "the United States, United States",
    "UK, United Kingdom",
    "Great Britain, United Kingdom",
    "UAE, United Arab Emirates",
    "Asia Pacific, Asia-Pacific",
    "APAC, Asia-Pacific",
    "'Europe, Middle East & Africa', 'Europe, the Middle East and Africa'",
    "North American, North America",
    "Czech Republic, Czechia",
    "worldwide, global",
    "Poland, Poland",
    "Palmetto, Palmetto"
  })
  void spellingsOfAPlaceAreOne(String wording, String name) {
    assertEquals(name, Places.of(wording));
    assertEquals(name, Places.asked(wording));
  }

  @ParameterizedTest
  @CsvSource({
    "DE, DE, Germany",
    "deu, DE, Germany",
    "276, DE, Germany",
    "gb, GB, United Kingdom",
    "US-CA, US-CA, California",
    "EU, EU, European Union",
    "150, 150, Europe",
    "001, 001, global",
    "Korea, KR, South Korea"
  })
  void placesAreAskedForByCodeToo(String typed, String code, String name) {
    assertEquals(name, Places.asked(typed));
    assertEquals(code, Places.code(name));
  }

  @Test
  void textsSpeakNoCodes() {
    assertEquals("DE", Places.of("DE"));
    assertEquals("in", Places.of("in"));
    assertNull(Places.code("Asia-Pacific"), "no standard has a code for it");
    assertNull(Places.code("Georgia"), "a country or a state");
    assertNull(Places.code("Palmetto"));
  }

  @Test
  void everyCountryOfTheStandardHasOneNameAndLiesSomewhere() {
    Set<String> names = new HashSet<>();
    for (String code : Locale.getISOCountries()) {
      String name = Places.asked(code);
      assertTrue(names.add(name), "twice: " + name);
      assertEquals(code, Places.code(name));
      assertEquals(name, Places.of(name));
      assertFalse(Places.around(name).isEmpty(), name + " lies nowhere");
    }
  }

  @Test
  void noSpellingStandsForTwo() {
    Map<String, String> owners = new HashMap<>();
    for (PlaceList.Entry entry : Places.LIST) {
      String name = entry.place().name();
      List<String> all = new ArrayList<>(entry.spellings());
      all.add(name);
      for (String spelling : all) {
        assertEquals(name, owners.merge(FirmName.key(spelling), name, (a, b) -> a), spelling);
      }
    }
  }

  @Test
  void whatLiesInAnotherIsKnown() {
    assertEquals(
        Set.of("Europe", "Western Europe", "European Union", "Europe, the Middle East and Africa"),
        Set.copyOf(Places.around("Germany")));
    assertTrue(Places.around("California").containsAll(List.of("United States", "North America")));
    assertTrue(
        Places.around("India").containsAll(List.of("Asia", "Southern Asia", "Asia-Pacific")));
    assertTrue(Places.around("European Union").contains("Europe"));
    assertFalse(Places.around("Switzerland").contains("European Union"));
    assertFalse(Places.around("Germany").contains("global"), "said of the whole world alone");
    assertTrue(Places.around("Atlantis").isEmpty());
    for (PlaceList.Entry entry : Places.LIST) {
      String name = entry.place().name();
      assertFalse(Places.around(name).contains(name), name + " in itself");
      for (String wider : Places.around(name)) {
        assertTrue(
            Set.copyOf(Objects.requireNonNull(Places.around(name)))
                .containsAll(Places.around(wider).stream().filter(w -> !w.equals(name)).toList()),
            name + " in " + wider);
      }
    }
  }

  @Test
  void aWordingThatNamesTwoIsBoth() {
    assertEquals(List.of("India", "China"), Places.parts("India and China"));
    assertEquals(List.of("Bosnia and Herzegovina"), Places.parts("Bosnia and Herzegovina"));
    assertEquals(List.of("North America", "Europe"), Places.parts("North American and European"));
    assertEquals(List.of("Hill and Dale"), Places.parts("Hill and Dale"));
    assertEquals(List.of("France"), Places.parts("french"));
  }
}
