package dev.aloft.jira.user;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.DiagnosticCode;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.http.SiteRefusal;
import dev.aloft.jira.Abreast;
import dev.aloft.organization.Member;
import dev.aloft.organization.Organization;
import dev.aloft.people.EmailAddress;
import dev.aloft.people.check.TargetCheck;
import dev.aloft.provisioning.ScimUser;
import dev.aloft.provisioning.ScimUsers;
import dev.aloft.resource.Creation;
import dev.aloft.resource.Desired;
import dev.aloft.resource.Digests;
import dev.aloft.resource.Draft;
import dev.aloft.resource.Recorded;
import dev.aloft.value.Address;
import dev.aloft.value.Canonical;
import dev.aloft.value.Digest;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes accounts in a directory of the organization, and invites them to their products, which
 * sends no mail.
 */
final class Provisioner {

  private final ScimUsers users;
  private final Organization organization;
  private final Invitation invitation;

  /** The answer after which the directory makes nobody else: no right to it, no such directory. */
  private volatile Optional<SiteRefusal> closed = Optional.empty();

  Provisioner(ScimUsers users, Organization organization, Invitation invitation) {
    this.users = users;
    this.organization = organization;
    this.invitation = invitation;
  }

  /** Whether somebody is to be made in a directory. */
  static boolean isMeant(Draft draft) {
    return draft.has(UserType.DIRECTORY);
  }

  static boolean isMeant(Desired desired) {
    return desired.attributes().containsKey(UserType.DIRECTORY);
  }

  /** Whether somebody was made in a directory, be it this one or another. */
  static boolean isMeant(Recorded made) {
    return made.attributes().containsKey(UserType.DIRECTORY);
  }

  /** Whether somebody was made in this directory. */
  boolean made(Recorded account) {
    Digest here = Canonical.digest(Value.text(users.directory().id()));
    return Optional.ofNullable(account.attributes().get(UserType.DIRECTORY))
        .map(Digests::desired)
        .filter(here::equals)
        .isPresent();
  }

  /**
   * Those who cannot be made, because the directory knows them in another way.
   *
   * @throws ProblemException exit 7 if there are some at domains that are not verified
   */
  Set<Address> conflicts(List<Desired> missing) {
    Set<Address> conflicts = new LinkedHashSet<>();
    if (missing.isEmpty()) {
      return conflicts;
    }
    checkDomains(missing);
    users.ask(missing.stream().map(Desired::naturalKey).toList());
    for (Desired person : missing) {
      List<ScimUser> called = users.of(person.naturalKey());
      if (!called.isEmpty() && usable(called, person.naturalKey()).isEmpty()) {
        conflicts.add(person.address());
      }
    }
    return conflicts;
  }

  private void checkDomains(List<Desired> missing) {
    Map<String, Long> domains =
        missing.stream()
            .flatMap(person -> EmailAddress.parse(person.naturalKey()).stream())
            .collect(
                Collectors.groupingBy(EmailAddress::domain, TreeMap::new, Collectors.counting()));
    domains.keySet().removeAll(organization.verifiedDomains());
    List<Diagnostic> problems = new ArrayList<>();
    domains.forEach((domain, people) ->
        problems.add(
            Diagnostic.of(
                    TargetCheck.USR_DOMAIN_NOT_VERIFIED,
                    Location.NONE,
                    TargetCheck.USR_DOMAIN_NOT_VERIFIED.sentence(people) + ": " + domain)
                .next(
                    "verify the domain, or invite them: {domains: ["
                        + domain
                        + "], products: [...], provisioning: invite} as the first line of"
                        + " productAccess, or give them the stand-in: {domains: ["
                        + domain
                        + "], products: []}")));
    if (!problems.isEmpty()) {
      throw new ProblemException(ExitCode.REFUSED, problems);
    }
  }

  /** The one active user of an address. */
  private static Optional<ScimUser> usable(List<ScimUser> called, String address) {
    return called.size() == 1
        ? called.stream().filter(user -> user.active() && user.email().equals(address)).findFirst()
        : Optional.empty();
  }

  /** What became of somebody in the directory. */
  private sealed interface Entry {

    /**
     * The account is there.
     *
     * @param made whether this call made it
     */
    record Ready(boolean made) implements Entry {}

    record Refused(Diagnostic why) implements Entry {}
  }

  /** Makes those of one batch, all with the same products; one result a person, in order. */
  List<Creation> create(List<Draft> people) {
    invitation.checkOpen();
    closed.ifPresent(refusal -> {
      throw refusal;
    });
    List<Entry> entries = Abreast.each(people.stream(), this::entry).toList();
    List<Draft> ready = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      if (entries.get(i) instanceof Entry.Ready) {
        ready.add(people.get(i));
      }
    }
    List<Creation> invited = ready.isEmpty() ? List.of() : invite(ready);
    List<Creation> results = new ArrayList<>();
    int next = 0;
    for (Entry entry : entries) {
      results.add(
          switch (entry) {
            case Entry.Ready(boolean made) -> result(invited.get(next++), made);
            case Entry.Refused(Diagnostic why) -> new Creation.Refused(why);
          });
    }
    return results;
  }

  private static Creation result(Creation invited, boolean made) {
    return switch (invited) {
      case Creation.Made(String id) when !made -> new Creation.There(id);
      case Creation.Refused(Diagnostic why) -> new Creation.Begun(why, made);
      case Creation.Made _, Creation.There _, Creation.Begun _ -> invited;
    };
  }

  /** Accounts are there by now, so a refusal of the products is told of each. */
  private List<Creation> invite(List<Draft> ready) {
    try {
      return invitation.invite(ready);
    } catch (SiteRefusal refusal) {
      if (endsAll(refusal)) {
        throw refusal;
      }
      return ready.stream()
          .<Creation>map(any -> new Creation.Refused(refusal.diagnostic()))
          .toList();
    }
  }

  private static boolean endsAll(SiteRefusal refusal) {
    return refusal.status() == 401 || refusal.status() == 429;
  }

  private Entry entry(Draft person) {
    String email = person.address().key();
    if (usable(users.of(email), email).isPresent()) {
      return new Entry.Ready(false);
    }
    try {
      if (users.create(email, person.text("name")).isPresent()) {
        return new Entry.Ready(true);
      }
    } catch (SiteRefusal refusal) {
      if (endsAll(refusal)) {
        throw refusal;
      }
      if (refusal.status() == 403 || refusal.status() == 404) {
        closed = Optional.of(refusal);
      }
      return new Entry.Refused(refusal.diagnostic());
    }
    List<ScimUser> called = users.of(email);
    return usable(called, email).isPresent()
        ? new Entry.Ready(false)
        : new Entry.Refused(taken(person, called));
  }

  private static Diagnostic taken(Draft person, List<ScimUser> called) {
    return called.isEmpty()
        ? refused(
            person,
            TargetCheck.USR_CLAIMED_ELSEWHERE,
            "the directory calls the address taken and lists nobody who has it")
        : refused(
            person,
            TargetCheck.USR_SCIM_CONFLICT,
            "the directory knows the address, and not as one active user of it");
  }

  private static Diagnostic refused(Draft person, DiagnosticCode code, String why) {
    return Diagnostic.of(code, Location.address(person.address().toString()), why)
        .next("aloft explain " + code.id());
  }

  /** The users of accounts that were made here, by the id of each; who is not there is left out. */
  Map<String, ScimUser> of(List<Recorded> accounts) {
    users.ask(
        accounts.stream()
            .map(account -> account.address().key())
            .filter(email -> users.of(email).isEmpty())
            .toList());
    Map<String, ScimUser> found = new TreeMap<>();
    accounts.forEach(account ->
        users.of(account.address().key()).stream()
            .filter(user -> user.accountId().map(account.targetId()::equals).orElse(true))
            .max(Comparator.comparing(ScimUser::active))
            .ifPresent(user -> found.put(account.targetId(), user)));
    return found;
  }

  /** Whether an account can be used, whoever keeps it. */
  boolean isActive(String email) {
    return organization.members(List.of(email)).stream().anyMatch(Member::active);
  }

  /** Lets somebody who was made here log in, or no longer, for the time being. */
  void activate(ScimUser user, boolean active) {
    users.activate(user, active);
  }

  /** Takes the log-in from somebody who was made here. */
  void deactivate(String userId) {
    users.directory().deactivate(userId);
  }
}
