package dev.tidemark.api.docs;

import dev.tidemark.http.Problems;
import dev.tidemark.indexing.RejectedArticleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every code that the sources can answer, found by reading them. */
final class SourceCodes {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:_[a-z]+)*)\"");
  private static final Pattern PASSED_ON = Pattern.compile("code|String code|[a-z]+\\.code\\(\\)");

  /** These files report on files and lines of files alone, never on a request. */
  private static final Set<String> FILES_ALONE =
      Set.of(
          "FileReader.java",
          "LinesPart.java",
          "FetchedIntake.java",
          "ArchiveIntake.java",
          "ArchiveTasks.java");

  private final SortedMap<String, SortedSet<Integer>> answered = new TreeMap<>();
  private final SortedSet<String> quarantined = new TreeSet<>();

  /** Which argument of a call is a code, and where its status is. */
  private enum Call {
    PROBLEM("(?:ProblemAnswer|Problem)\\.of(?:Parameter)?", 1),
    REFUSED_LATER("(?<![.\\w])refused", 1),
    PARAMETER("new InvalidParameterException", 0),
    LATER("(?<![.\\w])later", 0),
    REFUSED("(?<![.\\w])refused", 0),
    MESSAGE("(?<![.\\w])refuse", 0),
    REJECTED("new RejectedArticleException", 0),
    DOCUMENT("UnreadableException\\.document", 0),
    LINE("UnreadableException\\.at", 2),
    FEED("new FeedException", 0),
    UNREADABLE("new Unreadable(?:Exception)?", 2);

    private final Pattern pattern;
    private final int argument;

    Call(String name, int argument) {
      this.pattern = Pattern.compile(name + "\\(");
      this.argument = argument;
    }

    /** Methods of one file that pass a code on. */
    boolean isIn(String file) {
      return switch (this) {
        case REFUSED_LATER -> file.equals("Allowance.java");
        case REFUSED -> file.equals("Parameters.java");
        case LATER -> file.equals("Problems.java");
        case MESSAGE -> file.equals("Message.java");
        default -> true;
      };
    }

    boolean isOfDocuments() {
      return this == DOCUMENT || this == LINE || this == FEED || this == UNREADABLE;
    }
  }

  static SourceCodes read() throws IOException {
    SourceCodes codes = new SourceCodes();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String source = Files.readString(file);
        if (source.contains("new Problem(") && !file.endsWith("Problem.java")) {
          throw new AssertionError(file + " makes a problem in a way that this test can't read");
        }
        if (file.endsWith("ArchiveException.java")) {
          Pattern named = Pattern.compile("static final String \\w+ = " + CODE.pattern());
          named.matcher(source).results().forEach(found -> codes.quarantined.add(found.group(1)));
        }
        for (Call call : Call.values()) {
          codes.collect(call, file.getFileName().toString(), source);
        }
      }
    }
    return codes;
  }

  /** Those of requests, each with its statuses. */
  Map<String, SortedSet<Integer>> answered() {
    return answered;
  }

  /** Those of files that could not be read. */
  Set<String> quarantined() {
    return quarantined;
  }

  private void collect(Call call, String file, String source) {
    if (!call.isIn(file)) {
      return;
    }
    Matcher found = call.pattern.matcher(source);
    while (found.find()) {
      List<String> arguments = arguments(source, found.end());
      String code =
          arguments.size() > call.argument
              ? resolved(arguments.get(call.argument), file, source)
              : "";
      if (!code.isEmpty()) {
        add(call, file, code, arguments.getFirst());
      }
    }
  }

  private void add(Call call, String file, String code, String first) {
    if (call.isOfDocuments()) {
      quarantined.add(code);
    }
    if (FILES_ALONE.contains(file)) {
      return;
    }
    SortedSet<Integer> statuses = answered.computeIfAbsent(code, unseen -> new TreeSet<>());
    switch (call) {
      case PROBLEM, REFUSED_LATER -> {
        if (first.matches("\\d+")) {
          statuses.add(Integer.valueOf(first));
        }
      }
      case PARAMETER, REFUSED, MESSAGE -> statuses.add(400);
      case LATER -> statuses.add(503);
      default ->
          statuses.add(Problems.of(new RejectedArticleException(code, "", 0, 0, null)).status());
    }
  }

  /** The code that an argument is; empty where it only passes one on, which is found elsewhere. */
  private static String resolved(String argument, String file, String source) {
    Matcher literal = CODE.matcher(argument);
    if (literal.matches()) {
      return literal.group(1);
    }
    Matcher constant =
        Pattern.compile("static final String " + Pattern.quote(argument) + " = " + CODE.pattern())
            .matcher(source);
    if (constant.find()) {
      return constant.group(1);
    }
    if (PASSED_ON.matcher(argument).matches()) {
      return "";
    }
    throw new AssertionError(file + " answers a code that this test can't read: " + argument);
  }

  private static List<String> arguments(String source, int start) {
    List<String> arguments = new ArrayList<>();
    StringBuilder argument = new StringBuilder();
    int depth = 0;
    boolean quoted = false;
    for (int i = start; depth >= 0; i++) {
      char c = source.charAt(i);
      quoted ^= c == '"' && source.charAt(i - 1) != '\\';
      depth += quoted ? 0 : "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      if (depth < 0 || (depth == 0 && c == ',' && !quoted)) {
        arguments.add(argument.toString().strip());
        argument.setLength(0);
      } else {
        argument.append(c);
      }
    }
    return arguments;
  }
}
