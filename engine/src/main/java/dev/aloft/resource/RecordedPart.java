package dev.aloft.resource;

/**
 * What state knows of a part.
 *
 * @param kind the part's kind
 * @param sourceId its id in the source
 * @param targetId its id on the target
 * @param digests of the part as wanted and as read back
 */
public record RecordedPart(String kind, String sourceId, String targetId, Digests digests) {

  /** How it is named among its item's parts, as {@link DesiredPart#name}. */
  public String name() {
    return kind + "/" + sourceId;
  }

  /** How it is named among what the target shows, as {@link ObservedPart#targetName}. */
  public String targetName() {
    return kind + "/" + targetId;
  }

  /** Whether the source no longer had it at the last apply; the target keeps it. */
  public boolean gone() {
    return digests.desired().equals(RecordedItem.GONE);
  }

  /** Whether nothing of it is on the target, since its item keeps it in another form. */
  public boolean outside() {
    return digests.observed().equals(RecordedItem.OUTSIDE);
  }

  /** The same with other digests. */
  public RecordedPart with(Digests others) {
    return new RecordedPart(kind, sourceId, targetId, others);
  }
}
