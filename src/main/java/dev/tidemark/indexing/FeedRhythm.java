package dev.tidemark.indexing;

/** When a feed refreshes, commits and looks again. For one thread; times are monotonic. */
final class FeedRhythm {
  /** The first pause after a failure, in nanoseconds; each next one is twice as long. */
  static final long FIRST_PAUSE = 200_000_000L;

  static final long LONGEST_PAUSE = 5_000_000_000L;

  /** How often other processes' writes are looked for. */
  private static final long LOOK = 100_000_000L;

  private static final long REFRESH = 200_000_000L;

  /** While much is coming, a refresh costs more than it gives. */
  private static final long REFRESH_IN_BULK = 1_000_000_000L;

  /** So much of the time may go into refreshes while much is coming: one part in so many. */
  private static final int REFRESH_SHARE = 10;

  private static final long LONGEST_REFRESH_IN_BULK = 5_000_000_000L;

  private static final int BULK = 200;

  /** What a start after a crash has to replay: about as long as this lasted. */
  private static final long COMMIT = 2_000_000_000L;

  /** Where nothing is coming: other processes read what was committed. */
  private static final long COMMIT_WHEN_IDLE = 1_000_000_000L;

  private static final int COMMIT_CHANGES = 50_000;

  /** How often the file of topic rules is looked at. */
  private static final long RULES = 2_000_000_000L;

  private int unseen;
  private int uncommitted;
  private long unseenSince;
  private long lastRefresh;
  private long uncommittedSince;
  private long lastRules = System.nanoTime();
  private long lastCommit = System.nanoTime() - COMMIT_WHEN_IDLE;

  /** Starts anew; with something unseen where the engine holds more than searches see. */
  void restart(boolean behind) {
    unseen = behind ? 1 : 0;
    unseenSince = System.nanoTime();
    uncommitted = 0;
  }

  void applied(int changes) {
    if (changes == 0) {
      return;
    }
    long now = System.nanoTime();
    unseenSince = unseen == 0 ? now : unseenSince;
    uncommittedSince = uncommitted == 0 ? now : uncommittedSince;
    unseen += changes;
    uncommitted += changes;
  }

  boolean hasUnseen() {
    return unseen > 0;
  }

  boolean hasUncommitted() {
    return uncommitted > 0;
  }

  /**
   * Whether what was applied has waited long enough.
   *
   * @param lastBatch how many changes came last; many mean that more are coming
   */
  boolean refreshIsDue(int lastBatch) {
    long bulk = Math.clamp(REFRESH_SHARE * lastRefresh, REFRESH_IN_BULK, LONGEST_REFRESH_IN_BULK);
    long wait = lastBatch >= BULK ? bulk : REFRESH;
    return unseen > 0 && System.nanoTime() - unseenSince >= wait;
  }

  /**
   * Everything is seen.
   *
   * @param took nanoseconds that it took to show it
   */
  void refreshed(long took) {
    unseen = 0;
    lastRefresh = took;
  }

  /**
   * Whether what was applied should become durable in the engine.
   *
   * @param idle whether nothing more is waiting
   */
  boolean commitIsDue(boolean idle) {
    long now = System.nanoTime();
    boolean waitedLong = now - uncommittedSince >= COMMIT;
    boolean quiet = idle && unseen == 0 && now - lastCommit >= COMMIT_WHEN_IDLE;
    return uncommitted >= COMMIT_CHANGES || (uncommitted > 0 && (waitedLong || quiet));
  }

  /** Whether it is time to look whether rules have changed. */
  boolean rulesAreDue() {
    long now = System.nanoTime();
    boolean due = now - lastRules >= RULES;
    lastRules = due ? now : lastRules;
    return due;
  }

  void committed() {
    uncommitted = 0;
    lastCommit = System.nanoTime();
  }

  /** How long to wait for changes, in nanoseconds. */
  long untilNextLook() {
    if (unseen == 0) {
      return LOOK;
    }
    long left = REFRESH - (System.nanoTime() - unseenSince);
    return Math.max(1_000_000, Math.min(LOOK, left));
  }
}
