package dev.tidemark.web.agree;

import java.util.List;

/** Ranges as people write them, those after an exclamation mark wrong. */
final class RandomRanges {
  static final List<String> QUALITY =
      List.of("60..", "..40", "20..59", "40..59", "none", "53", "0..150", "!80..20", "!good");
  static final List<String> DATES =
      List.of("2023", "2020..2024-06", "2023-03", "..2024", "P4000D..", "!2025-02-30", "!soon");
  static final List<String> AMOUNTS =
      List.of("10B..", "$1bn..200bn", "30%..", "1M..1T", "..$5M", "20%..40%", "5", "!lots");
  static final List<String> YEARS =
      List.of("2030", "2028..2032", "..2026", "2031..", "1999", "!later");

  private RandomRanges() {}
}
