package dev.tidemark.reading;

import dev.tidemark.article.Basis;
import dev.tidemark.article.Provider;
import dev.tidemark.article.PublishedDate;
import dev.tidemark.article.Quality;
import org.jspecify.annotations.Nullable;

/** The facts that an article's front matter and an entry of its references have in common. */
final class StatedFacts {
  private final FrontMatterValues values;
  private final Facts facts;
  private final Repairs repairs;

  StatedFacts(FrontMatterValues values, Facts facts, Repairs repairs) {
    this.values = values;
    this.facts = facts;
    this.repairs = repairs;
  }

  /** Reads all into the facts; what is wrong is left out with a repair. */
  void readAll() {
    readAddresses();
    readDate();
    readQuality();
    facts.provider(provider());
    facts.listed("true".equalsIgnoreCase(strip(values.text("published"))));
    if (!facts.language(values.text("language", "lang"))) {
      repairs.add(Repair.LANGUAGE);
    }
  }

  private void readAddresses() {
    boolean found = false;
    for (String key : new String[] {"weburl", "originalurl", "url", "canonicalurl"}) {
      String address = values.text(key);
      if (address != null && !found) {
        found = facts.url(address);
        noteUnless(found, Repair.URL);
      }
    }
    String image = values.text("heroimage", "image");
    for (FrontMatterValues entry : values.mappings("images")) {
      image = image == null ? entry.text("url") : image;
    }
    noteUnless(facts.image(image), Repair.URL);
  }

  private void readDate() {
    String text =
        values.text("publisheddatetime", "publishdate", "publisheddate", "datepublished", "date");
    String flag = strip(values.text("published"));
    if (text == null
        && flag != null
        && !flag.equalsIgnoreCase("true")
        && !flag.equalsIgnoreCase("false")) {
      text = flag;
    }
    if (text != null) {
      PublishedDate date = StatedDate.read(text);
      facts.published(date);
      noteUnless(date != null, Repair.DATE);
    }
  }

  private void readQuality() {
    String text = values.text("quality");
    if (text != null) {
      double number = number(text.strip());
      boolean right = Facts.isQuality(number);
      facts.quality(right ? new Quality((int) Math.round(number), Basis.STATED) : null);
      noteUnless(right, Repair.QUALITY);
    }
  }

  private @Nullable Provider provider() {
    FrontMatterValues provider = values.mapping("provider");
    String domain = provider.text("domain");
    String name = provider.text("name");
    name = name == null ? values.text("provider") : name;
    String best = name == null ? domain : name;
    return best == null ? null : new Provider(best, domain);
  }

  private void noteUnless(boolean right, Repair repair) {
    if (!right) {
      repairs.add(repair);
    }
  }

  private static double number(String text) {
    boolean plain = !text.isEmpty() && text.length() <= 10;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      plain &= (c >= '0' && c <= '9') || (c == '.' && i > 0 && text.indexOf('.') == i);
    }
    return plain ? Double.parseDouble(text) : Double.NaN;
  }

  private static @Nullable String strip(@Nullable String text) {
    return text == null ? null : text.strip();
  }
}
