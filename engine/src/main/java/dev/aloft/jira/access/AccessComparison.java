package dev.aloft.jira.access;

import dev.aloft.jira.AuditScope;
import dev.aloft.jira.MovingProject;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.user.UserType;
import dev.aloft.people.GroupRules;
import dev.aloft.people.ReservedGroups;
import dev.aloft.plan.AccessDiff;
import dev.aloft.plan.AccessDiff.AccessChange;
import dev.aloft.plan.AccessDiff.Exposure;
import dev.aloft.plan.AccessDiff.Kind;
import dev.aloft.plan.Action;
import dev.aloft.plan.Change;
import dev.aloft.resource.Identity;
import dev.aloft.value.Address;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Compares who may do what in the source with who may on the target once a plan is applied: what
 * the plan makes together with what is there. It reads the site's schemes and products, and the
 * members of a group only where something that moves names it.
 */
public final class AccessComparison {

  private static final String NO_SCHEMES =
      "The source does not tell who sees its projects, so new access to them cannot be told.";

  private final AuditScope scope;
  private final JiraCloud site;

  public AccessComparison(AuditScope scope, JiraCloud site) {
    this.scope = scope;
    this.site = site;
  }

  /**
   * Compares.
   *
   * @param planned the configuration that is planned
   * @param identity the ids on the target that are known
   */
  public AccessDiff of(List<Change> planned, Identity identity) {
    SourceAccess source = new SourceAccess(scope.source());
    Accounts accounts = new Accounts(planned, identity);
    GroupsAfter groups = new GroupsAfter(planned, accounts, site);
    Products products = new Products(site);
    Products.Access access = products.after(groups, accounts, scope.blueprint().users().prices());
    List<AccessChange> changes = new ArrayList<>(access.gained());
    administration(source, accounts, groups, changes);
    SharedAccounts shared = new SharedAccounts(source.active(), scope.names());
    changes.addAll(new RoleChanges(scope, source, accounts, groups, shared).of(planned));
    changes.addAll(new LeadChanges(accounts, () -> site.reach().accountId()).of(planned));
    changes.addAll(new GroupChanges(scope, source, accounts, groups, shared).all());
    changes.sort(
        Comparator.comparing(AccessChange::kind)
            .thenComparingInt(change -> change.people().size())
            .thenComparing(AccessChange::subject));
    List<Exposure> exposures = new ArrayList<>(grants(groups, products));
    List<String> untold = new ArrayList<>();
    if (source.tellsPermissions()) {
      exposures.addAll(
          projects(source, new TargetAccess(site, planned, accounts, groups, products), planned));
      untold.addAll(withoutScheme(source));
    } else {
      untold.add(NO_SCHEMES);
    }
    return new AccessDiff(
        exposures,
        changes,
        access.seats(),
        new AccessChecks(scope.blueprint().users(), groups, products).of(planned, access),
        untold);
  }

  /** A pattern must not hand a group of the target that lets people in, or lets them administer. */
  private List<Exposure> grants(GroupsAfter groups, Products products) {
    GroupRules rules = new GroupRules(scope.blueprint().users().groups());
    Map<Address, List<String>> byPattern =
        scope.source().people().groups().stream()
            .map(group -> group.name().strip())
            .filter(name ->
                scope.blueprint().decisions().decide("group", scope.sourceName(), name).isEmpty()
                    && rules.byPattern(name))
            .flatMap(name ->
                scope.names().find("group", name).map(address -> Map.entry(address, name)).stream())
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    List<Exposure> exposures = new ArrayList<>();
    for (Change group : groups.all()) {
      List<String> lets = group.targetId().map(products::of).orElse(List.of());
      if (!lets.isEmpty() && !byPattern.getOrDefault(group.address(), List.of()).isEmpty()) {
        exposures.add(
            new Exposure(
                group.address(),
                "a pattern",
                "access to " + String.join(", ", lets),
                "the target's group of that name",
                false));
      }
    }
    return exposures;
  }

  private List<String> withoutScheme(SourceAccess source) {
    List<String> keys =
        scope.projects().stream()
            .filter(project -> source.audience(project.source()).isEmpty())
            .map(project -> project.source().key())
            .toList();
    return keys.isEmpty()
        ? List.of()
        : List.of(
            "The source does not tell which permission scheme "
                + String.join(", ", keys)
                + (keys.size() == 1 ? " has" : " have")
                + ", so new access there cannot be told.");
  }

  private List<Exposure> projects(SourceAccess source, TargetAccess target, List<Change> planned) {
    Map<Address, Change> changes =
        planned.stream()
            .filter(change -> change.action() != Action.CONFLICT && !change.after().isEmpty())
            .collect(Collectors.toMap(Change::address, Function.identity()));
    List<Exposure> exposures = new ArrayList<>();
    for (MovingProject project : scope.projects()) {
      Optional<Audience> before = source.audience(project.source());
      Optional<TargetAccess.Seen> after =
          Optional.ofNullable(changes.get(project.address()))
              .flatMap(change -> target.audience(project, change));
      if (before.isPresent() && after.isPresent() && after.get().by().compareTo(before.get()) > 0) {
        exposures.add(exposure(project, before.get(), after.get()));
      }
    }
    return exposures;
  }

  private Exposure exposure(MovingProject project, Audience before, TargetAccess.Seen after) {
    dev.aloft.spec.Exposure.To to = dev.aloft.spec.Exposure.To.valueOf(after.by().name());
    return new Exposure(
        project.address(),
        before.words(),
        after.by().words(),
        after.through(),
        scope.blueprint().exposure().accepts(project.selected().targetKey(), to));
  }

  private void administration(
      SourceAccess source, Accounts accounts, GroupsAfter groups, List<AccessChange> changes) {
    Set<String> there = new HashSet<>();
    Set<String> joining = new HashSet<>();
    Set<String> through = new TreeSet<>();
    for (JsonNode group : site.groups().byNames(ReservedGroups.administrators(siteName()))) {
      String id = group.path("groupId").asString("");
      there.addAll(GroupsAfter.members(site, id));
      groups.all().stream()
          .filter(change -> change.targetId().filter(id::equals).isPresent())
          .forEach(change -> {
            joining.addAll(groups.joining(change));
            through.add(change.address().toString());
          });
    }
    joining.removeAll(there);
    if (!joining.isEmpty()) {
      changes.add(
          new AccessChange(
              Kind.ADMINISTRATION_GAINED,
              "the target",
              String.join(", ", through),
              joining.stream().map(accounts::person).sorted().toList()));
    }
    List<Address> lost =
        source.administrators().stream()
            .flatMap(key -> scope.names().find(UserType.TYPE, key).stream())
            .filter(person ->
                accounts
                    .idOf(person)
                    .filter(id -> there.contains(id) || joining.contains(id))
                    .isEmpty())
            .distinct()
            .sorted()
            .toList();
    if (!lost.isEmpty()) {
      changes.add(new AccessChange(Kind.ADMINISTRATION_LOST, "the target", "", lost));
    }
  }

  private String siteName() {
    String host =
        Optional.ofNullable(URI.create(site.server().info().path("baseUrl").asString("")).getHost())
            .orElse("");
    return host.split("\\.", 2)[0].toLowerCase(Locale.ROOT);
  }
}
