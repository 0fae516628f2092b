package dev.tidemark.reading;

import dev.tidemark.article.PublishedDate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A date as pages and feeds write it: all that {@link StatedDate} reads, RFC 822 in every state of
 * decay, months in some languages. What could be two days is none.
 */
final class WrittenDate {
  private static final int LONGEST = 80;
  private static final String[] MONTHS = {
    "jan ene gen januar janvier enero gennaio janeiro january jänner",
    "feb fév fev februar février febrero febbraio fevereiro february",
    "mar mär mrz märz mars marzo março march maerz",
    "apr avr abr april avril abril aprile",
    "may mai mayo mag maio maggio",
    "jun juin junio giu giugno juni junho june",
    "jul juil julio lug luglio juli julho juillet july",
    "aug août aou ago agosto august aout",
    "sep sept september septembre septiembre settembre set setembro",
    "oct okt ott october oktober octobre octubre ottobre out outubro",
    "nov november novembre noviembre novembro",
    "dec dez déc dic december dezember décembre diciembre dicembre dezembro decembre"
  };
  private static final Map<String, Integer> MONTH_OF = months();
  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("z", "Z"),
          Map.entry("gmt", "Z"),
          Map.entry("ut", "Z"),
          Map.entry("utc", "Z"),
          Map.entry("est", "-05:00"),
          Map.entry("edt", "-04:00"),
          Map.entry("cst", "-06:00"),
          Map.entry("cdt", "-05:00"),
          Map.entry("mst", "-07:00"),
          Map.entry("mdt", "-06:00"),
          Map.entry("pst", "-08:00"),
          Map.entry("pdt", "-07:00"),
          Map.entry("et", "-05:00"),
          Map.entry("bst", "+01:00"),
          Map.entry("cet", "+01:00"),
          Map.entry("cest", "+02:00"),
          Map.entry("mez", "+01:00"),
          Map.entry("mesz", "+02:00"),
          Map.entry("eet", "+02:00"),
          Map.entry("msk", "+03:00"),
          Map.entry("ist", "+05:30"),
          Map.entry("jst", "+09:00"),
          Map.entry("kst", "+09:00"),
          Map.entry("aest", "+10:00"));

  private int year;
  private int month;
  private int day;
  private @Nullable LocalTime time;
  private ZoneOffset zone = ZoneOffset.UTC;
  private int halfDay = -1;
  private boolean right = true;

  private WrittenDate() {}

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (int i = 0; i < MONTHS.length; i++) {
      for (String name : MONTHS[i].split(" ", -1)) {
        months.put(name, i + 1);
      }
    }
    return months;
  }

  /** The date with the precision of the text; null when it is none, or of no day that exists. */
  static @Nullable PublishedDate read(String text) {
    String plain = text.strip();
    PublishedDate iso = PublishedDate.parse(plain).orElse(null);
    if (iso != null || plain.isEmpty() || plain.length() > LONGEST) {
      return iso;
    }
    try {
      return new WrittenDate().parse(plain);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private @Nullable PublishedDate parse(String text) {
    if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return epoch(text);
    }
    String spaced =
        text.toLowerCase(Locale.ROOT)
            .replace('年', '-')
            .replace('月', '-')
            .replace("日", " ")
            .replace("a.m.", "am")
            .replace("p.m.", "pm");
    for (String token : spaced.split("[\\s,()\u00a0\u202f]+", -1)) {
      take(token);
    }
    if (!right || day == 0 || month == 0 || year == 0) {
      return null;
    }
    LocalDate date = LocalDate.of(year, month, day);
    if (time == null) {
      return PublishedDate.parse(date.toString()).orElse(null);
    }
    LocalTime known = halfDay < 0 ? time : time.withHour(time.getHour() % 12 + halfDay);
    return PublishedDate.parse(date.atTime(known).toInstant(zone).toString()).orElse(null);
  }

  private void take(String token) {
    int t = token.indexOf('t');
    boolean joined = t > 7 && Character.isDigit(token.charAt(0)) && t + 1 < token.length();
    if (joined) {
      take(token.substring(0, t));
      take(token.substring(t + 1));
    } else if (token.indexOf(':') > 0 && Character.isDigit(token.charAt(0))) {
      clock(token);
    } else if (!token.isEmpty() && Character.isDigit(token.charAt(0))) {
      number(token);
    } else if (token.length() > 4 && (token.charAt(0) == '+' || token.charAt(0) == '-')) {
      zone = ZoneOffset.of(token);
    } else {
      word(token);
    }
  }

  private void word(String token) {
    String name = token.endsWith(".") ? token.substring(0, token.length() - 1) : token;
    month = month == 0 ? MONTH_OF.getOrDefault(name, 0) : month;
    String offset = ZONES.get(name);
    if (offset != null) {
      zone = ZoneOffset.of(offset);
    } else if (name.startsWith("gmt") || name.startsWith("utc")) {
      zone = ZoneOffset.of(name.substring(3));
    } else if (name.equals("am") || name.equals("pm")) {
      halfDay = name.equals("pm") ? 12 : 0;
    }
  }

  /** 10:00, 10:00:00, 9:05:00.123, each with an offset or a half of the day behind it. */
  private void clock(String token) {
    String text = token;
    if (text.endsWith("am") || text.endsWith("pm")) {
      halfDay = text.endsWith("pm") ? 12 : 0;
      text = text.substring(0, text.length() - 2);
    }
    int end = 0;
    while (end < text.length() && "0123456789:.".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    String offset = text.substring(end);
    String[] parts = text.substring(0, end).split(":", -1);
    if (parts.length < 2) {
      right = false; // a colon behind something else, 1word:00
      return;
    }
    int seconds = parts.length < 3 ? 0 : digits(parts[2].split("\\.", 2)[0]);
    time = LocalTime.of(digits(parts[0]), digits(parts[1]), Math.min(59, seconds));
    if (offset.equals("z")) {
      zone = ZoneOffset.UTC;
    } else if (!offset.isEmpty()) {
      zone = ZoneOffset.of(offset);
    }
  }

  private void number(String token) {
    String[] parts = token.split("[-/.]", -1);
    if (parts.length == 3 && !parts[2].isEmpty()) {
      three(parts, token.indexOf('/') > 0);
    } else if (parts.length == 3 || parts.length == 4) {
      three(parts, false);
    } else {
      String plain = token.replace(".", "");
      for (String end : new String[] {"st", "nd", "rd", "th", "º", "er"}) {
        plain = plain.endsWith(end) ? plain.substring(0, plain.length() - end.length()) : plain;
      }
      one(digits(plain), plain.length());
    }
  }

  private void one(int number, int length) {
    if (length <= 2 && day == 0) {
      day = number;
    } else if (length == 4 && year == 0) {
      year = number;
    } else if (length == 2 && year == 0) {
      year = number + (number < 70 ? 2000 : 1900);
    } else {
      right = false;
    }
  }

  private void three(String[] parts, boolean slashes) {
    boolean named = !Character.isDigit(parts[1].isEmpty() ? ' ' : parts[1].charAt(0));
    if (named) {
      word(parts[1]);
      one(digits(parts[0]), parts[0].length());
      one(digits(parts[2]), parts[2].length());
    } else if (parts[0].length() == 4) {
      year = digits(parts[0]);
      month = digits(parts[1]);
      day = parts[2].isEmpty() ? 0 : digits(parts[2]);
    } else {
      int first = digits(parts[0]);
      int second = digits(parts[1]);
      right = parts[2].length() == 4 && (!slashes || first > 12 || second > 12 || first == second);
      year = digits(parts[2]);
      boolean american = slashes && second > 12;
      month = american ? first : second;
      day = american ? second : first;
    }
  }

  private int digits(String text) {
    boolean number =
        !text.isEmpty() && text.length() <= 4 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    right &= number;
    return number ? Integer.parseInt(text) : 0;
  }

  /** Seconds or milliseconds since 1970, of this century. */
  private static @Nullable PublishedDate epoch(String text) {
    if (text.length() != 10 && text.length() != 13) {
      return null;
    }
    long number = Long.parseLong(text);
    long seconds = text.length() == 13 ? number / 1_000 : number;
    boolean plausible = seconds > 946_684_800L && seconds < 4_102_444_800L;
    return plausible
        ? PublishedDate.parse(Instant.ofEpochSecond(seconds).toString()).orElse(null)
        : null;
  }
}
