package dev.aloft.spec;

import dev.aloft.resource.LaneTerms;
import dev.aloft.resource.OnTargetChange;
import java.util.Optional;

/**
 * What one document says about content; a Project document may leave to its rule what it does not
 * say.
 *
 * @param moved whether issues move at all ({@code content: all} or {@code none})
 */
public record ContentTerms(
    Optional<Boolean> moved,
    Optional<Content.Executor> executor,
    Optional<Content.Keys> keys,
    Optional<Double> maxGapShare,
    Optional<Content.History> history,
    Optional<Content.Created> created,
    Optional<OnTargetChange> onTargetChange,
    Optional<LaneTerms.OnSourceDeletion> onSourceDeletion,
    Optional<Integer> maxDeletions) {

  /** These terms, and those of the rule where these say nothing. */
  public ContentTerms over(ContentTerms rule) {
    return new ContentTerms(
        moved.or(rule::moved),
        executor.or(rule::executor),
        keys.or(rule::keys),
        maxGapShare.or(rule::maxGapShare),
        history.or(rule::history),
        created.or(rule::created),
        onTargetChange.or(rule::onTargetChange),
        onSourceDeletion.or(rule::onSourceDeletion),
        maxDeletions.or(rule::maxDeletions));
  }

  boolean movesContent() {
    return moved.orElse(true);
  }

  /** The terms with every default in place; empty if a choice without a default is missing. */
  public Optional<Content> settle() {
    if (!movesContent()) {
      return Optional.of(new Content.ConfigurationOnly());
    }
    return executor.flatMap(who ->
        keys.map(policy ->
            new Content.Moved(
                who,
                policy,
                maxGapShare.orElse(Content.DEFAULT_MAX_GAP_SHARE),
                history.orElse(Content.History.PROPERTY),
                created.orElse(Content.Created.FIELD),
                new LaneTerms(
                    onTargetChange.orElse(LaneTerms.CAREFUL.onTargetChange()),
                    onSourceDeletion.orElse(LaneTerms.CAREFUL.onSourceDeletion()),
                    maxDeletions.orElse(LaneTerms.DEFAULT_MAX_DELETIONS)))));
  }
}
