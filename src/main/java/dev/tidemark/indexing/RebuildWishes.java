package dev.tidemark.indexing;

/** Where others ask for a whole new index and hear how it stands. Called by the feed's thread. */
interface RebuildWishes {
  /** Nobody asks. */
  RebuildWishes NONE =
      new RebuildWishes() {
        @Override
        public boolean isAsked() {
          return false;
        }

        @Override
        public void tell(RebuildState state) {}
      };

  /** Whether somebody has asked since this was called last. */
  boolean isAsked();

  /** Tells those who asked. */
  void tell(RebuildState state);
}
