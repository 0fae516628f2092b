package dev.tidemark.search;

/** A parameter that can't be used; its message says what would be right. */
public final class InvalidParameterException extends RuntimeException {
  private final String code;
  private final String parameter;

  /**
   * @param code stable, one of the contract: {@code invalid_parameter}, {@code invalid_date} …
   */
  public InvalidParameterException(String code, String parameter, String message) {
    super(message);
    this.code = code;
    this.parameter = parameter;
  }

  public String code() {
    return code;
  }

  public String parameter() {
    return parameter;
  }
}
