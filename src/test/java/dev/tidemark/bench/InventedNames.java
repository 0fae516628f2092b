package dev.tidemark.bench;

import dev.tidemark.story.InventedProse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The names that invented articles share, each list with the most frequent ones first.
 *
 * @param subjects what markets are of
 * @param fields what articles are about: the topics that they state
 */
record InventedNames(
    List<String> subjects,
    List<String> fields,
    List<String> providers,
    List<String> sources,
    List<String> authors) {
  private static final String[] FIELDS =
      ("Machine Learning,Cloud Computing,Solar Energy,Electric Vehicles,Cybersecurity,Semiconductors,"
              + "Digital Payments,Wind Power,Medical Devices,Industrial Robotics,Data Centres,"
              + "Battery Storage,Plant-Based Food,Green Hydrogen,Edge Computing,Chatbots,"
              + "Insurance,Online Retail,Logistics,Drones,Water Treatment,Genomics,Smart Homes,"
              + "Steel,Packaging,Aviation,Shipping,Kelp Farming,Tidal Turbines,Harbour Cranes")
          .split(",");
  private static final String[] KINDS = {
    "", "software", "services", "equipment", "platforms", "components", "consulting", "research"
  };
  private static final String[] PAPERS = {
    "Post", "Wire", "Journal", "Daily", "Observer", "Review", "Herald", "Insights"
  };
  private static final String[] HOUSES = {"Research", "Insights", "Analytics", "Advisory"};
  private static final int PROVIDERS = 400;
  private static final int SOURCES = 80;
  private static final int AUTHORS = 3_000;

  /** Those of a vocabulary. */
  static InventedNames of(InventedProse prose) {
    List<String> subjects = new ArrayList<>();
    for (String kind : KINDS) {
      for (String field : FIELDS) {
        subjects.add((field.toLowerCase(Locale.ROOT) + " " + kind).strip());
      }
    }
    return new InventedNames(
        subjects,
        List.of(FIELDS),
        named(PROVIDERS, prose, PAPERS),
        named(SOURCES, prose, HOUSES),
        named(AUTHORS, prose, new String[] {""}));
  }

  private static List<String> named(int count, InventedProse prose, String[] endings) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add((prose.name() + " " + endings[i % endings.length]).strip());
    }
    return names;
  }
}
