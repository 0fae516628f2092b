package dev.tidemark.fetching;

import java.net.UnknownHostException;

/** An address that must not be asked; the message is a sentence for the operator. */
public final class RefusedAddressException extends UnknownHostException {
  RefusedAddressException(String reason) {
    super(reason);
  }

  /** The sentence. */
  String reason() {
    return String.valueOf(getMessage());
  }
}
