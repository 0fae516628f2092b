package dev.tidemark.search;

import java.nio.charset.StandardCharsets;

/** Puts parameters into an address, percent-encoding what could be misread in one. */
final class AddressText {
  private static final String SAFE =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~*:,/@$";
  private static final String HEX = "0123456789ABCDEF";

  private final StringBuilder text = new StringBuilder();

  AddressText add(String name, String value) {
    text.append(text.isEmpty() ? "" : "&");
    encode(name);
    text.append('=');
    encode(value);
    return this;
  }

  AddressText addUnless(boolean usual, String name, String value) {
    return usual ? this : add(name, value);
  }

  private void encode(String value) {
    for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
      if (SAFE.indexOf((char) b) >= 0) {
        text.append((char) b);
      } else {
        text.append('%').append(HEX.charAt((b >> 4) & 15)).append(HEX.charAt(b & 15));
      }
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
