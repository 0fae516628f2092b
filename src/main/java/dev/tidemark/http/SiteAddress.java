package dev.tidemark.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the site is, for links that leave it; never taken from a request. */
@Singleton
public class SiteAddress {
  private final String base;

  /**
   * @param configured {@code tidemark.base-url}, as people reach the site from outside
   * @param port where it is on this machine, when none is configured
   */
  @Inject
  public SiteAddress(
      @ConfigProperty(name = "tidemark.base-url") Optional<String> configured,
      @ConfigProperty(name = "tidemark.port", defaultValue = "8080") int port) {
    String address = configured.orElse("http://localhost:" + port);
    this.base = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }

  /**
   * The whole address of a path.
   *
   * @param path with its query, starting with a slash
   */
  public String absolute(String path) {
    return base + path;
  }
}
