package dev.aloft.report;

import dev.aloft.plan.Action;
import dev.aloft.plan.Change;
import dev.aloft.plan.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What becomes of people, counted in as few lines as it takes. */
final class PeopleLine {

  /** The attribute of people that says what becomes of an account when its work is done. */
  private static final String AFTERWARDS = "afterwards";

  /** Most lines. */
  private static final int LINES = 3;

  private final List<Change> people;
  private long counted;

  private PeopleLine(List<Change> people) {
    this.people = people;
  }

  static List<String> of(List<Change> people) {
    return new PeopleLine(people).lines();
  }

  private List<String> lines() {
    List<String> words = new ArrayList<>();
    Stream.of(
            count(one -> one.action() == Action.CONFLICT, "undecided", "undecided"),
            because(Reason.EXISTING_ACCOUNT, "account is there", "accounts are there"),
            count(one -> one.action() == Action.KEEP, "has one of ours", "have one of ours"),
            count(
                one -> one.reason() == Reason.INVITED && !leaves(one), "is invited", "are invited"),
            count(
                one -> one.reason() == Reason.INVITED && leaves(one),
                "leaver is invited, then suspended",
                "leavers are invited, then suspended"),
            count(
                one -> one.action() == Action.UPDATE && isStillToLeave(one.reason()),
                "leaver is still to be suspended",
                "leavers are still to be suspended"),
            count(
                one -> one.reason() == Reason.PROVISIONED && !leaves(one),
                "is made by SCIM",
                "are made by SCIM"),
            count(
                one -> one.reason() == Reason.PROVISIONED && leaves(one),
                "leaver is made by SCIM, then deactivated",
                "leavers are made by SCIM, then deactivated"),
            because(Reason.ENROLLED, "becomes a customer", "become customers"),
            because(Reason.NAMED_AGAIN, "is restored meanwhile", "are restored meanwhile"),
            because(Reason.BACK_AGAIN, "is back and restored", "are back and restored"),
            count(one -> one.action() == Action.DELETE, "is removed", "are removed"),
            because(Reason.STAND_IN, "becomes the stand-in", "become the stand-in"))
        .filter(one -> !one.isEmpty())
        .forEach(words::add);
    if (counted < people.size()) {
      words.add(Figures.of(people.size() - counted, "other", "others"));
    }
    return Blocks.flow(Figures.of(people.size(), "person", "people") + ": ", words, LINES);
  }

  private static boolean leaves(Change person) {
    return person.after().containsKey(AFTERWARDS);
  }

  private static boolean isStillToLeave(Reason reason) {
    return reason == Reason.UNFINISHED || reason == Reason.SOURCE_CHANGED;
  }

  private String because(Reason reason, String one, String many) {
    return count(
        person -> person.reason() == reason && person.action() != Action.CONFLICT, one, many);
  }

  private String count(Predicate<Change> which, String one, String many) {
    long number = people.stream().filter(which).count();
    counted += number;
    return number == 0 ? "" : Figures.of(number, one, many);
  }
}
