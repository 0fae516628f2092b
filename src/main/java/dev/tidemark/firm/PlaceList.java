package dev.tidemark.firm;

import com.ibm.icu.util.Region;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The places of a list, completed by the countries of ISO 3166 and the regions of UN M49. */
final class PlaceList {
  private static final String NONE = "-";

  /**
   * A place with what else it is called.
   *
   * @param inTexts whether its name in a text means it
   */
  record Entry(Place place, List<String> spellings, boolean inTexts) {
    Entry {
      spellings = List.copyOf(spellings);
    }
  }

  private PlaceList() {}

  /** The listed ones first, in their order. */
  static List<Entry> read(String resource) {
    List<Entry> entries = new ArrayList<>();
    Map<String, String> countries = new LinkedHashMap<>();
    for (String code : Locale.getISOCountries()) {
      countries.put(code, Locale.of("", code).getDisplayCountry(Locale.ENGLISH));
    }
    List<NameList.Entry> listed = NameList.read(resource);
    Set<String> taken = new HashSet<>();
    listed.forEach(line -> taken.add(line.name().split("\\|", 2)[0].strip()));
    for (NameList.Entry line : listed) {
      Entry entry = entry(line);
      String known = entry.place().code() == null ? null : countries.remove(entry.place().code());
      entries.add(known == null || taken.contains(known) ? entry : withSpelling(entry, known));
    }
    countries.forEach(
        (code, name) ->
            entries.add(new Entry(new Place(name, code, Set.of(code)), List.of(), true)));
    return entries;
  }

  private static Entry withSpelling(Entry entry, String name) {
    List<String> spellings = new ArrayList<>(entry.spellings());
    String key = FirmName.key(name);
    if (spellings.stream().map(FirmName::key).noneMatch(key::equals)) {
      spellings.add(name);
    }
    return new Entry(entry.place(), spellings, entry.inTexts());
  }

  private static Entry entry(NameList.Entry listed) {
    List<String> columns = List.of(listed.name().split("\\|", -1));
    String name = columns.getFirst().strip();
    String code = columns.get(1).strip();
    String made = columns.size() < 3 ? "" : columns.get(2).strip();
    boolean within = made.startsWith("<");
    Place place = new Place(name, code.equals(NONE) ? null : code, members(name, code, made));
    boolean named = place.code() != null || !place.members().isEmpty();
    return new Entry(place, listed.spellings(), named && !within);
  }

  private static Set<String> members(String name, String code, String made) {
    if (made.startsWith("<")) {
      return Set.of(made.substring(1).strip() + "-" + name);
    }
    if (made.equals(NONE)) {
      return Set.of();
    }
    Set<String> members = new HashSet<>();
    for (String part : made.isEmpty() ? List.of(code) : List.of(made.split(" ", -1))) {
      members.addAll(territories(part));
    }
    return members;
  }

  /** What a code stands for: itself for a country or a part of one. */
  private static Set<String> territories(String code) {
    Region region = code.equals(NONE) || code.indexOf('-') > 0 ? null : Region.getInstance(code);
    if (region == null) {
      return code.equals(NONE) ? Set.of() : Set.of(code);
    }
    Set<String> inside = new HashSet<>();
    region.getContainedRegions(Region.RegionType.TERRITORY).forEach(r -> inside.add(r.toString()));
    return inside.isEmpty() ? Set.of(code) : inside;
  }

  /** The three digits of UN M49 of a country; null where it has none. */
  static @Nullable String digits(String country) {
    int number = Region.getInstance(country).getNumericCode();
    return number <= 0 ? null : String.format(Locale.ROOT, "%03d", number);
  }
}
