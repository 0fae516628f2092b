package dev.tidemark.web.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The API as people read it.
 *
 * @param about what holds for all of it
 * @param sections in the document's order, none empty
 */
public record ApiReference(String about, List<Section> sections) {

  /** Operations of a kind. */
  public record Section(String name, String about, List<Operation> operations) {}

  /**
   * One thing to ask.
   *
   * @param id unique, fit for an address
   * @param method in capitals
   * @param path with its parts in braces
   * @param readable whether a form can ask it: it only reads, and needs no key
   * @param needsKey whether it answers to a key alone
   * @param first the parameters that are asked for most, those in the path among them
   * @param rest the others
   * @param command how to ask it in a terminal
   * @param example an answer, or null
   */
  public record Operation(
      String id,
      String method,
      String path,
      String summary,
      String about,
      boolean readable,
      boolean needsKey,
      List<Parameter> first,
      List<Parameter> rest,
      String command,
      @Nullable String example) {}

  /**
   * What a request may say.
   *
   * @param values all that it takes; empty where it takes any text
   * @param example filled in beforehand; empty for nothing
   * @param inPath whether it is part of the path, which then needs it
   */
  public record Parameter(
      String name, String about, List<String> values, String example, boolean inPath) {}

  public ApiReference {
    sections = List.copyOf(sections);
  }
}
