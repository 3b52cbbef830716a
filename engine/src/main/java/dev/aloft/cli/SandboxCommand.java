package dev.aloft.cli;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.report.LoadedText;
import dev.aloft.report.SandboxView;
import dev.aloft.sandbox.fault.FaultFile;
import dev.aloft.sandbox.fault.FaultScript;
import dev.aloft.sandbox.jira.datacenter.load.Loaded;
import dev.aloft.sandbox.limits.Limits;
import dev.aloft.sandbox.page.Neighbourhood;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code aloft sandbox}: a local site in the foreground until somebody stops it. */
@Command(
    name = "sandbox",
    description = {
      "Serve a local cloud site to try Aloft with, until you stop it; or a Data Center.",
      "The cloud site has Jira, boards, service desks and, below /wiki, Confluence.",
      "It listens on this machine only. Prints its address and the account that administers it."
    },
    subcommands = {
      SandboxGenerateCommand.class,
      SandboxSaveCommand.class,
      SandboxDiffCommand.class
    })
public final class SandboxCommand implements AloftCommand {

  private final Output output;
  private final Environment environment;
  private final Tokens tokens;
  private final Waiting waiting;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Keep the site in this folder, and go on with what is there."
              + " Left out: it is gone when it stops.")
  Optional<Path> data = Optional.empty();

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      description = "The port on the loopback address; 0 takes a free one.")
  int port;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "The site's name; left out: the one that it has, or `sandbox` if it is new.")
  Optional<String> name = Optional.empty();

  @Option(
      names = "--email",
      paramLabel = "ADDRESS",
      defaultValue = "admin@sandbox.example",
      description = "The account that administers the site: ${DEFAULT-VALUE} if left out.")
  String email = "";

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      description = "The account's API token; left out: another one at each start.")
  Optional<String> token = Optional.empty();

  @Option(
      names = "--product",
      paramLabel = "NAME",
      defaultValue = SandboxSite.CLOUD,
      description =
          "What to serve: jira-cloud, jira-data-center or confluence-data-center;"
              + " ${DEFAULT-VALUE} if left out.")
  String product = SandboxSite.CLOUD;

  @Option(
      names = "--load",
      paramLabel = "PATH",
      description = {
        "Begin with a site that `aloft sandbox save` has written, a zip or a folder.",
        "With jira-data-center: begin with what an XML backup holds, or with the projects and"
            + " issues whose recorded REST replies lie in this folder."
      })
  Optional<Path> load = Optional.empty();

  @Option(
      names = "--assistant",
      paramLabel = "PATH",
      description =
          "With jira-cloud: serve a Jira Data Center beside the site, with the cloud migration"
              + " assistant on it: the one that --data keeps in this folder, or one that begins"
              + " with this backup, saved site or folder of replies. With --data, the next start"
              + " goes on with it by itself.")
  Optional<Path> assistant = Optional.empty();

  @Option(
      names = "--beside",
      paramLabel = "PRODUCT:NAME[=PATH]",
      description = {
        "Serve another site in the same process, at an address of its own; may be repeated.",
        "It begins with PATH as --load says. --data keeps each in beside/NAME."
      })
  List<String> beside = List.of();

  @Option(
      names = "--attachments",
      paramLabel = "FOLDER",
      description =
          "With a backup that is loaded: the server's folder of attachments, or a copy of it.")
  Optional<Path> attachments = Optional.empty();

  @Option(
      names = "--limits",
      paramLabel = "documented|pessimistic",
      description =
          "Refuse what comes too fast: by the documented rates, or by ten a second everywhere."
              + " Left out: as fast as one likes.")
  Optional<Rates> limits = Optional.empty();

  @Option(
      names = "--switch",
      paramLabel = "NAME",
      split = ",",
      description =
          "With jira-cloud: behave the other way where no public source says how the product"
              + " does, or where sites choose: ${COMPLETION-CANDIDATES}.")
  List<SandboxSwitch> switches = List.of();

  @Option(
      names = "--domain",
      paramLabel = "DOMAIN",
      split = ",",
      description =
          "With jira-cloud: a domain that the organization has verified, so that it manages the"
              + " accounts there and its directory makes some; may be repeated.")
  List<String> domains = List.of();

  @Option(
      names = "--faults",
      paramLabel = "FILE",
      description =
          "Let requests go wrong as this script says (schemas/v1/sandbox-faults.schema.json).")
  Optional<Path> faults = Optional.empty();

  /** How fast requests may come. */
  enum Rates {
    DOCUMENTED,
    PESSIMISTIC
  }

  private static Limits limits(Rates rates) {
    return switch (rates) {
      case DOCUMENTED -> Limits.documented();
      case PESSIMISTIC -> Limits.pessimistic();
    };
  }

  @Inject
  SandboxCommand(Output output, Environment environment, Tokens tokens, Waiting waiting) {
    this.output = output;
    this.environment = environment;
    this.tokens = tokens;
    this.waiting = waiting;
  }

  @Override
  public ExitCode run() throws IOException {
    check();
    Optional<Path> folder = data.map(environment.folder()::resolve);
    SandboxSite first =
        new SandboxSite(product, name, folder, load.map(environment.folder()::resolve));
    List<SandboxSite> others =
        beside.stream()
            .map(word -> SandboxSite.beside(word, folder, environment.folder()))
            .toList();
    distinct(first, others);
    SandboxOpening opening =
        new SandboxOpening(
            new SandboxSetup(
                environment.clock(),
                email,
                token.orElseGet(tokens::next),
                script(),
                domains,
                port,
                new Neighbourhood()),
            behaviour(),
            attachments.map(environment.folder()::resolve),
            this::tell);
    List<Served> served = new ArrayList<>();
    List<SandboxView> views = new ArrayList<>();
    try {
      SandboxOpening.Opened opened =
          open(opening, first, assistant.map(environment.folder()::resolve));
      served.add(opened.served());
      views.add(opened.view());
      for (SandboxSite other : others) {
        opened = open(opening.beside(), other, Optional.empty());
        served.add(opened.served());
        views.add(opened.view());
      }
      SandboxView view = views.getFirst().with(views.subList(1, views.size()));
      output.result(view::text, view::json);
      waiting.untilStopped(new SandboxGroup(served));
    } finally {
      new SandboxGroup(served).close();
    }
    return ExitCode.OK;
  }

  private static SandboxOpening.Opened open(
      SandboxOpening opening, SandboxSite site, Optional<Path> assistant) throws IOException {
    return site.isCloud() ? opening.cloud(site, assistant) : opening.dataCenter(site);
  }

  private static void distinct(SandboxSite first, List<SandboxSite> others) {
    Set<String> names = new HashSet<>(Set.of(first.name().orElse("sandbox")));
    for (SandboxSite other : others) {
      other
          .name()
          .filter(given -> !names.add(given))
          .ifPresent(given -> {
            throw problem(
                CliCode.BAD_ARGUMENT,
                "two sites would be named \"" + given + "\"",
                "give each a name of its own");
          });
    }
  }

  private void tell(Loaded loaded) {
    LoadedText.of(loaded.projects(), loaded.issues(), loaded.comments(), loaded.leftOut())
        .forEach(output::note);
  }

  private void check() {
    if (assistant.isPresent() && !product.equals(SandboxSite.CLOUD)) {
      throw problem(
          CliCode.BAD_ARGUMENT,
          "--assistant migrates to a cloud site, and none is served",
          "leave --assistant out, or --product");
    }
    if (limits.isPresent() && !product.equals(SandboxSite.CLOUD)) {
      throw problem(
          CliCode.BAD_ARGUMENT,
          "--limits are those of Jira Cloud: a Data Center has none until somebody sets them",
          "leave --limits out");
    }
    if (!switches.isEmpty() && !product.equals(SandboxSite.CLOUD)) {
      throw problem(
          CliCode.BAD_ARGUMENT,
          "--switch turns what Jira Cloud does: a Data Center has no such switches",
          "leave --switch out");
    }
    if (!domains.isEmpty() && !product.equals(SandboxSite.CLOUD)) {
      throw problem(
          CliCode.BAD_ARGUMENT,
          "--domain is verified by an organization: a Data Center has none",
          "leave --domain out");
    }
    if (!domains.stream().allMatch(domain -> domain.matches("[^@\\s.]+([.][^@\\s.]+)+"))) {
      throw problem(
          CliCode.BAD_ARGUMENT,
          "--domain must be the part of addresses after the @",
          "write it as in --domain acme.example");
    }
    if (port < 0 || port > 65_535) {
      throw problem(CliCode.BAD_ARGUMENT, "--port must be between 0 and 65535", "choose another");
    }
    if (!email.matches("[^@\\s:]+@[^@\\s:]+")) {
      throw problem(CliCode.BAD_ARGUMENT, "--email must be an e-mail address", "choose another");
    }
  }

  private FaultScript script() throws IOException {
    if (faults.isEmpty()) {
      return FaultScript.NONE;
    }
    Path file = environment.folder().resolve(faults.get());
    if (!Files.isReadable(file)) {
      throw problem(CliCode.BAD_ARGUMENT, "--faults: " + file + " cannot be read", "name a file");
    }
    return new FaultFile().read(file);
  }

  private CloudBehaviour behaviour() {
    CloudBehaviour site = CloudBehaviour.usual();
    for (SandboxSwitch one : switches) {
      site = one.turn(site);
    }
    return limits.isPresent() ? site.withJira(site.jira().withLimits(limits(limits.get()))) : site;
  }

  private static ProblemException problem(CliCode code, String summary, String next) {
    return new ProblemException(
        ExitCode.INVALID_INPUT, Diagnostic.of(code, Location.NONE, summary).next(next));
  }
}
