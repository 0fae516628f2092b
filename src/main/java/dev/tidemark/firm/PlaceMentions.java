package dev.tidemark.firm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a text names a place and means it: not in the name of a firm, not as an address. */
final class PlaceMentions {
  /** A name as it stands in texts; null for what is spelt like a place and is none. */
  private record Name(String text, @Nullable String place) {}

  /** By their first run of letters, the longest first. */
  private static final Map<String, List<Name>> NAMES = names();

  /** Bodies of states begin with these, so a capital behind them makes no other name of it. */
  private static final Set<String> OF_STATES = Set.of("US", "U.S.", "UK", "U.K.", "EU", "E.U.");

  private static final Set<String> MARKETS =
      Set.of("market", "markets", "industry", "economy", "sector", "trade");
  private static final Set<String> FIRMS =
      Set.of("firm", "company", "giant", "startup", "start-up", "vendor", "retailer", "maker");
  private static final int NEAR = 6;

  private final String text;
  private final boolean headline;
  private final List<String> found = new ArrayList<>();

  private PlaceMentions(String text, boolean headline) {
    this.text = text;
    this.headline = headline;
  }

  /** In a text of which every word may have a capital; {@code Global … Market} is global. */
  static List<String> inHeadline(String text) {
    PlaceMentions mentions = new PlaceMentions(text, true);
    mentions.scan();
    if (mentions.isGlobal()) {
      mentions.found.add(Places.of("global"));
    }
    return mentions.found;
  }

  /** In sentences, each place as often as it is named. */
  static List<String> inProse(String text) {
    PlaceMentions mentions = new PlaceMentions(text, false);
    mentions.scan();
    return mentions.found;
  }

  private void scan() {
    int at = 0;
    while (at < text.length()) {
      if (!Character.isLetter(text.charAt(at))) {
        at++;
        continue;
      }
      int end = wordEnd(at);
      Name name = Character.isUpperCase(text.charAt(at)) ? nameAt(at, end) : null;
      if (name != null) {
        end = at + name.text().length();
        if (name.place() != null && isMeant(name.text(), at, end)) {
          found.add(name.place());
        }
      }
      at = end;
    }
  }

  private int wordEnd(int start) {
    int end = start;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private @Nullable Name nameAt(int start, int end) {
    for (Name name : NAMES.getOrDefault(text.substring(start, end), List.of())) {
      int after = start + name.text().length();
      boolean whole = after >= text.length() || !Character.isLetterOrDigit(text.charAt(after));
      if (whole && text.startsWith(name.text(), start)) {
        return name;
      }
    }
    return null;
  }

  private boolean isMeant(String written, int start, int end) {
    if (isInAddress(start, end)
        || isPlaceOfBusiness(start, end)
        || isOfName(start)
        || isQuoted(start, end)) {
      return false;
    }
    boolean name = isPartOfName(start, end) && !OF_STATES.contains(written);
    return headline || !(name || isHomeOfFirm(end));
  }

  private boolean isInAddress(int start, int end) {
    String joins = "@/_.#=";
    boolean before = start > 0 && joins.indexOf(text.charAt(start - 1)) >= 0;
    boolean after =
        end + 1 < text.length()
            && "@/_=".indexOf(text.charAt(end)) >= 0
            && Character.isLetterOrDigit(text.charAt(end + 1));
    return before || after;
  }

  /** {@code US-based}, {@code headquartered in Spain}. */
  private boolean isPlaceOfBusiness(int start, int end) {
    String before = text.substring(Math.max(0, start - 60), start).toLowerCase(Locale.ROOT);
    int in = before.lastIndexOf("based in ");
    int seat = before.lastIndexOf("headquartered in ");
    boolean far = Math.max(in, seat) < 0 || before.substring(Math.max(in, seat)).indexOf('.') >= 0;
    return !far
        || text.regionMatches(true, end, "-based", 0, 6)
        || text.regionMatches(true, end, " based", 0, 6)
        || text.regionMatches(true, end, "-headquartered", 0, 14);
  }

  /** {@code University of Texas}, {@code Bank of Ireland}, {@code Gulf of Mexico}. */
  private boolean isOfName(int start) {
    if (!text.startsWith(" of ", start - 4)) {
      return false;
    }
    int word = start - 5;
    while (word >= 0 && Character.isLetter(text.charAt(word))) {
      word--;
    }
    String before = text.substring(word + 1, start - 4).toLowerCase(Locale.ROOT);
    return Set.of("bank", "university", "gulf", "institute", "college", "school", "bay")
        .contains(before);
  }

  /** {@code Azure Stack 'Fiji'}: called so, not there. */
  private boolean isQuoted(int start, int end) {
    String quotes = "'\"\u2018\u2019\u201c\u201d";
    return start > 0
        && end < text.length()
        && quotes.indexOf(text.charAt(start - 1)) >= 0
        && quotes.indexOf(text.charAt(end)) >= 0;
  }

  /** {@code a Chinese tech firm}, {@code Britain's Harbour Ledger}: where somebody comes from. */
  private boolean isHomeOfFirm(int end) {
    if (text.startsWith("'s ", end) || text.startsWith("\u2019s ", end)) {
      return end + 3 < text.length() && Character.isUpperCase(text.charAt(end + 3));
    }
    if (end >= text.length() || text.charAt(end) != ' ') {
      return false;
    }
    String[] next = text.substring(end + 1, Math.min(text.length(), end + 60)).split(" ", 5);
    for (int i = 0; i < Math.min(next.length, 4); i++) {
      int letters = 0;
      while (letters < next[i].length() && Character.isLetter(next[i].charAt(letters))) {
        letters++;
      }
      if (FIRMS.contains(next[i].substring(0, letters))) {
        return true;
      }
      if (letters < next[i].length()) {
        return false;
      }
    }
    return false;
  }

  /**
   * A capital behind it, or before it inside a sentence: {@code Air India}, {@code China Mobile}.
   */
  private boolean isPartOfName(int start, int end) {
    boolean next =
        end + 1 < text.length()
            && text.charAt(end) == ' '
            && Character.isUpperCase(text.charAt(end + 1));
    if (next || start < 2 || text.charAt(start - 1) != ' ') {
      return next;
    }
    int word = start - 2;
    if (!Character.isLetter(text.charAt(word))) {
      return false;
    }
    while (word > 0 && Character.isLetter(text.charAt(word - 1))) {
      word--;
    }
    boolean begins = word < 2 || ".!?:;#*-\n\"\u201c".indexOf(text.charAt(word - 2)) >= 0;
    boolean line = word < 1 || text.charAt(word - 1) == '\n';
    boolean letters = start - 2 > word && Character.isUpperCase(text.charAt(start - 2));
    return Character.isUpperCase(text.charAt(word)) && (letters || !(begins || line));
  }

  private boolean isGlobal() {
    String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}]", -1);
    for (int i = 0; i < words.length; i++) {
      boolean global = words[i].equals("global") || words[i].equals("worldwide");
      for (int j = i + 1; global && j <= i + NEAR && j < words.length; j++) {
        if (MARKETS.contains(words[j])) {
          return true;
        }
      }
    }
    return false;
  }

  private static Map<String, List<Name>> names() {
    Map<String, List<Name>> names = new HashMap<>();
    for (PlaceList.Entry entry : Places.LIST) {
      Place place = entry.place();
      if (!entry.inTexts() || place.members().isEmpty()) {
        continue;
      }
      add(names, place.name(), place.name());
      entry.spellings().forEach(spelling -> add(names, spelling, place.name()));
    }
    NameList.read("no-places.txt").forEach(entry -> add(names, entry.name(), null));
    names
        .values()
        .forEach(
            list -> list.sort(Comparator.comparingInt((Name n) -> n.text().length()).reversed()));
    return names;
  }

  private static void add(Map<String, List<Name>> names, String text, @Nullable String place) {
    put(names, new Name(text, place));
    String capitals = text.toUpperCase(Locale.ROOT);
    if (!capitals.equals(text)) {
      put(names, new Name(capitals, place));
    }
  }

  /** What is no place comes last and takes the place of the same text. */
  private static void put(Map<String, List<Name>> names, Name name) {
    int end = 0;
    while (end < name.text().length() && Character.isLetter(name.text().charAt(end))) {
      end++;
    }
    if (end > 0 && Character.isUpperCase(name.text().charAt(0))) {
      List<Name> list =
          names.computeIfAbsent(name.text().substring(0, end), k -> new ArrayList<>());
      list.removeIf(other -> other.text().equals(name.text()));
      list.add(name);
    }
  }
}
