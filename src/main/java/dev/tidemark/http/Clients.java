package dev.tidemark.http;

import dev.tidemark.access.KeyHolder;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom limits are counted for: the name of a valid key that is shown, so that programs behind one
 * address do not take from each other, else the address.
 */
final class Clients {
  /**
   * A household or a machine has so many bytes of IPv6 addresses to itself and may use them all.
   */
  private static final int OWN_NETWORK = 8;

  private static final int IPV6 = 16;
  private static final int IPV4 = 4;

  private Clients() {}

  static String of(HttpServerRequest request, ApiKeys keys) {
    String shown = ShownKey.in(request);
    Optional<KeyHolder> holder = shown == null ? Optional.empty() : keys.find(shown);
    return holder
        .map(known -> "key " + known.name())
        .orElseGet(() -> ofAddress(request.remoteAddress().hostAddress()));
  }

  /** The client at an address; all of one IPv6 network of 64 bits are one. */
  static String ofAddress(@Nullable String address) {
    byte[] bytes = address == null ? null : NetUtil.createByteArrayFromIpAddressString(address);
    if (bytes == null || bytes.length != IPV6) {
      return String.valueOf(address);
    }
    if (isIpv4InIpv6(bytes)) {
      return NetUtil.bytesToIpAddress(Arrays.copyOfRange(bytes, IPV6 - IPV4, IPV6));
    }
    return HexFormat.of().formatHex(bytes, 0, OWN_NETWORK) + "/64";
  }

  private static boolean isIpv4InIpv6(byte[] bytes) {
    boolean mapped = bytes[10] == -1 && bytes[11] == -1;
    for (int i = 0; i < 10; i++) {
      mapped &= bytes[i] == 0;
    }
    return mapped;
  }
}
