package dev.aloft.cli;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.people.EmailAddress;
import dev.aloft.report.ReclaimedView;
import dev.aloft.spec.PeopleMapEdit;
import dev.aloft.spec.SpecOptions;
import dev.aloft.spec.SpecReader;
import dev.aloft.spec.Users;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code aloft users reclaim PERSON EMAIL}: somebody gets an account in place of the stand-in. */
@Command(
    name = "reclaim",
    description = {
      "Give somebody an account in place of the stand-in, as a row of the people map.",
      "Nothing is written on a site: the next plan shows every place that changes."
    })
public final class UsersReclaimCommand implements AloftCommand {

  private final Output output;
  private final Environment environment;
  private final SpecReader specs;

  @Parameters(
      index = "0",
      paramLabel = "PERSON",
      description =
          "The user's key, name or address in the source; SOURCE/ before it for one source.")
  String person = "";

  @Parameters(index = "1", paramLabel = "EMAIL", description = "The address of the account.")
  String email = "";

  @Mixin MapOption map = new MapOption();

  @Mixin SpecOption spec = new SpecOption();

  @Inject
  UsersReclaimCommand(Output output, Environment environment, SpecReader specs) {
    this.output = output;
    this.environment = environment;
    this.specs = specs;
  }

  @Override
  public ExitCode run() throws IOException {
    EmailAddress account =
        EmailAddress.parse(email)
            .orElseThrow(() ->
                problem(
                    "EMAIL is no e-mail address", "give the address of an account of the target"));
    Path file = map.beside(spec, environment);
    Optional<String> before =
        Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    PeopleMapEdit.Edited edited =
        PeopleMapEdit.with(before.orElse(""), person, new Users.Becomes.Account(account.text()));
    write(
        file,
        switch (edited) {
          case PeopleMapEdit.Edited.Done(String after) -> after;
          case PeopleMapEdit.Edited.Refused(PeopleMapEdit.Why why) ->
              throw problem(
                  map + " " + why.words(),
                  "decide in a file of the columns source,email, named with --map and under Users");
        });
    try {
      check(account);
    } catch (ProblemException e) {
      if (before.isPresent()) {
        write(file, before.get());
      } else {
        Files.delete(file);
      }
      throw e;
    }
    ReclaimedView view = new ReclaimedView(person, account.masked(), map.toString());
    output.result(view::text, view::json);
    return ExitCode.OK;
  }

  /** The file is whole at any moment. */
  private static void write(Path file, String text) throws IOException {
    Path partial = file.resolveSibling(file.getFileName() + ".partial");
    Files.writeString(partial, text);
    Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** A map that the spec does not read would change nothing. */
  private void check(EmailAddress account) {
    Users users =
        specs
            .read(
                List.of(environment.folder().resolve(spec.path)),
                spec.options().withSecrets(SpecOptions.Secrets.NAMED_ONLY))
            .blueprint()
            .users();
    boolean known =
        users.map().stream()
            .map(Users.MapRow::becomes)
            .anyMatch(becomes ->
                becomes instanceof Users.Becomes.Account(String address)
                    && EmailAddress.parse(address).filter(account::equals).isPresent());
    if (!known) {
      throw problem(
          "the spec does not read " + map,
          "add `map: " + map + "` under Users, then run the command again");
    }
  }

  private static ProblemException problem(String summary, String next) {
    return new ProblemException(
        ExitCode.INVALID_INPUT,
        Diagnostic.of(CliCode.BAD_ARGUMENT, Location.NONE, summary).next(next));
  }
}
