package dev.aloft.plan;

import dev.aloft.diagnostics.Explanation;
import dev.aloft.resource.OnExisting;
import java.util.Locale;

/** Why a change has its action; {@code aloft explain REASON} prints the text. */
public enum Reason implements Explanation {
  MISSING(
      "The target has nothing under this address and nothing of this natural key.",
      "It is created; nothing is to be decided."),
  SOURCE_CHANGED(
      "What the spec and the source want differs from what Aloft wrote last.",
      "The difference is written; `aloft show --full` lists each value."),
  AGREED(
      "Source and target came to the same new value since the last apply, or what it points at"
          + " moved: nothing differs, and that is noted.",
      "Nothing is to be decided."),
  STAMP_DIFFERS(
      "State does not know it, but the target carries its stamp, and what was noted there at the"
          + " last write differs from what is wanted now.",
      "It is written again. Look at it first if somebody may have edited it on the target since."),
  UNFINISHED(
      "An earlier apply was interrupted before it had finished this item.",
      "It goes on there; nothing is to be decided."),
  UNCHANGED(
      "Neither the wanted value nor the target changed since the last apply.", "Nothing is done."),
  FOUND_BY_STAMP(
      "State does not know it, but the target carries its stamp: it is ours.",
      "It is taken into the state as it is and not written."),
  TARGET_EDITED(
      "Somebody edited it on the target since the last apply and the source did not change: the"
          + " edit is kept.",
      "Nothing needs to be done. To have the source's value back, undo the edit on the target."),
  TARGET_DELETED(
      "Aloft wrote it and somebody deleted it on the target: it is not written again by itself.",
      "Ask who deleted it. If it is to stay away, leave it out in the spec; if not, restore it on"
          + " the target where that is possible."),
  SOURCE_DELETED(
      "It no longer stands in the source: it is kept on the target and marked, or deleted where the"
          + " spec says `onSourceDeletion: delete`.",
      "Delete it on the target by hand if nobody needs it."),
  SOURCE_MOVED(
      "The source has it in another project now: it is moved on the target too, with everything"
          + " that people added to it. Its old key leads to the new one.",
      "Nothing is to be decided."),
  MOVE_BARRED(
      "The source has it in another project now, and on the target it cannot follow: something"
          + " that is not to move hangs on it, or its number there was given already. It stays"
          + " where it is and is not made a second time.",
      "Take away what hangs on it, or move it on the target by hand, and plan again: the move is"
          + " recognised."),
  MOVE_MEETS_EDIT(
      "The source has it in another project now, and somebody edited values on the target that a"
          + " move cannot keep, such as components, versions or the status.",
      "Undo the edit, move it on the target by hand, or say `onTargetChange: overwrite`, and plan"
          + " again."),
  MOVE_UNKNOWN(
      "The source has it in another project now. State does not know it, but its stamp stands in"
          + " the project where it was. Nobody can tell what people edited there since, so it is"
          + " not moved; and it is not made a second time.",
      "Bring the state back, or move it on the target by hand, and plan again: it is recognised by"
          + " its stamp."),
  KEY_WAITS(
      "Keys are kept, and a number is given once: before it comes an item that cannot be moved"
          + " there yet.",
      "Decide about that one; this follows by itself. `keys: new` does without."),
  SOURCE_RETURNED(
      "The source had lost it and has it again: the mark is taken away.",
      "Nothing needs to be done."),
  EDIT_FORBIDDEN(
      "Somebody edited it on the target since the last apply, and for this `onTargetChange: fail`"
          + " holds: nothing is applied before somebody decides.",
      "Undo the edit on the target, or decide with `onTargetChange: keep` or `overwrite` (in the"
          + " project's document for issues, on a line for the type under Decisions for"
          + " configuration), and plan again."),
  BOTH_EDITED(
      "Source and target both changed the same value since the last apply: the target's value is"
          + " kept until somebody decides.",
      "Undo one of the two edits, or say `onTargetChange: overwrite` to have the source's value,"
          + " and plan again."),
  EQUAL(
      "The target has an equal thing that is not ours: ours refer to it and it is never written.",
      "If ours should stay apart, give it another name with a line under Decisions."),
  DECIDED_USE(
      "A line under Decisions, or a rule about groups, says to use the target's thing as it is.",
      "It is never written. Change or remove the line to have it otherwise."),
  DECIDED_ADOPT(
      "A line under Decisions, or a rule about groups, says to take the target's thing over, or to"
          + " add ours to it.",
      "From then on Aloft writes it as if it were its own; with `merge` it only adds. Its users"
          + " should know; `onExisting: use` leaves it alone."),
  KEPT_ELSEWHERE(
      "Another system keeps it: a group that an identity provider syncs can be changed there"
          + " alone.",
      "Ours refer to it and it is never written. Where the plan lists members that it lacks, ask"
          + " whoever runs the identity provider to add them; every plan names them until they are"
          + " in."),
  DIFFERENT(
      "The target has a thing of the same name that is not ours and differs in something that"
          + " matters.",
      "Decide under Decisions: `onExisting: use`, `onExisting: adopt`, or another name with `to`."),
  NAME_TAKEN(
      "The target already has one of this key or name, and its default is to stop rather than to"
          + " share it.",
      "Decide under Decisions: `onExisting: use`, `onExisting: adopt`, or another name with `to`."),
  AMBIGUOUS(
      "Several things on the target have this natural key.",
      "Rename the others on the target, or give ours another name with a line under Decisions."),
  CLAIMED_TWICE(
      "Two wanted resources meet the same thing on the target.",
      "Merge them with a line under Decisions, or rename one."),
  EXISTING_ACCOUNT(
      "An account with this e-mail address exists and is used.",
      "If it belongs to somebody else, give the person another account under Users: map."),
  INVITED(
      "No account with this e-mail address exists, and the spec says `provisioning: invite`.",
      "The person is invited, without a mail, and takes a seat in each product that is named. To"
          + " have the stand-in instead, map the person under Users: map."),
  ENROLLED(
      "No account with this e-mail address exists, and the spec says `customers: create`.",
      "The person gets a customer's account of the site's service desks, which takes no seat. To"
          + " have the stand-in instead, map the person under Users: map."),
  PROVISIONED(
      "No account with this e-mail address exists on the site, and the spec says `provisioning:"
          + " scim`.",
      "The account is made in the directory that the plan names, without a mail, and takes a seat"
          + " in each product that is named; who is in the directory already gets the products"
          + " only. To have the stand-in instead, map the person under Users: map."),
  NAMED_AGAIN(
      "Something is written that names a person who left, whose account Aloft made and suspended.",
      "The account is restored first and suspended again at the end of the apply; meanwhile it"
          + " takes its seats."),
  BACK_AGAIN(
      "A person whose account Aloft made and suspended is active in the source again, or the spec"
          + " no longer says `inactive: suspend`.",
      "The account is restored, with its groups and roles, and takes its seats again."),
  STAND_IN(
      "No account can be used for this person, so the stand-in that the spec names takes the place;"
          + " the name is kept in the authorship line.",
      "To give the person an account, invite them and plan again, say `provisioning: invite` or"
          + " `scim`, or name one under Users: map."),
  NO_STAND_IN(
      "No account can be used for this person and the spec names no stand-in.",
      "Add users.standIn, or map the person under Users: map."),
  NO_PUBLIC_API(
      "No public API can write this.",
      "A person must do it, with the values that `aloft show --full` lists."),
  GAP(
      "A number between two keys that the source no longer has.",
      "It is filled for the time of the run, so that the next issue keeps its key, and removed at"
          + " its end. `keys: new` does without."),
  DEPENDS_ON_CONFLICT(
      "Something that it refers to is undecided.",
      "Decide that first; this one follows by itself."),
  OUT_OF_USE(
      "It is ours, nothing wants it any more, and nobody edited it.",
      "It is deleted. If it should stay, let the spec want it again."),
  UNUSED(
      "Aloft made it, and by everything that can be told nobody used it or gave it anything since.",
      "It is taken back. Read the notes of the plan for what cannot be told."),
  BARRED(
      "Aloft made it, and it must stay: the code beside it says why.",
      "`aloft explain CODE` says what can be done. `--leave-barred` leaves it as it is and takes"
          + " back the others."),
  TEMPORARY(
      "Scaffolding: made for the time of the migration and removed at its end.",
      "Do not use it for anything of your own.");

  private final String meaning;
  private final String advice;

  Reason(String meaning, String advice) {
    this.meaning = meaning;
    this.advice = advice;
  }

  /** Why somebody gets an account that is made as the spec says. */
  static Reason ofNewAccount(OnExisting onExisting) {
    return switch (onExisting) {
      case ENROLL -> ENROLLED;
      case PROVISION -> PROVISIONED;
      case INVITE, USE, USE_IF_EQUAL, ADOPT, FAIL, REFER -> INVITED;
    };
  }

  /** What it means, and what a reader may do about it. */
  @Override
  public String explanation() {
    return meaning + " " + advice;
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
