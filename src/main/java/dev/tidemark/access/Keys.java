package dev.tidemark.access;

import dev.tidemark.access.KeyRefusedException.Reason;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Makes, lists and revokes keys. Thread-safe; blocks as the store does. */
public final class Keys implements AutoCloseable {
  /** Who made a key on the command line. */
  public static final String TERMINAL = "command line";

  private static final int LONGEST_NAME = 64;

  private final KeyStore store;
  private final Clock clock;

  /**
   * @param store closed with this
   */
  public Keys(KeyStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * A key that was just made.
   *
   * @param text the key itself, which nobody can find out later
   */
  public record Fresh(MadeKey key, String text) {
    /** Without the key: what is printed by accident gives nothing away. */
    @Override
    public String toString() {
      return key.toString();
    }
  }

  /**
   * Makes a key.
   *
   * @param by who asks for it, for the list
   * @throws KeyRefusedException when the name is taken or none, or there are no scopes
   */
  public Fresh make(String name, Collection<Scope> scopes, String by) {
    checkName(name);
    if (scopes.isEmpty()) {
      throw new KeyRefusedException(
          Reason.BAD_SCOPES, "A key needs a scope: write, operate or both.");
    }
    String text = KeyText.random();
    MadeKey key =
        new MadeKey(
            name, new TreeSet<>(scopes), clock.instant().truncatedTo(ChronoUnit.MILLIS), by, null);
    if (!store.add(new StoredKey(key, KeyText.digest(text)))) {
      throw new KeyRefusedException(
          Reason.NAME_TAKEN, "There is a key " + name + ": revoke it, or choose another name.");
    }
    return new Fresh(key, text);
  }

  /** Every key that was made and not revoked, by name. */
  public List<MadeKey> list() {
    return store.all().stream().map(StoredKey::key).toList();
  }

  /** Revokes a key; false when there is none of that name. */
  public boolean revoke(String name) {
    return store.remove(name);
  }

  /**
   * The scopes that names stand for.
   *
   * @throws KeyRefusedException when one is not known
   */
  public static Set<Scope> scopes(Collection<String> names) {
    Set<Scope> scopes = new TreeSet<>();
    for (String name : names) {
      scopes.add(
          Scope.named(name)
              .orElseThrow(
                  () ->
                      new KeyRefusedException(
                          Reason.BAD_SCOPES, "The scopes of a key are write and operate.")));
    }
    return scopes;
  }

  KeyStore store() {
    return store;
  }

  private static void checkName(String name) {
    boolean letters =
        name.chars()
            .allMatch(
                c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_');
    if (name.isEmpty()
        || name.length() > LONGEST_NAME
        || !letters
        || name.startsWith(KeyText.PREFIX)) {
      throw new KeyRefusedException(
          Reason.BAD_NAME,
          "A name is up to "
              + LONGEST_NAME
              + " small letters, digits, - and _, and does not begin with "
              + KeyText.PREFIX
              + " as keys do.");
    }
  }

  @Override
  public void close() {
    store.close();
  }
}
