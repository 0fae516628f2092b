package dev.tidemark.record;

/**
 * An article as a teller of a story.
 *
 * @param story key of the story, that of {@link dev.tidemark.article.StoryId}
 * @param founded sequence number at which the story's founder was first looked at
 * @param first the same of this article
 * @param since sequence number from which on its story, or its being alone, is what it is
 * @param bands what copies are looked up by
 * @param sketch what they are compared by; opaque here
 */
@SuppressWarnings("ArrayRecordComponent") // on their way through, never compared
public record StoryMember(
    String article, long story, long founded, long first, long since, int[] bands, byte[] sketch) {

  /** The same as a teller of a story from a sequence number on. */
  public StoryMember telling(long newStory, long newFounded, long newSince) {
    return new StoryMember(article, newStory, newFounded, first, newSince, bands, sketch);
  }
}
