package dev.aloft.cli;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.report.LoadedText;
import dev.aloft.report.SandboxView;
import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.confluence.datacenter.ConfluenceDataCenter;
import dev.aloft.sandbox.fault.FaultFile;
import dev.aloft.sandbox.fault.FaultScript;
import dev.aloft.sandbox.jira.cloud.kept.KeptSite;
import dev.aloft.sandbox.jira.datacenter.JiraDataCenter;
import dev.aloft.sandbox.jira.datacenter.load.Loaded;
import dev.aloft.sandbox.limits.Limits;
import dev.aloft.sandbox.page.Pages;
import dev.aloft.sandbox.store.kept.KeptFile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

  private static final String CLOUD = KeptSite.PRODUCT;

  private static final List<String> PRODUCTS =
      List.of(CLOUD, JiraDataCenter.NAME, ConfluenceDataCenter.NAME);

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
      defaultValue = CLOUD,
      description =
          "What to serve: jira-cloud, jira-data-center or confluence-data-center;"
              + " ${DEFAULT-VALUE} if left out.")
  String product = CLOUD;

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
    FaultScript script = script();
    String secret = token.orElseGet(tokens::next);
    if (!product.equals(CLOUD)) {
      return dataCenter(secret, script);
    }
    SandboxFolder folder = folder();
    try (SandboxServer server = serve(folder, secret, script)) {
      SandboxView view =
          new SandboxView(
              server.address(),
              server.site().name(),
              "Jira and Confluence Cloud",
              email,
              secret,
              Optional.of(server.administration()),
              data.map(given -> folder.work().path().toString()),
              server
                  .beside()
                  .map(one ->
                      new SandboxView.Server(
                          one.address(), one.serverId(), SandboxSetup.ADMINISTRATOR)));
      output.result(view::text, view::json);
      waiting.untilStopped(server);
    }
    return ExitCode.OK;
  }

  private SandboxFolder folder() throws IOException {
    return SandboxFolder.open(data.map(environment.folder()::resolve));
  }

  private ExitCode dataCenter(String secret, FaultScript script) throws IOException {
    boolean jira = product.equals(JiraDataCenter.NAME);
    SandboxSetup setup = new SandboxSetup(environment.clock(), email, secret, script, port);
    SandboxFolder folder = folder();
    if (load.isPresent()) {
      begin(folder, environment.folder().resolve(load.get()), setup);
    }
    KeptFile file = folder.opened(path -> KeptFile.open(path, product, name));
    try (SandboxDataCenter server =
        jira
            ? SandboxDataCenter.jira(file, folder.work(), setup)
            : SandboxDataCenter.confluence(file, folder.work(), setup)) {
      SandboxView view =
          new SandboxView(
              server.address(),
              server.site(),
              jira ? "Jira Data Center" : "Confluence Data Center",
              SandboxSetup.ADMINISTRATOR,
              secret,
              Optional.empty(),
              data.map(given -> folder.work().path().toString()),
              Optional.empty());
      output.result(view::text, view::json);
      waiting.untilStopped(server);
      return ExitCode.OK;
    } catch (UncheckedIOException e) {
      throw portTaken(e);
    }
  }

  private void begin(SandboxFolder folder, Path from, SandboxSetup setup) throws IOException {
    if (product.equals(JiraDataCenter.NAME)) {
      new SandboxLoading(setup, name, files()).begin(folder, from, this::tell);
    } else {
      folder.begin(from, product, file -> {});
    }
  }

  private Optional<Path> files() {
    return attachments.map(environment.folder()::resolve);
  }

  private void tell(Loaded loaded) {
    LoadedText.of(loaded.projects(), loaded.issues(), loaded.comments(), loaded.leftOut())
        .forEach(output::note);
  }

  private void check() {
    if (!PRODUCTS.contains(product)) {
      throw problem(
          CliCode.BAD_ARGUMENT,
          "--product must be " + String.join(" or ", PRODUCTS),
          "choose one of them");
    }
    if (assistant.isPresent() && !product.equals(CLOUD)) {
      throw problem(
          CliCode.BAD_ARGUMENT,
          "--assistant migrates to a cloud site, and none is served",
          "leave --assistant out, or --product");
    }
    if (limits.isPresent() && !product.equals(CLOUD)) {
      throw problem(
          CliCode.BAD_ARGUMENT,
          "--limits are those of Jira Cloud: a Data Center has none until somebody sets them",
          "leave --limits out");
    }
    if (!switches.isEmpty() && !product.equals(CLOUD)) {
      throw problem(
          CliCode.BAD_ARGUMENT,
          "--switch turns what Jira Cloud does: a Data Center has no such switches",
          "leave --switch out");
    }
    if (port < 0 || port > 65_535) {
      throw problem(CliCode.BAD_ARGUMENT, "--port must be between 0 and 65535", "choose another");
    }
    if (!email.matches("[^@\\s:]+@[^@\\s:]+")) {
      throw problem(CliCode.BAD_ARGUMENT, "--email must be an e-mail address", "choose another");
    }
    if (name.isPresent() && !name.get().matches("[a-z0-9][a-z0-9-]{0,62}")) {
      throw problem(
          CliCode.BAD_ARGUMENT,
          "--name must be small letters, digits and hyphens, as in a site's address",
          "choose another");
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

  private SandboxServer serve(SandboxFolder folder, String secret, FaultScript script)
      throws IOException {
    if (load.isPresent()) {
      Path from = environment.folder().resolve(load.get());
      folder.begin(from, KeptSite.PRODUCT, KeptSite::tables);
    }
    CloudBehaviour behaviour = behaviour();
    KeptSite kept =
        folder.opened(path -> KeptSite.open(path, name, environment.clock(), behaviour.jira()));
    Optional<SandboxBeside> beside;
    try {
      beside = beside(folder.work(), secret);
    } catch (IOException | RuntimeException e) {
      kept.close();
      folder.work().close();
      throw e;
    }
    Account administrator =
        kept.site()
            .accounts()
            .byEmail(email)
            .orElseGet(() -> kept.site().addAdministrator(email, "Sandbox administrator", secret));
    kept.site().accounts().token(administrator.accountId(), secret);
    try {
      return SandboxServer.start(
          kept,
          behaviour.confluence(),
          folder.work(),
          new Pages.Administrator(email, secret),
          port,
          script,
          beside);
    } catch (UncheckedIOException e) {
      throw portTaken(e);
    }
  }

  private Optional<SandboxBeside> beside(WorkFolder site, String secret) throws IOException {
    SandboxSetup setup =
        new SandboxSetup(environment.clock(), email, secret, FaultScript.NONE, port);
    return SandboxBeside.open(
        site,
        assistant.map(environment.folder()::resolve),
        setup,
        new SandboxLoading(setup, Optional.of(name.orElse("sandbox") + "-server"), files()),
        this::tell);
  }

  private CloudBehaviour behaviour() {
    CloudBehaviour site = CloudBehaviour.usual();
    for (SandboxSwitch one : switches) {
      site = one.turn(site);
    }
    return limits.isPresent() ? site.withJira(site.jira().withLimits(limits(limits.get()))) : site;
  }

  /** Whatever else cannot be read or written is ours. */
  private ProblemException portTaken(UncheckedIOException e) {
    if (!(e.getCause() instanceof BindException)) {
      throw e;
    }
    return problem(
        CliCode.PORT_TAKEN,
        "port " + port + " cannot be opened on the loopback address",
        "stop what listens there, or leave --port out");
  }

  private static ProblemException problem(CliCode code, String summary, String next) {
    return new ProblemException(
        ExitCode.INVALID_INPUT, Diagnostic.of(code, Location.NONE, summary).next(next));
  }
}
