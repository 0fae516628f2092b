package dev.tidemark.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.LoadState;
import java.util.concurrent.atomic.AtomicLong;

/** What comes over the wire, as it comes: packed, with its headers. */
final class Transfer {
  private Transfer() {}

  /** The bytes that a first view of an address takes, with everything that it brings along. */
  static long of(Visit visit, String address) {
    AtomicLong bytes = new AtomicLong();
    CDPSession network = visit.page().context().newCDPSession(visit.page());
    network.send("Network.enable");
    network.on(
        "Network.loadingFinished",
        (JsonObject event) -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
    visit.open(address);
    visit.page().waitForLoadState(LoadState.NETWORKIDLE);
    return bytes.get();
  }
}
