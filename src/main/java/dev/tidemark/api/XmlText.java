package dev.tidemark.api;

/** Text that XML can hold. */
final class XmlText {
  private XmlText() {}

  /** Without the characters that XML 1.0 has no way to write: most control signs, half pairs. */
  static String valid(String text) {
    StringBuilder valid = new StringBuilder(text.length());
    text.codePoints().filter(XmlText::isValid).forEach(valid::appendCodePoint);
    return valid.toString();
  }

  private static boolean isValid(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
