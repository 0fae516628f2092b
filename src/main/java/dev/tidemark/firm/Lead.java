package dev.tidemark.firm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a lead begins, without where and when it was sent. */
final class Lead {
  /** The subject of a text stands in so many first characters. */
  private static final int BEGINNING = 170;

  private static final int LONGEST_DATELINE = 120;
  private static final List<String> WIRES =
      List.of("/PRNewswire/", "WIRE)", "Wire)", "NEWSWIRE", "/PRNewswire-", " -- ", " \u2014 ");

  private Lead() {}

  static String of(@Nullable String text) {
    String lead = text == null ? "" : text.strip();
    String sent = lead.substring(0, Math.min(lead.length(), LONGEST_DATELINE));
    int begin = 0;
    for (String wire : WIRES) {
      int at = sent.lastIndexOf(wire);
      boolean dated = at > 0 && sent.substring(0, at).chars().anyMatch(Character::isDigit);
      begin = dated ? Math.max(begin, at + wire.length()) : begin;
    }
    int colon = sent.indexOf(": ");
    int comma = sent.indexOf(", ");
    begin = comma > 0 && comma < colon && colon < 60 ? Math.max(begin, colon + 1) : begin;
    return lead.substring(begin, Math.min(lead.length(), begin + BEGINNING));
  }
}
