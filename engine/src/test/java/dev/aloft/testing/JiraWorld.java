package dev.aloft.testing;

import dev.aloft.apply.ApplyListener;
import dev.aloft.apply.ApplyOutcome;
import dev.aloft.apply.Scaffolding;
import dev.aloft.contracts.Contract;
import dev.aloft.contracts.ContractListener;
import dev.aloft.contracts.Contracts;
import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.Problems;
import dev.aloft.http.Credentials;
import dev.aloft.http.ExchangeLog;
import dev.aloft.http.FakeTime;
import dev.aloft.http.Secret;
import dev.aloft.http.Share;
import dev.aloft.http.Site;
import dev.aloft.http.SiteBudgets;
import dev.aloft.http.SiteClient;
import dev.aloft.http.SiteLimits;
import dev.aloft.http.SiteSettings;
import dev.aloft.jira.AuditScope;
import dev.aloft.jira.JiraLane;
import dev.aloft.jira.JiraMigration;
import dev.aloft.jira.JiraTarget;
import dev.aloft.jira.JiraType;
import dev.aloft.jira.MovingProject;
import dev.aloft.jira.StampRegister;
import dev.aloft.jira.access.AccessComparison;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.source.JiraSource;
import dev.aloft.ledger.Ledger;
import dev.aloft.ledger.LedgerTotals;
import dev.aloft.origin.BackupReader;
import dev.aloft.origin.ReadOptions;
import dev.aloft.plan.Plan;
import dev.aloft.plan.PlanFile;
import dev.aloft.plan.PlanHeader;
import dev.aloft.resource.Fates;
import dev.aloft.resource.Lane;
import dev.aloft.resource.LaneSite;
import dev.aloft.resource.TextComparison;
import dev.aloft.run.AccessReview;
import dev.aloft.run.Applying;
import dev.aloft.run.Planning;
import dev.aloft.run.Refresh;
import dev.aloft.sandbox.Sandbox;
import dev.aloft.sandbox.fault.FaultScript;
import dev.aloft.sandbox.fault.Faults;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.site.Behaviour;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.web.Disturbed;
import dev.aloft.spec.Blueprint;
import dev.aloft.spec.SpecOptions;
import dev.aloft.spec.SpecReader;
import dev.aloft.staging.DerivedCache;
import dev.aloft.staging.Staging;
import dev.aloft.state.StateStore;
import dev.aloft.state.sqlite.SqliteStates;
import dev.aloft.value.Address;
import dev.aloft.verify.Verifier;
import dev.aloft.verify.VerifyOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A small world for tests of Jira resource types: a backup written by hand, a spec, a sandbox site
 * on loopback, and the road between them. Compose with {@link #in}, then {@link Composition#start}.
 *
 * <p>Where the shared folder is, every exchange is held against the contract when the world closes.
 */
public final class JiraWorld implements AutoCloseable {

  /** The administrator whose token the migration uses. */
  public static final String ADMINISTRATOR = "ada@acme.example";

  private static final String TOKEN = "t0ken";

  /** What a world is made of. */
  public static final class Composition {
    private final Path folder;
    private String rows = "";
    private String spec = WorldSpecs.EVERYTHING;
    private List<JiraType> types = List.of();
    private JiraLane lane = PretendedLane.empty();
    private TextComparison texts =
        (expected, actual, identity) ->
            expected.equals(actual) ? List.of() : List.of(expected + " is not " + actual);
    private Optional<Path> attachments = Optional.empty();
    private Behaviour behaviour = Behaviour.usual();
    private boolean administered;
    private final List<String> accounts = new ArrayList<>();

    private Composition(Path folder) {
      this.folder = folder;
    }

    /** Adds rows of an entity-engine backup, as XML elements. */
    public Composition rows(String xml) {
      rows += xml;
      return this;
    }

    /**
     * Replaces the documents beside the Migration; without it one Projects document selects all
     * projects, with kept keys.
     */
    public Composition spec(String documents) {
      spec = documents;
      return this;
    }

    /** The types, in the order in which references point backwards. */
    public Composition types(JiraType... inOrder) {
      types = List.of(inOrder);
      return this;
    }

    /** The lane; without it nothing of a project's content moves. */
    public Composition lane(JiraLane used) {
      lane = used;
      return this;
    }

    /** How verify compares rich texts; without it letter by letter. */
    public Composition texts(TextComparison comparison) {
      texts = comparison;
      return this;
    }

    /** A copy of Jira's attachment folder. */
    public Composition attachments(Path copy) {
      attachments = Optional.of(copy);
      return this;
    }

    /** Adds people who have an account on the target. */
    public Composition accounts(String... emails) {
      accounts.addAll(List.of(emails));
      return this;
    }

    /** How the site behaves where nobody knows for sure; without it as usual. */
    public Composition behaviour(Behaviour site) {
      behaviour = site;
      return this;
    }

    /** The migration has a key to the site's organization; without it it has none. */
    public Composition organization() {
      administered = true;
      return this;
    }

    /** Reads the backup, starts the site and connects. */
    public JiraWorld start() {
      return new JiraWorld(this);
    }
  }

  private final Composition made;
  private final FakeTime time = new FakeTime();
  private final RememberedStores stores = new RememberedStores();
  private final WholeSite whole;
  private final JiraSite people;
  private final Optional<ContractListener> contract;
  private final Faults faults = new Faults(FaultScript.NONE);
  private final Sandbox sandbox;
  private final SiteClient client;
  private final Optional<WorldOrganization> organization;
  private Blueprint blueprint;
  private UnaryOperator<Site> wire = site -> site;
  private Staging staging;
  private int files;
  private String state = "state.db";

  private JiraWorld(Composition made) {
    this.made = made;
    this.people = new JiraSite("acme", Clock.systemUTC(), made.behaviour);
    people.addAdministrator(ADMINISTRATOR, "Ada Admin", TOKEN);
    made.accounts.forEach(email -> people.addUser(email, "Name of " + email));
    this.whole = stores.site(people);
    this.contract =
        ContractListener.whereThereAreContracts(Contract.JIRA_CLOUD, Contract.SERVICE_MANAGEMENT);
    this.sandbox =
        Sandbox.start(
            new Disturbed(WorldProducts.of(whole), faults),
            exchange -> {
              // What a gateway says in the site's place fits no contract of the site.
              if (faults.counts().isEmpty()) {
                contract.ifPresent(listener -> listener.exchanged(exchange));
              }
            });
    this.client = client(ADMINISTRATOR, TOKEN);
    this.organization =
        made.administered
            ? Optional.of(WorldOrganization.of(people.cloud().organization(), time))
            : Optional.empty();
    this.blueprint = read(made.spec);
    this.staging = stage(made.rows);
  }

  private SiteClient client(String email, String token) {
    return new SiteClient(
        SiteSettings.of(sandbox.address().toString()),
        new Credentials.Basic(email, Secret.of(token)),
        new SiteBudgets(SiteLimits.onlyInFlight(8), Share.WHOLE, time, time),
        ExchangeLog.NONE,
        time,
        time,
        () -> 0L);
  }

  /** Begins to compose a world whose files stand in the folder. */
  public static Composition in(Path folder) {
    return new Composition(folder);
  }

  private Blueprint read(String documents) {
    write("spec.yaml", WorldSpecs.migration(made.administered) + documents);
    return new SpecReader(name -> Optional.of("secret"))
        .read(List.of(made.folder.resolve("spec.yaml")), SpecOptions.standard())
        .blueprint();
  }

  private Staging stage(String rows) {
    write("site.xml", "<entity-engine-xml>\n" + rows + "</entity-engine-xml>\n");
    return new BackupReader(ReadOptions.DEFAULT)
        .read(
            made.folder.resolve("site.xml"),
            made.folder.resolve("staging-" + ++files),
            new Problems());
  }

  private void write(String name, String content) {
    try {
      Files.writeString(made.folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The source says something else from now on; state and target stay. */
  public void sourceBecomes(String rows) {
    staging.close();
    staging = stage(rows);
  }

  /** The spec says something else from now on: the documents beside the Migration. */
  public void specBecomes(String documents) {
    blueprint = read(documents);
  }

  /** Puts something between Aloft and the network from now on: a fault, a counter. */
  public void wire(UnaryOperator<Site> between) {
    wire = between;
  }

  public JiraSource source() {
    return new JiraSource(staging, made.attachments);
  }

  public Blueprint blueprint() {
    return blueprint;
  }

  /** The projects that the spec selects. */
  public List<MovingProject> projects() {
    return WorldProjects.of(blueprint, source());
  }

  /** The migration, derived afresh. */
  public JiraMigration migration() {
    DerivedCache none = DerivedCache.none();
    return JiraMigration.derive(
        source(), "default", blueprint, projects(), made.types, made.lane, none);
  }

  /** What is wrong with the spec in the light of the source. */
  public List<Diagnostic> problems() {
    return migration().problems();
  }

  /** The site's client. */
  public JiraCloud site() {
    return new JiraCloud(wire.apply(client), time, time);
  }

  /** The site as somebody else uses it, who comes to it as a second administrator. */
  public JiraCloud siteOf(String email) {
    if (people.accounts().byEmail(email).isEmpty()) {
      people.addAdministrator(email, "Name of " + email, "token of " + email);
    }
    return new JiraCloud(client(email, "token of " + email), time, time);
  }

  /** The site's configuration, for looking and tampering without HTTP. */
  public SiteTables tables() {
    return whole.tables();
  }

  /** What goes wrong between Aloft and the site. */
  public Faults faults() {
    return faults;
  }

  /** The sandbox's whole site. */
  public WholeSite whole() {
    return whole;
  }

  /** Notes all that the site holds; running what is returned brings it back. */
  public Runnable remember() {
    return stores.remember(whole, people);
  }

  /** Where the site's stores hold a text, such as an account's id: names of their tables. */
  public Set<String> places(String text) {
    return stores.places(text, whole, people);
  }

  /** The site's people and groups, for looking and tampering without HTTP. */
  public JiraSite people() {
    return people;
  }

  /** The id of the account with that address. */
  public String account(String email) {
    return people.accounts().byEmail(email).orElseThrow().accountId();
  }

  /** The connected target. */
  public JiraTarget target() {
    JiraCloud site = site();
    StampRegister stamps = new StampRegister(site, account(ADMINISTRATOR));
    return new JiraTarget(
        "default",
        WorldOrganization.connected(site, stamps, organization, wire),
        made.types,
        made.lane);
  }

  /** Plans against the state as it stands. */
  public Plan plan() {
    return plan(made.folder.resolve("plan-" + ++files + ".aloft"), Refresh.CHANGED);
  }

  private Plan plan(Path file, Refresh refresh) {
    try (StateStore store = openLocked("plan")) {
      return new Planning(migration(), target(), store, refresh).plan(header(), file);
    }
  }

  /** Plans and compares who may do what, into a file that can be applied. */
  public Path planWithAccess() {
    Path file = made.folder.resolve("access-" + ++files + ".aloft");
    try (StateStore store = openLocked("plan")) {
      new Planning(migration(), target(), store, Refresh.CHANGED, access()).plan(header(), file);
    }
    return file;
  }

  /** Plans after a look at everything, also at what moves no mark of a change. */
  public Plan planInFull() {
    return plan(made.folder.resolve("plan-" + ++files + ".aloft"), Refresh.FULL);
  }

  /** Plans with no state at all; the state as it stands is left alone. */
  public Plan planWithoutState() {
    String kept = state;
    state = "without-" + ++files + ".db";
    try {
      return plan();
    } finally {
      state = kept;
    }
  }

  /** The state is lost from now on. */
  public void loseState() {
    state = "lost-" + ++files + ".db";
  }

  /** Plans and applies. */
  public ApplyOutcome apply() {
    return apply(planTo("plan-" + ++files));
  }

  /** Applies a plan file: {@link #planTo}. */
  public ApplyOutcome apply(Path file) {
    return apply(file, AccessReview.NONE);
  }

  /** The same, comparing who may do what once more: {@link #access}. */
  public ApplyOutcome apply(Path file, AccessReview access) {
    try (StateStore store = openLocked("apply");
        PlanFile plan = PlanFile.open(file)) {
      return new Applying(migration(), target(), store, access, ApplyListener.SILENT)
          .apply(plan, header());
    }
  }

  /** Compares who may do what. */
  public AccessReview access() {
    return new AccessComparison(migration().auditScope(), site())::of;
  }

  /** Takes down what was to be temporary, as after a run that could not end. */
  public ApplyOutcome finish() {
    try (StateStore store = openLocked("finish")) {
      return new Scaffolding(target(), store).finish();
    }
  }

  /** Plans into a file that can be applied, more than once. */
  public Path planTo(String name) {
    Path file = made.folder.resolve(name + ".aloft");
    plan(file, Refresh.CHANGED);
    return file;
  }

  /** What the site holds, a line a thing. */
  public List<String> content() {
    return SiteContent.of(whole, sandbox.address(), ADMINISTRATOR, TOKEN);
  }

  /** Verifies every type and lane. */
  public VerifyOutcome verify() {
    JiraMigration migration = migration();
    AuditScope scope = migration.auditScope();
    JiraCloud site = site();
    try (StateStore store = openLocked("verify")) {
      Verifier verifier = new Verifier(store, made.texts);
      made.types.forEach(type -> verifier.configuration(type.audit(scope, site)));
      for (var derived : migration.lanes()) {
        Lane lane = derived.lane();
        store
            .idOf(lane.container())
            .ifPresent(
                id -> verifier.lane(made.lane.audit(scope, site), new LaneSite(lane, id, store)));
      }
      new Scaffolding(target(), store).standing().forEach(verifier::leftBehind);
      return verifier.outcome();
    }
  }

  /** What verify complains about: {@code address kind attribute}, sorted. */
  public List<String> findings() {
    return WorldFindings.of(verify());
  }

  /** The ledger if everything arrives. */
  public LedgerTotals ledger() {
    JiraMigration migration = migration();
    Ledger ledger = new Ledger(migration.rowsRead());
    migration.account(Fates.ALL_ARRIVE, ledger);
    return ledger.totals();
  }

  /** The id on the target that state knows for an address. */
  public String idOf(Address address) {
    try (StateStore store = openLocked("look")) {
      return store
          .idOf(address)
          .orElseThrow(() -> new AssertionError(address + " is not in the state"));
    }
  }

  private StateStore openLocked(String command) {
    return new SqliteStates(Clock.systemUTC()).openLocked(made.folder.resolve(state), command);
  }

  private PlanHeader header() {
    return WorldSpecs.header(blueprint, staging);
  }

  @Override
  public void close() {
    organization.ifPresent(WorldOrganization::close);
    staging.close();
    client.close();
    sandbox.close();
    contract.ifPresent(listener -> listener.assertCleanBut(Contracts.UNFITTABLE));
  }
}
