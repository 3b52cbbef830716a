package dev.aloft.jira.user;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.Location;
import dev.aloft.organization.Grant;
import dev.aloft.organization.Resident;
import dev.aloft.organization.Residents;
import dev.aloft.people.PeopleCode;
import dev.aloft.provisioning.ScimUser;
import dev.aloft.resource.Digests;
import dev.aloft.resource.Recorded;
import dev.aloft.resource.Reversal;
import dev.aloft.value.Canonical;
import dev.aloft.value.Digest;
import dev.aloft.value.Value;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes back accounts that Aloft invited. An account goes only where everything that the
 * organization tells says that it came by our invitation, has what we gave and nothing else, and
 * was never used; whatever cannot be told keeps it.
 */
final class AccountReversal implements Reversal {

  private static final String USER_ROLE = "atlassian/user";

  private final Residents residents;
  private final Invitation invitation;
  private final Optional<Provisioner> provisioner;

  /** What the groups give that were asked about, by id. */
  private final Map<String, List<Grant>> groupGrants = new HashMap<>();

  AccountReversal(Residents residents, Invitation invitation, Optional<Provisioner> provisioner) {
    this.residents = residents;
    this.invitation = invitation;
    this.provisioner = provisioner;
  }

  @Override
  public int batchSize() {
    return Residents.A_LOOK;
  }

  @Override
  public List<String> notes() {
    return List.of(
        "Use shows up to a day late, and use by apps or the API not at all.",
        "What was written in these people's names goes on naming their accounts.",
        "As long as the spec says `provisioning: invite` or `scim`, an apply gives them accounts"
            + " again.");
  }

  @Override
  public List<Standing> look(List<Recorded> made, Work work) {
    Map<String, Resident> there =
        residents.of(made.stream().map(Recorded::targetId).toList()).stream()
            .collect(Collectors.toMap(Resident::accountId, Function.identity()));
    Map<String, ScimUser> users = inDirectory(made);
    List<Standing> standings = new ArrayList<>();
    for (Recorded one : made) {
      if (one.attributes().containsKey(UserType.CUSTOMER)) {
        standings.add(
            barredAs(one, PeopleCode.ACCOUNT_OF_CUSTOMER, "nobody tells whether it was used"));
        continue;
      }
      Resident resident = there.get(one.targetId());
      standings.add(
          resident == null
              ? new Standing.Gone()
              : Provisioner.isMeant(one)
                  ? inDirectory(one, resident, users, work)
                  : standing(one, resident, work));
    }
    return standings;
  }

  /** Those that were made in the directory to which the spec has a key, by their accounts. */
  private Map<String, ScimUser> inDirectory(List<Recorded> made) {
    return provisioner
        .map(one -> one.of(made.stream().filter(one::made).toList()))
        .orElse(Map.of());
  }

  /** One whose work is done is deactivated there; so may others be, and those are gone. */
  private Standing inDirectory(
      Recorded made, Resident resident, Map<String, ScimUser> users, Work work) {
    if (provisioner.filter(one -> one.made(made)).isEmpty()) {
      return barredAs(
          made, PeopleCode.ACCOUNT_SYNCED, "the spec has no key to the directory that keeps it");
    }
    Optional<ScimUser> user =
        Optional.ofNullable(users.get(made.targetId()))
            .filter(one -> one.active() || made.isRetiree(UserType.AFTERWARDS));
    if (user.isEmpty()) {
      return provisioner.filter(one -> one.isActive(made.address().key())).isPresent()
          ? barredAs(
              made, PeopleCode.ACCOUNT_SYNCED, "the directory does not know the account any more")
          : new Standing.Gone();
    }
    return age(made, user.get().created(), work.since())
        .or(() -> age(made, resident.added(), work.since()))
        .or(() -> use(made, resident))
        .or(() -> groups(made, resident, work.ours()))
        .orElseGet(() -> inItsDirectory(access(made, resident), user.get()));
  }

  private static Standing inItsDirectory(Standing standing, ScimUser user) {
    return standing instanceof Standing.Unused(String _, String why)
        ? new Standing.Unused(user.id(), why)
        : standing;
  }

  private Standing standing(Recorded made, Resident resident, Work work) {
    return owner(made, resident)
        .or(() -> age(made, resident.added(), work.since()))
        .or(() -> use(made, resident))
        .or(() -> groups(made, resident, work.ours()))
        .orElseGet(() -> access(made, resident));
  }

  private static Optional<Standing> owner(Recorded made, Resident resident) {
    if (resident.synced()) {
      return barred(made, PeopleCode.ACCOUNT_SYNCED, "an identity provider keeps the account");
    }
    return resident.managed()
        ? barred(made, PeopleCode.ACCOUNT_MANAGED, "the organization manages the account")
        : Optional.empty();
  }

  private static Optional<Standing> age(
      Recorded made, Optional<Instant> added, Optional<Instant> since) {
    if (since.isEmpty() || added.isEmpty()) {
      return barred(
          made,
          PeopleCode.ACCOUNT_OLDER,
          since.isEmpty()
              ? "the state does not know when Aloft began"
              : "nobody tells when the account was added");
    }
    return added.get().isBefore(since.get())
        ? barred(
            made,
            PeopleCode.ACCOUNT_OLDER,
            "the account is there since " + day(added.get()) + ", before Aloft began")
        : Optional.empty();
  }

  private static Optional<Standing> use(Recorded made, Resident resident) {
    if (resident.lastActive().isEmpty()) {
      return barred(
          made,
          PeopleCode.ACCOUNT_USED,
          "the organization does not tell whether the account was used");
    }
    return resident.lastActive().get().entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .flatMap(last ->
            barred(
                made,
                PeopleCode.ACCOUNT_USED,
                "the account was last used in " + last.getKey() + " on " + day(last.getValue())));
  }

  /**
   * A group that gives what we gave is a product's own, and into those of ours we put people; any
   * other was somebody's decision.
   */
  private Optional<Standing> groups(Recorded made, Resident resident, Set<String> ours) {
    if (!resident.roles().isEmpty()) {
      return barred(
          made,
          PeopleCode.ACCESS_OF_OTHERS,
          "the account has the role " + String.join(", ", resident.roles()));
    }
    for (Map.Entry<String, String> group : resident.groups().entrySet()) {
      if (ours.contains(group.getKey())) {
        continue;
      }
      List<Grant> grants = groupGrants.computeIfAbsent(group.getKey(), residents::groupGrants);
      if (grants.isEmpty() || grants.stream().anyMatch(grant -> product(grant).isEmpty())) {
        return barred(
            made,
            PeopleCode.ACCESS_OF_OTHERS,
            "the account is in the group \"" + group.getValue() + "\"");
      }
    }
    return Optional.empty();
  }

  private Standing access(Recorded made, Resident resident) {
    SortedSet<String> products = new TreeSet<>();
    Set<String> directories = new TreeSet<>();
    for (Grant grant : residents.grants(resident.accountId())) {
      Optional<String> product = product(grant);
      if (product.isEmpty()) {
        return barredAs(
            made,
            PeopleCode.ACCESS_OF_OTHERS,
            "the account has "
                + String.join(", ", grant.roles())
                + " on "
                + invitation.words(grant.resource()));
      }
      products.add(product.get());
      directories.add(grant.directory());
    }
    Digest had = Canonical.digest(Value.set(products.stream().map(Value::text).toList()));
    Digests gave = made.attributes().get(UserType.PRODUCTS);
    if (gave == null || !gave.desired().equals(had)) {
      return barredAs(
          made,
          PeopleCode.ACCESS_OF_OTHERS,
          "the account has "
              + (products.isEmpty() ? "no product" : String.join(", ", products))
              + "; Aloft gave others");
    }
    if (directories.size() != 1 || directories.contains("")) {
      return barredAs(
          made,
          PeopleCode.ACCESS_OF_OTHERS,
          "the organization does not tell in which one directory the account is");
    }
    return new Standing.Unused(
        directories.iterator().next(),
        (Provisioner.isMeant(made) ? "made by SCIM for " : "invited for ")
            + String.join(", ", products));
  }

  /** The key of the product that a grant lets somebody use, if an invitation of ours means it. */
  private Optional<String> product(Grant grant) {
    return grant.roles().equals(Set.of(USER_ROLE))
        ? invitation.key(grant.resource())
        : Optional.empty();
  }

  @Override
  public void takeBack(Recorded thing, Standing.Unused as) {
    if (Provisioner.isMeant(thing)) {
      provisioner.orElseThrow().deactivate(as.place());
    } else {
      residents.remove(thing.targetId(), as.place());
    }
  }

  private static Optional<Standing> barred(Recorded made, PeopleCode code, String why) {
    return Optional.of(barredAs(made, code, why));
  }

  private static Standing barredAs(Recorded made, PeopleCode code, String why) {
    return new Standing.Barred(
        Diagnostic.of(code, Location.address(made.address().toString()), why)
            .next("aloft explain " + code.id()));
  }

  private static String day(Instant time) {
    return time.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }
}
