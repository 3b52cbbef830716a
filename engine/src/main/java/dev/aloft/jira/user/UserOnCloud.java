package dev.aloft.jira.user;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.jira.Abreast;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.cloud.Users;
import dev.aloft.organization.Organization;
import dev.aloft.people.EmailAddress;
import dev.aloft.people.check.TargetCheck;
import dev.aloft.provisioning.ScimDirectory;
import dev.aloft.provisioning.ScimUsers;
import dev.aloft.resource.CheckResult;
import dev.aloft.resource.Creation;
import dev.aloft.resource.Desired;
import dev.aloft.resource.Draft;
import dev.aloft.resource.Observed;
import dev.aloft.resource.Outlook;
import dev.aloft.resource.Recorded;
import dev.aloft.resource.Retirement;
import dev.aloft.resource.Reversal;
import dev.aloft.resource.TargetType;
import dev.aloft.resource.TypeSchema;
import dev.aloft.resource.Wanted;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import tools.jackson.databind.JsonNode;

/**
 * Accounts of a Jira Cloud site. Only active ones count: nothing can be assigned to another. An
 * account that hides its address is found only by asking for that address. The organization answers
 * for a hundred addresses at once; without a key to it, what state does not know is asked for one
 * by one, a few at a time, unless the list of all accounts hides none.
 */
final class UserOnCloud implements TargetType {

  /** From so many unknown addresses on, the list of all accounts is read first. */
  private static final int MANY = 100;

  private final JiraCloud site;
  private final Optional<Organization> organization;
  private final Optional<Invitation> invitation;
  private final Optional<Provisioner> provisioner;
  private final Optional<Leavers> leavers;

  /** Addresses of accounts that another organization manages, of those that were looked for. */
  private final Set<String> claimed = new TreeSet<>();

  UserOnCloud(
      JiraCloud site, Optional<Organization> organization, Optional<ScimDirectory> provisioning) {
    this.site = site;
    this.organization = organization;
    this.invitation = organization.map(one -> new Invitation(site, one));
    this.provisioner =
        provisioning.flatMap(directory ->
            organization.flatMap(one ->
                invitation.map(
                    inviting -> new Provisioner(new ScimUsers(directory), one, inviting))));
    this.leavers = organization.map(one -> new Leavers(site, one, provisioner));
  }

  @Override
  public TypeSchema schema() {
    return UserType.SCHEMA;
  }

  @Override
  public List<Observed> observe(Wanted wanted) {
    Set<String> products = new TreeSet<>();
    wanted
        .resources()
        .forEach(one ->
            products.addAll(
                Invitation.products(one.attributes().getOrDefault(UserType.PRODUCTS, Value.NONE))));
    invitation.ifPresent(inviting -> inviting.check(products));
    Set<String> open = new TreeSet<>();
    wanted.resources().stream()
        .map(Desired::naturalKey)
        .filter(key -> EmailAddress.parse(key).isPresent())
        .forEach(open::add);
    Set<String> customers =
        wanted.resources().stream()
            .filter(one -> one.attributes().containsKey(UserType.CUSTOMER))
            .map(Desired::naturalKey)
            .collect(Collectors.toUnmodifiableSet());
    Map<String, Observed> found = new LinkedHashMap<>();
    if (!wanted.knownIds().isEmpty()) {
      Set<String> suspended = whoIsSuspended(wanted.retired());
      for (JsonNode user : site.users().byAccountIds(wanted.knownIds())) {
        add(user, found);
        if (suspended.contains(id(user))) {
          found.put(id(user), suspended(user));
        }
      }
      found.values().forEach(seen -> open.remove(seen.naturalKey()));
    }
    if (organization.isPresent()) {
      askOrganization(organization.get(), open, whoLeft(wanted), found);
      open.retainAll(customers);
      found.values().forEach(seen -> open.remove(seen.naturalKey()));
      askSite(open, customers, found);
    } else {
      askSite(open, customers, found);
    }
    return List.copyOf(found.values());
  }

  /**
   * Who is in the organization need not have access to Jira; whom the site does not know counts for
   * nobody. Somebody who left is not to be invited for the time of the work where an account is: it
   * is somebody's own, and would be suspended.
   */
  private void askOrganization(
      Organization members, Set<String> open, Set<String> left, Map<String, Observed> found) {
    Map<String, String> emails = new LinkedHashMap<>();
    Map<String, String> asleep = new LinkedHashMap<>();
    Set<String> managed = new TreeSet<>();
    Abreast.each(open.stream().gather(Gatherers.windowFixed(Organization.A_CALL)), members::members)
        .flatMap(List::stream)
        .forEach(member -> {
          String email = member.email().toLowerCase(Locale.ROOT);
          if (member.active()) {
            emails.put(member.accountId(), email);
            if (member.managed()) {
              managed.add(email);
            }
          }
          if (left.contains(email) && !member.outside()) {
            asleep.put(member.accountId(), email);
          }
        });
    noteClaimed(members, managed);
    askForKnown(emails, open, found);
    asleep.forEach((id, email) ->
        found.computeIfAbsent(
            id, any -> Observed.foreign(UserType.TYPE, id, email, Map.of()).sleeping()));
  }

  /** Those whose accounts are suspended afterwards. */
  private static Set<String> whoLeft(Wanted wanted) {
    return wanted.resources().stream()
        .filter(one -> one.attributes().containsKey(UserType.AFTERWARDS))
        .map(Desired::naturalKey)
        .collect(Collectors.toSet());
  }

  /** Without an organization nobody tells, and whoever is retired is taken for suspended. */
  private Set<String> whoIsSuspended(List<Recorded> retired) {
    if (retired.isEmpty()) {
      return Set.of();
    }
    return leavers
        .map(all -> all.suspended(retired))
        .orElseGet(() -> retired.stream().map(Recorded::targetId).collect(Collectors.toSet()));
  }

  private static Observed suspended(JsonNode user) {
    Map<String, Value> attributes = new TreeMap<>(observed(user, "").attributes());
    attributes.put(UserType.AFTERWARDS, Value.text(UserType.SUSPENDED));
    return Observed.foreign(
        UserType.TYPE, id(user), address(user).orElse("account " + id(user)), attributes);
  }

  private void askForKnown(
      Map<String, String> emails, Set<String> open, Map<String, Observed> found) {
    if (emails.isEmpty()) {
      return;
    }
    for (JsonNode user : known(emails.keySet())) {
      String id = id(user);
      String email = emails.get(id);
      if (email != null && active(user) && open.contains(email)) {
        found.put(id, observed(user, email));
      }
    }
  }

  /** An account is managed by whoever verified the domain of its address. */
  private void noteClaimed(Organization members, Set<String> managed) {
    if (!managed.isEmpty()) {
      Set<String> ours = members.verifiedDomains();
      managed.stream()
          .filter(email ->
              EmailAddress.parse(email).filter(one -> !ours.contains(one.domain())).isPresent())
          .forEach(claimed::add);
    }
  }

  @Override
  public Outlook outlook(List<Desired> missing) {
    List<CheckResult> checks = new ArrayList<>();
    check(
        checks,
        TargetCheck.USR_CLAIMED_ELSEWHERE,
        claimed.stream().map(email -> Address.of(UserType.TYPE, email)).toList());
    Set<Address> conflicts =
        provisioner
            .map(one -> one.conflicts(missing.stream().filter(Provisioner::isMeant).toList()))
            .orElse(Set.of());
    check(checks, TargetCheck.USR_SCIM_CONFLICT, List.copyOf(conflicts));
    return new Outlook(conflicts, checks);
  }

  private static void check(List<CheckResult> checks, TargetCheck check, List<Address> found) {
    if (!found.isEmpty()) {
      checks.add(
          new CheckResult(
              check.id(),
              check.sentence(found.size()),
              found.size(),
              found.stream().limit(CheckResult.SAMPLES).toList()));
    }
  }

  /** The accounts of these ids as the site shows them, in the fewest calls. */
  private Iterable<JsonNode> known(Collection<String> ids) {
    return ids.size() >= MANY ? site.users().all() : site.users().byAccountIds(ids);
  }

  private void askSite(Set<String> open, Set<String> customers, Map<String, Observed> found) {
    if (open.size() >= MANY && hidingAmongAll(open, customers, found) == 0) {
      open.clear();
    }
    Abreast.each(open.stream(), email -> Map.entry(email, site.users().findByEmail(email)))
        .forEach(asked -> {
          List<Users.EmailHit> active =
              asked.getValue().stream().filter(Users.EmailHit::active).toList();
          boolean person = active.stream().anyMatch(Users.EmailHit::person);
          active.stream()
              .filter(hit -> person ? hit.person() : customers.contains(asked.getKey()))
              .forEach(hit -> found.put(hit.accountId(), observed(hit.user(), asked.getKey())));
        });
  }

  /**
   * Takes from the list of all accounts what is wanted, and counts the active ones that hide their
   * address: each may be one of those that are still open. A person's account goes before a
   * customer's.
   */
  private int hidingAmongAll(Set<String> open, Set<String> customers, Map<String, Observed> found) {
    int hiding = 0;
    Map<String, JsonNode> ofCustomers = new LinkedHashMap<>();
    for (JsonNode user : site.users().all()) {
      boolean person = Users.isPerson(user);
      if (!person && (customers.isEmpty() || !Users.isCustomer(user))) {
        continue;
      }
      Optional<String> address = address(user);
      if (address.isEmpty()) {
        hiding += active(user) && !found.containsKey(id(user)) ? 1 : 0;
      } else if (person) {
        address.filter(open::remove).ifPresent(any -> add(user, found));
      } else {
        address.filter(customers::contains).ifPresent(key -> ofCustomers.put(key, user));
      }
    }
    ofCustomers.forEach((address, user) -> {
      if (open.remove(address)) {
        add(user, found);
      }
    });
    return hiding;
  }

  private static void add(JsonNode user, Map<String, Observed> found) {
    if (active(user)) {
      String id = id(user);
      found.put(id, observed(user, address(user).orElse("account " + id)));
    }
  }

  private static boolean active(JsonNode user) {
    return user.path("active").asBoolean(false);
  }

  private static String id(JsonNode user) {
    return user.path("accountId").asString("");
  }

  private static Optional<String> address(JsonNode user) {
    return EmailAddress.parse(user.path("emailAddress").asString("")).map(EmailAddress::text);
  }

  private static Observed observed(JsonNode user, String naturalKey) {
    return Observed.foreign(
        UserType.TYPE,
        id(user),
        naturalKey,
        Map.of("name", Value.textOrNone(user.path("displayName").asString(""))));
  }

  @Override
  public int batchSize() {
    return Organization.AN_INVITATION;
  }

  @Override
  public String batch(Draft draft) {
    return draft.flag(UserType.CUSTOMER)
        ? CustomerAccounts.BATCH
        : draft.text(UserType.DIRECTORY) + " " + String.join(" ", Invitation.products(draft));
  }

  @Override
  public List<Creation> createTogether(List<Draft> drafts) {
    if (drafts.getFirst().flag(UserType.CUSTOMER)) {
      return new CustomerAccounts(site).make(drafts);
    }
    if (provisioner.isPresent() && Provisioner.isMeant(drafts.getFirst())) {
      return provisioner.get().create(drafts);
    }
    return invitation
        .orElseThrow(() -> new IllegalStateException("nobody is invited without an organization"))
        .invite(drafts);
  }

  @Override
  public String create(Draft draft) {
    return switch (createTogether(List.of(draft)).getFirst()) {
      case Creation.Made(String id) -> id;
      case Creation.There(String id) -> id;
      case Creation.Refused(Diagnostic why) ->
          throw new ProblemException(ExitCode.PARTLY_APPLIED, why);
      case Creation.Begun(Diagnostic why, _) ->
          throw new ProblemException(ExitCode.PARTLY_APPLIED, why);
    };
  }

  /** Without an organization nobody is invited, and nobody knows how an account stands. */
  @Override
  public Optional<Reversal> reversal() {
    return organization.flatMap(one ->
        invitation.map(inviting -> new AccountReversal(one.residents(), inviting, provisioner)));
  }

  @Override
  public Optional<Retirement> retirement() {
    return Optional.of(leavers.<Retirement>map(all -> all).orElseGet(NoSuspension::new));
  }

  @Override
  public void update(String id, Draft draft, Set<String> changed) {
    throw new UnsupportedOperationException("accounts are never written");
  }

  @Override
  public void delete(String id) {
    throw new UnsupportedOperationException("accounts are never deleted");
  }
}
