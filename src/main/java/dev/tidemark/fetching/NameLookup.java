package dev.tidemark.fetching;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a host. */
@FunctionalInterface
public interface NameLookup {
  /**
   * All addresses of a host, in the order in which to try them.
   *
   * @param host a name, or an address without brackets
   */
  InetAddress[] addressesOf(String host) throws UnknownHostException;
}
