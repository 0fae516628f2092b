package dev.tidemark.firm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jane Doe",
        "By Jane Doe",
        "by  JANE DOE",
        "jane doe",
        "Written by Jane Doe",
        "Jane Doe, Reuters",
        "Jane Doe, PhD",
        "Jane Doe, Senior Editor",
        "Jane Doe | MarketWatch",
        "Jane Doe (Reuters)",
        "Jane Doe for Reuters",
        "Jane Doe - Reuters",
        "jane@news.example (Jane Doe)",
        "Jane Doe <jane@news.example>"
      })
  void spellingsOfAnAuthorAreOne(String byline) {
    assertEquals(List.of("Jane Doe"), Authors.of(List.of(byline)));
    assertEquals("Jane Doe", Authors.canonical(byline));
  }

  @ParameterizedTest
  @CsvSource({
    "Jane Doe and John Roe, Jane Doe|John Roe",
    "'Jane Doe, John Roe', Jane Doe|John Roe",
    "'Jane Doe, John Roe and Ann Poe, Reuters', Jane Doe|John Roe|Ann Poe",
    "Omar Al-Kaysi, Omar Al-Kaysi",
    "FIONA MCTIDE, Fiona McTide",
    "Claire DuPont, Claire DuPont",
    "Ludwig van der Berg, Ludwig van der Berg",
    "Byron Tide, Byron Tide",
    "AFP, AFP",
    "IANS, IANS",
    "Staff Writer, Staff Writer",
    "Harbour Research Group, Harbour Research Group",
    "Johnson & Johnson, Johnson & Johnson",
    "'Northbank, Inc.', 'Northbank, Inc.'",
    "山田太郎, 山田太郎"
  })
  void othersKeepTheirNames(String byline, String names) {
    assertEquals(List.of(names.split("\\|")), Authors.of(List.of(byline)));
  }

  @Test
  void nobodyIsNoAuthorAndNoneComesTwice() {
    assertEquals(List.of(), Authors.of(List.of("", "N/A", "null", "Unknown", "  ")));
    assertEquals(
        List.of("Jane Doe", "John Roe"),
        Authors.of(List.of("Jane Doe", "By JANE DOE", "John Roe, Reuters")));
    assertEquals("Jane Doe and John Roe", Authors.canonical("Jane Doe and John Roe"));
  }

  @Test
  void namingAgainChangesNothing() {
    for (String byline : List.of("By JANE DOE", "Fiona McTide, PhD", "Staff Writer", "AFP")) {
      List<String> once = Authors.of(List.of(byline));
      assertEquals(once, Authors.of(once));
    }
  }
}
