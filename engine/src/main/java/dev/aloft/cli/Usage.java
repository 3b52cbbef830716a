package dev.aloft.cli;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.NearestName;
import dev.aloft.diagnostics.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Command lines that cannot be run, as diagnostics. */
final class Usage {

  private Usage() {}

  static ProblemException unknownCommand(String word, List<String> known) {
    Diagnostic diagnostic =
        Diagnostic.of(CliCode.UNKNOWN_COMMAND, Location.NONE, "unknown command \"" + word + "\"");
    Optional<String> nearest = NearestName.of(word, known);
    if (nearest.isPresent()) {
      diagnostic = diagnostic.expected("did you mean \"" + nearest.get() + "\"?");
    }
    return invalid(diagnostic.next("aloft --help"));
  }

  /** What picocli found, in our words where it is about an unknown word. */
  static ProblemException problem(ParameterException exception) {
    CommandLine command = exception.getCommandLine();
    Diagnostic diagnostic =
        exception instanceof UnmatchedArgumentException unmatched
            ? unknownWord(command, unmatched.getUnmatched().getFirst())
            : Diagnostic.of(CliCode.BAD_ARGUMENT, Location.NONE, sentence(exception));
    return invalid(diagnostic.next(command.getCommandSpec().qualifiedName(" ") + " --help"));
  }

  private static Diagnostic unknownWord(CommandLine command, String given) {
    boolean option = given.startsWith("-");
    // What follows the equals sign may be a secret.
    String word = option ? given.split("=", 2)[0] : given;
    String name = command.getCommandSpec().qualifiedName(" ");
    Diagnostic diagnostic =
        Diagnostic.of(
            CliCode.UNKNOWN_OPTION,
            Location.NONE,
            (option ? "unknown option \"" : "unexpected word \"") + word + "\" for " + name);
    List<String> known = new ArrayList<>();
    if (option) {
      command.getCommandSpec().options().forEach(spec -> known.addAll(List.of(spec.names())));
    } else {
      known.addAll(command.getSubcommands().keySet());
    }
    return NearestName.of(word, known)
        .map(nearest -> diagnostic.expected("did you mean \"" + nearest + "\"?"))
        .orElse(diagnostic);
  }

  /** Picocli's sentence in the form of a summary: small first letter, one line. */
  private static String sentence(ParameterException exception) {
    String message = Objects.requireNonNullElse(exception.getMessage(), "");
    String line = message.lines().findFirst().orElse("the command line cannot be read");
    return line.substring(0, 1).toLowerCase(Locale.ROOT) + line.substring(1);
  }

  private static ProblemException invalid(Diagnostic diagnostic) {
    return new ProblemException(ExitCode.INVALID_INPUT, diagnostic);
  }
}
