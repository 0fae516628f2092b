package dev.tidemark.reading.pdf;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jspecify.annotations.Nullable;

/**
 * What a document states about itself.
 *
 * @param title null where it is only the name of a file or of a program
 * @param published ISO 8601
 * @param created when the file was made, ISO 8601
 */
record StatedFacts(
    @Nullable String title,
    List<String> authors,
    @Nullable String published,
    @Nullable String created,
    @Nullable String language,
    @Nullable String publisher,
    @Nullable String url) {
  private static final List<String> ENDINGS =
      List.of(
          ".doc", ".docx", ".pdf", ".indd", ".ppt", ".pptx", ".qxd", ".qxp", ".tex", ".dvi", ".xls",
          ".xlsx", ".rtf", ".odt", ".pages", ".ai", ".md", ".html");
  private static final Set<String> NO_TITLES =
      Set.of(
          "untitled",
          "title",
          "document",
          "document1",
          "presentation",
          "powerpoint presentation",
          "slide 1",
          "template",
          "report",
          "new document",
          "no title",
          "none",
          "print",
          "cover",
          "blank",
          "layout 1");
  private static final Set<String> NO_AUTHORS =
      Set.of(
          "admin",
          "administrator",
          "author",
          "user",
          "owner",
          "unknown",
          "root",
          "anonymous",
          "microsoft office user",
          "windows user",
          "none",
          "n/a",
          "default",
          "office");

  static StatedFacts of(PDDocument document) {
    PDDocumentInformation info = document.getDocumentInformation();
    XmpFacts xmp = XmpFacts.of(document);
    String infoTitle = title(info.getTitle());
    List<String> authors = authors(xmp.all("creator"));
    String language = document.getDocumentCatalog().getLanguage();
    return new StatedFacts(
        infoTitle != null ? infoTitle : title(xmp.first("title")),
        authors.isEmpty() ? authors(asList(info.getAuthor())) : authors,
        firstDate(xmp, "publicationDate", "coverDate", "date"),
        created(info, xmp),
        language != null && !language.isBlank() ? language : xmp.first("language"),
        xmp.first("publisher"),
        url(xmp));
  }

  private static List<String> asList(@Nullable String text) {
    return text == null ? List.of() : List.of(text);
  }

  private static @Nullable String title(@Nullable String stated) {
    if (stated == null) {
      return null;
    }
    String text = stated.replace('\u0000', ' ').strip();
    String lower = text.toLowerCase(Locale.ROOT);
    boolean letters = text.codePoints().filter(Character::isLetter).count() >= 3;
    boolean file = ENDINGS.stream().anyMatch(lower::endsWith) || isFileName(text);
    boolean program = lower.startsWith("microsoft ") && lower.contains(" - ");
    return letters && !file && !program && !NO_TITLES.contains(lower) ? text : null;
  }

  private static boolean isFileName(String text) {
    boolean joined = text.indexOf('_') >= 0 || text.indexOf('/') >= 0 || text.indexOf('\\') >= 0;
    boolean digits = text.chars().anyMatch(Character::isDigit);
    return text.indexOf(' ') < 0 && (joined || digits);
  }

  private static List<String> authors(List<String> stated) {
    List<String> authors = new ArrayList<>();
    for (String line : stated) {
      for (String part : line.split(";", -1)) {
        String name = part.strip();
        boolean login = name.indexOf(' ') < 0 && name.equals(name.toLowerCase(Locale.ROOT));
        if (!name.isEmpty() && !login && !NO_AUTHORS.contains(name.toLowerCase(Locale.ROOT))) {
          authors.add(name);
        }
      }
    }
    return authors.size() > 500 ? authors.subList(0, 500) : authors;
  }

  private static @Nullable String firstDate(XmpFacts xmp, String... names) {
    for (String name : names) {
      for (String value : xmp.all(name)) {
        String date = date(value);
        if (date != null) {
          return date;
        }
      }
    }
    return null;
  }

  private static @Nullable String created(PDDocumentInformation info, XmpFacts xmp) {
    Calendar created = info.getCreationDate();
    if (created == null) {
      return firstDate(xmp, "CreateDate");
    }
    int year = created.get(Calendar.YEAR);
    return year < 1980 || year > 2200
        ? null
        : LocalDate.of(year, created.get(Calendar.MONTH) + 1, created.get(Calendar.DAY_OF_MONTH))
            .toString();
  }

  /** A year, month or day in ISO 8601; of a time its day. */
  private static @Nullable String date(String stated) {
    String text = stated.strip();
    String day = text.length() > 10 ? text.substring(0, 10) : text;
    try {
      return switch (day.length()) {
        case 4 -> Year.parse(day).toString();
        case 7 -> YearMonth.parse(day).toString();
        case 10 -> LocalDate.parse(day).toString();
        default -> null;
      };
    } catch (DateTimeException notIso) {
      return null;
    }
  }

  private static @Nullable String url(XmpFacts xmp) {
    for (String name : List.of("url", "identifier")) {
      for (String value : xmp.all(name)) {
        if (value.startsWith("https://") || value.startsWith("http://")) {
          return value;
        }
      }
    }
    return null;
  }
}
