package dev.tidemark.web;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The files that pages are made of, each under a name that follows from its content: it can be kept
 * for ever, and a new version is seen at once.
 */
@Singleton
@Named("assets")
public class Assets {
  private static final String FOLDER = "/assets/";
  private static final int HASH_DIGITS = 12;

  private final Map<String, Asset> byName = new LinkedHashMap<>();
  private final String style;
  private final String script;
  private final String icon;

  /**
   * One file.
   *
   * @param name under {@code /assets/}
   */
  record Asset(String name, String type, String text) {}

  public Assets() {
    style = add("tidemark", "css", "text/css;charset=UTF-8");
    script = add("tidemark", "js", "text/javascript;charset=UTF-8");
    icon = add("tidemark", "svg", "image/svg+xml;charset=UTF-8");
  }

  private String add(String base, String ending, String type) {
    String text = read(base + "." + ending);
    Asset asset = new Asset(base + "." + hash(text) + "." + ending, type, text);
    byName.put(asset.name(), asset);
    return FOLDER + asset.name();
  }

  private static String read(String file) {
    try (InputStream stream = Assets.class.getResourceAsStream(FOLDER + file)) {
      if (stream == null) {
        throw new IllegalStateException("The application lacks its file " + FOLDER + file);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** The address of the stylesheet. */
  public String style() {
    return style;
  }

  /** The address of the script. */
  public String script() {
    return script;
  }

  /** The address of the icon. */
  public String icon() {
    return icon;
  }

  Optional<Asset> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
