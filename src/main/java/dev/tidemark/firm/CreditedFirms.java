package dev.tidemark.firm;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One name for each firm or report that numbers are credited to. */
public final class CreditedFirms {
  private static final CreditedFirms KNOWN =
      new CreditedFirms(NameList.read("houses.txt"), NameList.read("no-firms.txt"));

  /** What a text says before a name: {@code research firm Gartner}, {@code tech giant X}. */
  private static final List<String> LEADING =
      List.of(
          "the ",
          "research report by ",
          "report by ",
          "a report by ",
          "a report from ",
          "market research firm ",
          "market research company ",
          "research firm ",
          "research company ",
          "research house ",
          "analyst firm ",
          "analysts at ",
          "analyst house ",
          "consulting firm ",
          "consultancy ",
          "tech giant ",
          "technology giant ",
          "investment bank ",
          "competitor ",
          "rival ");

  private final Map<String, String> names = new HashMap<>();
  private final Set<String> plain = new HashSet<>();

  CreditedFirms(List<NameList.Entry> houses, List<NameList.Entry> noFirms) {
    for (NameList.Entry entry : houses) {
      names.put(FirmName.key(entry.name()), entry.name());
      entry.spellings().forEach(spelling -> names.put(FirmName.key(spelling), entry.name()));
    }
    noFirms.forEach(entry -> plain.add(entry.name()));
  }

  /**
   * The name behind a wording.
   *
   * @return null when the wording names no firm: {@code Analysts}, {@code the company}
   */
  public static @Nullable String of(String wording) {
    return KNOWN.named(wording);
  }

  /** A name as users write it, in the spelling of {@link #of}; as written where it names none. */
  public static String canonical(String typed) {
    String name = KNOWN.named(typed);
    return name == null || name.equals(typed) ? typed : canonical(name);
  }

  /** Whether a firm has that {@link FirmName#key}. */
  static boolean isKnown(String key) {
    return KNOWN.names.containsKey(key);
  }

  @Nullable String named(String wording) {
    String name = withoutFootnote(FirmName.cleaned(wording));
    String known = names.get(FirmName.key(name));
    for (int i = 0; known == null && i < LEADING.size(); i++) {
      String leading = LEADING.get(i);
      if (name.length() > leading.length()
          && name.regionMatches(true, 0, leading, 0, leading.length())) {
        name = name.substring(leading.length());
        known = names.get(FirmName.key(name));
        i = -1;
      }
    }
    if (known != null) {
      return known;
    }
    String owner = withoutOwner(withoutYear(name));
    known = names.get(FirmName.key(owner));
    if (known != null) {
      return known;
    }
    return isPlain(name) ? null : owner;
  }

  /** {@code Northbank.i With}: a mark behind the sentence, and the beginning of the next one. */
  private static String withoutFootnote(String name) {
    int dot = name.indexOf('.');
    boolean mark =
        dot > 3
            && dot + 2 < name.length()
            && name.charAt(dot + 2) == ' '
            && (Character.isLowerCase(name.charAt(dot + 1))
                || Character.isDigit(name.charAt(dot + 1)));
    return mark ? name.substring(0, dot) : name;
  }

  private static String withoutYear(String name) {
    int space = name.lastIndexOf(' ');
    boolean year = space > 0 && name.length() == space + 5;
    for (int i = space + 1; year && i < name.length(); i++) {
      year = name.charAt(i) >= '0' && name.charAt(i) <= '9';
    }
    return year ? name.substring(0, space) : name;
  }

  private static String withoutOwner(String name) {
    boolean owns = name.length() > 2 && (name.endsWith("'s") || name.endsWith("\u2019s"));
    return owns ? name.substring(0, name.length() - 2) : name;
  }

  /** Every word is one that firms do not go by, or it is the number of a thing. */
  private boolean isPlain(String name) {
    String[] words = name.toLowerCase(Locale.ROOT).split(" ", -1);
    boolean all = true;
    for (String word : words) {
      all &= plain.contains(word);
    }
    boolean law = words.length > 1 && words[words.length - 1].equals("law");
    int last = name.length() - 1;
    boolean numbered =
        words.length == 1
            && last >= 2
            && Character.isDigit(name.charAt(last))
            && Character.isDigit(name.charAt(last - 1))
            && name.indexOf('-') < 0;
    return all || law || numbered;
  }
}
