package dev.tidemark.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates, names and languages as files write them. */
class StatedFactsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2023|2023",
        "2023-03|2023-03",
        "2023-03-16|2023-03-16",
        "2023-03-16T05:13:00Z|2023-03-16T05:13:00Z",
        "2023-03-16 05:13:00 +02:00|",
        "2023-03-16T05:13:00+02:00|2023-03-16T03:13:00Z",
        "February 7, 2025|2025-02-07",
        "Feb 7, 2025|2025-02-07",
        "7 february 2025|2025-02-07",
        "2025/02/07|2025-02-07",
      })
  void datesKeepTheirPrecision(String text, String expected) {
    assertEquals(
        expected, StatedDate.read(text) == null ? null : String.valueOf(StatedDate.read(text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"07/02/2025", "February 30, 2025", "20250207", "soon", "2023-3-1"})
  void whatCouldBeTwoDatesOrNoneIsNone(String text) {
    assertNull(StatedDate.read(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ada Roe|Ada Roe",
        "By Ada Roe|Ada Roe",
        "Ada Roe and John B. Doe|Ada Roe;John B. Doe",
        "Ada Roe, John Doe and Jo Li|Ada Roe;John Doe;Jo Li",
        "Ada Roe, John Doe, and Jo Li|Ada Roe;John Doe;Jo Li",
        "Ada Roe & John Doe|Ada Roe;John Doe",
        "Ernst and Young|Ernst and Young",
        "Roe, Ada|Roe, Ada",
        "Ada Roe, PhD|Ada Roe, PhD",
        "The editors and staff of the Post|The editors and staff of the Post",
      })
  void authorsAreSplitOnlyBetweenFullNames(String line, String names) {
    assertEquals(List.of(names.split(";")), AuthorNames.of(List.of(line)));
  }

  @Test
  void languagesAreTags() {
    assertEquals("en", LanguageTag.read(" EN "));
    assertEquals("zh-Hans-CN", LanguageTag.read("zh_hans_cn"));
    assertNull(LanguageTag.read("English"));
    assertNull(LanguageTag.read(""));
  }
}
