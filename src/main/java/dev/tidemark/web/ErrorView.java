package dev.tidemark.web;

import dev.tidemark.web.text.Link;
import java.util.List;

/**
 * A page for what went wrong.
 *
 * @param status of HTTP
 * @param advice how to go on
 * @param faults what is wrong with which parameter
 * @param ways links that lead on
 */
public record ErrorView(
    int status, String title, String detail, String advice, List<Fault> faults, List<Link> ways) {

  /** A parameter and what would be right. */
  public record Fault(String parameter, String message) {}
}
