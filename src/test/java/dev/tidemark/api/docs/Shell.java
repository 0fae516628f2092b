package dev.tidemark.api.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As much of a shell as recipes need, without a shell, jq or curl: quotes, variables, substitution,
 * pipes and files. What is in a loop runs once.
 */
final class Shell {
  private static final Pattern ASSIGNMENT = Pattern.compile("([a-z]+)=(.*)", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("[a-z]+");

  private final String script;
  private final Map<String, String> variables;
  private final Map<String, String> files;
  private final Function<CurlCommand, String> curl;
  private int at;

  Shell(
      String script,
      Map<String, String> variables,
      Map<String, String> files,
      Function<CurlCommand, String> curl) {
    this.script = script;
    this.variables = variables;
    this.files = files;
    this.curl = curl;
  }

  /** Runs all of it; what the last line prints. */
  String run() {
    String printed = "";
    while (at < script.length()) {
      printed = pipeline();
    }
    return printed;
  }

  private String pipeline() {
    List<String> words = new ArrayList<>();
    String output = "";
    String target = null;
    String mark = null;
    while (at < script.length() && !isNext("\n") && !isNext(";")) {
      if (isNext(" ") || isNext("\\\n")) {
        at += isNext(" ") ? 1 : 2;
      } else if (isNext("|")) {
        output = execute(words, output);
        words = new ArrayList<>();
        at++;
        skipBlanks();
      } else if (isNext("<<")) {
        at += 2;
        mark = word();
      } else if (isNext(">")) {
        at++;
        target = word();
      } else {
        words.add(word());
      }
    }
    at++;
    output = mark == null ? execute(words, output) : upTo(mark);
    if (target != null) {
      files.put(target, output);
    }
    return output;
  }

  private String execute(List<String> words, String input) {
    if (words.isEmpty()) {
      return input;
    }
    Matcher assignment = ASSIGNMENT.matcher(words.getFirst());
    if (words.size() == 1 && assignment.matches()) {
      variables.put(assignment.group(1), assignment.group(2));
      return "";
    }
    return switch (words.getFirst()) {
      case "curl" -> curl.apply(CurlCommand.of(words, files));
      case "cat" -> file(words.getLast());
      case "jq" -> JsonPath.value(words, input, this::file);
      case "while", "do", "done", "grep" -> "";
      default -> throw new AssertionError("the recipes' shell does not know " + words);
    };
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    while (at < script.length()) {
      char c = script.charAt(at);
      if (c == '"') {
        quoted = !quoted;
        at++;
      } else if (c == '$') {
        word.append(substituted());
      } else if (c == '\'' && !quoted) {
        int end = script.indexOf('\'', at + 1);
        word.append(script, at + 1, end);
        at = end + 1;
      } else if (!quoted && " \n;|<>".indexOf(c) >= 0) {
        break;
      } else {
        word.append(c);
        at++;
      }
    }
    return word.toString();
  }

  private String substituted() {
    if (isNext("$(")) {
      int end = closing(at + 2);
      String inner = script.substring(at + 2, end);
      at = end + 1;
      return new Shell(inner, variables, files, curl).run().stripTrailing();
    }
    Matcher name = NAME.matcher(script).region(at + 1, script.length());
    if (!name.lookingAt() || !variables.containsKey(name.group())) {
      throw new AssertionError("nothing says what this is: " + script.substring(at));
    }
    at = name.end();
    return variables.getOrDefault(name.group(), "");
  }

  private int closing(int start) {
    boolean quoted = false;
    for (int i = start; i < script.length(); i++) {
      char c = script.charAt(i);
      quoted ^= c == '\'';
      if (c == ')' && !quoted) {
        return i;
      }
    }
    throw new AssertionError("$( without an end");
  }

  private String upTo(String mark) {
    int end = script.indexOf("\n" + mark + "\n", at);
    String content = script.substring(at, end + 1);
    at = end + mark.length() + 2;
    return content;
  }

  private String file(String name) {
    String content = files.get(name);
    if (content == null) {
      throw new AssertionError("nothing wrote " + name);
    }
    return content;
  }

  private void skipBlanks() {
    while (isNext(" ") || isNext("\n")) {
      at++;
    }
  }

  private boolean isNext(String text) {
    return script.startsWith(text, at);
  }
}
