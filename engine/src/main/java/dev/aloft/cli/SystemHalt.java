package dev.aloft.cli;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.state.Transitions;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ends the process as a kill does, at a transition that was chosen before: a device for those who
 * want to see with their own eyes what a repetition makes of it.
 */
final class SystemHalt implements Transitions {

  /** The variable that names the transition: {@code after record items:2}. */
  static final String VARIABLE = "ALOFT_HALT_AT";

  private static final Pattern FORM =
      Pattern.compile("((?:before|after) [a-z -]+):([1-9]\\d{0,8})");

  /** The status of a killed process. */
  private static final int KILLED = 137;

  private final String transition;
  private final AtomicLong left;
  private final Transitions next;

  /**
   * Halts at a transition.
   *
   * @param at its name, a colon, and the how-manieth of that name
   * @param next is told of all others
   * @throws ProblemException exit 3 if it is not of that form
   */
  SystemHalt(String at, Transitions next) {
    Matcher matcher = FORM.matcher(at);
    if (!matcher.matches()) {
      throw new ProblemException(
          ExitCode.INVALID_INPUT,
          Diagnostic.of(
                  CliCode.BAD_ARGUMENT,
                  Location.NONE,
                  VARIABLE + " must be like `after record items:2`")
              .next("mend it or take it away"));
    }
    this.transition = matcher.group(1);
    this.left = new AtomicLong(Long.parseLong(matcher.group(2)));
    this.next = next;
  }

  @Override
  public void reached(Transition reached) {
    if (reached.toString().equals(transition) && left.decrementAndGet() == 0) {
      Runtime.getRuntime().halt(KILLED);
    }
    next.reached(reached);
  }
}
