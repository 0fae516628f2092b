package dev.tidemark.http;

/**
 * Makes a page of a problem, for people. One bean may implement it; without one, a plain page is
 * shown. Called on threads that must not block.
 */
public interface ErrorPage {

  /**
   * A whole HTML document that says what is wrong and how to go on.
   *
   * @param request what was asked for, as far as it could be read
   */
  String html(Problem problem, FailedRequest request);
}
