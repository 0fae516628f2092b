package dev.tidemark.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Who changed something, or was refused to. Never holds a key, nor anything of an article but its
 * id.
 *
 * @param by the name of the key, or of the user at the terminal; null for nobody known
 * @param via {@code http}, {@code terminal}, or {@code server} for what the server does by itself
 * @param from the address of the client; null at a terminal
 * @param did what: {@code add}, {@code put}, {@code delete}, {@code bulk}, {@code make_key} …
 * @param target what it was done to: an id, the name of a key, a path; null for nothing single
 * @param outcome {@code created}, {@code replaced}, {@code unchanged}, {@code deleted}, {@code
 *     done}, {@code begun}, {@code broken_off} or {@code refused}
 * @param counts more, in numbers: {@code sequence}, {@code status}, how many
 */
public record AuditEntry(
    @Nullable String by,
    String via,
    @Nullable String from,
    String did,
    @Nullable String target,
    String outcome,
    SequencedMap<String, Long> counts) {
  public AuditEntry {
    counts = new LinkedHashMap<>(counts);
  }

  /** What a user at a terminal did. */
  public static AuditEntry ofTerminal(
      String did, @Nullable String target, String outcome, Map<String, Long> counts) {
    String user = System.getProperty("user.name");
    return new AuditEntry(
        user, "terminal", null, did, target, outcome, new LinkedHashMap<>(counts));
  }

  /** As one line of JSON, without the line end. */
  String json(String at) {
    StringBuilder json = new StringBuilder(200).append("{\"at\":");
    JsonText.append(json, at);
    text(json, "by", by);
    text(json, "via", via);
    text(json, "from", from);
    text(json, "did", did);
    text(json, "target", target);
    text(json, "outcome", outcome);
    counts.forEach(
        (name, value) -> {
          json.append(',');
          JsonText.append(json, name);
          json.append(':').append(value);
        });
    return json.append('}').toString();
  }

  private static void text(StringBuilder json, String name, @Nullable String value) {
    json.append(',');
    JsonText.append(json, name);
    json.append(':');
    if (value == null) {
      json.append("null");
    } else {
      JsonText.append(json, value);
    }
  }
}
