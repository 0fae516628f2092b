package dev.tidemark.firm;

import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** One name for each country, by ISO 3166, and for what is made of several. */
public final class Places {
  private static final Map<String, String> NAMES = names();

  private Places() {}

  /** The name of a place; a place that is not known, as written. */
  public static String of(String wording) {
    return NAMES.getOrDefault(FirmName.key(wording), wording);
  }

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      String name = Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
      names.put(FirmName.key(name), name);
    }
    for (NameList.Entry entry : NameList.read("places.txt")) {
      names.put(FirmName.key(entry.name()), entry.name());
      entry.spellings().forEach(spelling -> names.put(FirmName.key(spelling), entry.name()));
    }
    return Collections.unmodifiableMap(names);
  }
}
