package dev.aloft.plan;

import dev.aloft.diagnostics.Explanation;
import java.util.Locale;

/** Why a change has its action; {@code aloft explain REASON} prints the text. */
public enum Reason implements Explanation {
  MISSING("The target has nothing under this address and nothing of this natural key."),
  SOURCE_CHANGED("What the spec and the source want differs from what Aloft wrote last."),
  STAMP_DIFFERS(
      "State does not know it, but the target carries its stamp, and what was noted there at the"
          + " last write differs from what is wanted now."),
  UNFINISHED(
      "An earlier apply was interrupted before it had finished this item: it goes on there."),
  UNCHANGED("Neither the wanted value nor the target changed since the last apply."),
  FOUND_BY_STAMP("State does not know it, but the target carries its stamp: it is ours."),
  TARGET_EDITED(
      "Somebody edited it on the target since the last apply and the source did not change: the"
          + " edit is kept."),
  TARGET_DELETED(
      "Aloft wrote it and somebody deleted it on the target: it is not written again by itself."),
  SOURCE_DELETED("It no longer stands in the source: it is kept on the target and marked."),
  BOTH_EDITED(
      "Source and target both changed the same value since the last apply: the target's value is"
          + " kept until somebody decides."),
  EQUAL(
      "The target has an equal thing that is not ours: ours refer to it and it is never written."),
  DECIDED_USE("A line under Decisions says to use the target's thing as it is."),
  DECIDED_ADOPT("A line under Decisions says to take the target's thing over."),
  DIFFERENT(
      "The target has a thing of the same name that is not ours and differs in something that"
          + " matters. Decide: use, adopt, or another name."),
  NAME_TAKEN(
      "The target already has one of this key or name, and its default is to stop rather than to"
          + " share it. Decide: use, adopt, or another name."),
  AMBIGUOUS("Several things on the target have this natural key: name the one that is meant."),
  CLAIMED_TWICE(
      "Two wanted resources meet the same thing on the target. Merge them with a line under"
          + " Decisions, or rename one."),
  EXISTING_ACCOUNT("An account with this e-mail address exists and is used."),
  STAND_IN(
      "No account can be used for this person, so the stand-in that the spec names takes the place;"
          + " the name is kept in the authorship line."),
  NO_STAND_IN(
      "No account can be used for this person and the spec names no stand-in: add users.standIn, or"
          + " map the person."),
  NO_PUBLIC_API("No public API can write this: a person must do it with the values shown."),
  GAP("A number between two keys that the source no longer has: filled for the time of the run."),
  DEPENDS_ON_CONFLICT("Something that it refers to is undecided."),
  OUT_OF_USE("It is ours, nothing wants it any more, and nobody edited it."),
  TEMPORARY("Scaffolding: made for the time of the migration and removed at its end.");

  private final String explanation;

  Reason(String explanation) {
    this.explanation = explanation;
  }

  @Override
  public String explanation() {
    return explanation;
  }

  @Override
  public String id() {
    return label();
  }

  /** The name as people write it: {@code source-changed}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
