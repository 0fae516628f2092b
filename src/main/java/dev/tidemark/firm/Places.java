package dev.tidemark.firm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import org.jspecify.annotations.Nullable;

/** One name for each country, by ISO 3166, and for what is made of several, by UN M49. */
public final class Places {
  static final List<PlaceList.Entry> LIST = PlaceList.read("places.txt");

  private static final Map<String, Place> BY_NAME = byName();
  private static final Map<String, Place> BY_CODE = byCode();

  private Places() {}

  /** The name of a place; a place that is not known, as written. */
  public static String of(String wording) {
    Place place = BY_NAME.get(FirmName.key(wording));
    return place == null ? wording : place.name();
  }

  /** The same of what a user asks for, who may write a code: {@code DE}, {@code DEU}, 276. */
  public static String asked(String typed) {
    Place place = BY_CODE.get(typed.strip().toUpperCase(Locale.ROOT));
    return place == null ? of(typed) : place.name();
  }

  /** The code of a name that {@link #of} gave; null where it has none. */
  public static @Nullable String code(String name) {
    Place place = BY_NAME.get(FirmName.key(name));
    return place == null ? null : place.code();
  }

  /** The places of a wording that may name two: {@code India and China}. */
  public static List<String> parts(String wording) {
    String whole = of(wording);
    int and = whole.indexOf(" and ");
    if (and < 0 || BY_NAME.containsKey(FirmName.key(whole))) {
      return List.of(whole);
    }
    Place first = BY_NAME.get(FirmName.key(whole.substring(0, and)));
    Place second = BY_NAME.get(FirmName.key(whole.substring(and + 5)));
    return first == null || second == null ? List.of(whole) : List.of(first.name(), second.name());
  }

  /** Everything that a place lies in; none for one that is not known. */
  public static List<String> around(String name) {
    Place place = BY_NAME.get(FirmName.key(name));
    List<String> around = new ArrayList<>();
    for (int i = 0; place != null && i < LIST.size(); i++) {
      Place other = LIST.get(i).place();
      if (other.contains(place)) {
        around.add(other.name());
      }
    }
    return around;
  }

  private static Map<String, Place> byName() {
    Map<String, Place> places = new HashMap<>();
    for (PlaceList.Entry entry : LIST) {
      places.put(FirmName.key(entry.place().name()), entry.place());
    }
    for (PlaceList.Entry entry : LIST) {
      entry.spellings().forEach(s -> places.putIfAbsent(FirmName.key(s), entry.place()));
    }
    return places;
  }

  private static Map<String, Place> byCode() {
    Map<String, Place> places = new HashMap<>();
    for (PlaceList.Entry entry : LIST) {
      String code = entry.place().code();
      if (code != null) {
        places.put(code, entry.place());
      }
      if (code != null && code.length() == 2 && entry.place().members().contains(code)) {
        otherCodes(code).forEach(other -> places.put(other, entry.place()));
      }
    }
    return places;
  }

  private static List<String> otherCodes(String country) {
    List<String> codes = new ArrayList<>();
    try {
      codes.add(Locale.of("", country).getISO3Country());
    } catch (MissingResourceException noneOfThreeLetters) {
      return codes;
    }
    String digits = PlaceList.digits(country);
    if (digits != null) {
      codes.add(digits);
    }
    return codes;
  }
}
