package dev.aloft.jira.user;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.Location;
import dev.aloft.http.LostAnswer;
import dev.aloft.http.SiteRefusal;
import dev.aloft.jira.Abreast;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.organization.Member;
import dev.aloft.organization.Organization;
import dev.aloft.organization.Residents;
import dev.aloft.people.EmailAddress;
import dev.aloft.people.PeopleCode;
import dev.aloft.resource.Recorded;
import dev.aloft.resource.Retirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;

/**
 * The accounts that Aloft made for people who left: how they stand, and their suspension when all
 * is written that names them, by the road on which they came. They keep their names, groups and
 * roles, and take no seat.
 */
final class Leavers implements Retirement {

  private final JiraCloud site;
  private final Organization organization;
  private final Road invited;
  private final Road provisioned;

  Leavers(JiraCloud site, Organization organization, Optional<Provisioner> provisioner) {
    this.site = site;
    this.organization = organization;
    this.invited = new Road(new AccessSuspender(organization.suspensions()), new Permission());
    this.provisioned = new Road(new DirectorySuspender(provisioner), new Permission());
  }

  /** How some of them are suspended, and what was learnt of whether one may. */
  private record Road(Suspender suspender, Permission permission) {}

  private Road road(Recorded leaver) {
    return Provisioner.isMeant(leaver) ? provisioned : invited;
  }

  /** The ids of those who are suspended: of whom a directory made, who is deactivated. */
  Set<String> suspended(List<Recorded> leavers) {
    Map<String, Member> standing = standing(leavers);
    return leavers.stream()
        .filter(leaver ->
            Optional.ofNullable(standing.get(leaver.targetId()))
                .filter(member ->
                    member.suspended() || (Provisioner.isMeant(leaver) && member.deactivated()))
                .isPresent())
        .map(Recorded::targetId)
        .collect(Collectors.toSet());
  }

  /** How accounts of ours stand in the organization, by id; who is not there is left out. */
  private Map<String, Member> standing(List<Recorded> leavers) {
    Set<String> ids =
        leavers.stream().map(Recorded::targetId).collect(Collectors.toCollection(TreeSet::new));
    List<String> emails =
        leavers.stream()
            .map(known -> known.address().key())
            .filter(key -> EmailAddress.parse(key).isPresent())
            .distinct()
            .toList();
    Map<String, Member> found = new HashMap<>();
    Abreast.each(
            emails.stream().gather(Gatherers.windowFixed(Organization.A_CALL)),
            organization::members)
        .flatMap(List::stream)
        .filter(member -> ids.contains(member.accountId()))
        .forEach(member -> found.put(member.accountId(), member));
    // Somebody's address may be another one by now.
    ids.removeAll(found.keySet());
    Abreast.each(
            ids.stream().gather(Gatherers.windowFixed(Residents.A_LOOK)), organization::membersById)
        .flatMap(List::stream)
        .forEach(member -> found.put(member.accountId(), member));
    return found;
  }

  @Override
  public int batchSize() {
    return Organization.A_CALL;
  }

  /** Who cannot be used any more, or is in no directory, takes no seat either. */
  @Override
  public List<Answer> retire(List<Recorded> things) {
    Map<String, Member> standing = standing(things);
    return written(things, thing -> inUse(standing, thing), Suspender::suspend, "suspended");
  }

  /** Waits until the site knows them as active: before that it takes no name of theirs. */
  @Override
  public List<Answer> wake(List<Recorded> things) {
    Map<String, Member> standing = standing(things);
    List<Answer> answers =
        written(things, thing -> !inUse(standing, thing), Suspender::restore, "restored");
    Set<String> coming =
        answers.stream()
            .filter(answer -> answer.refusal().isEmpty())
            .map(answer -> answer.thing().targetId())
            .collect(Collectors.toSet());
    Set<String> missing = coming.isEmpty() ? Set.of() : site.users().awaitActive(coming);
    List<Answer> arrived = new ArrayList<>();
    for (Answer answer : answers) {
      arrived.add(
          missing.contains(answer.thing().targetId())
              ? refused(answer.thing(), answer.wrote(), "Jira does not show the account as active")
              : answer);
    }
    return arrived;
  }

  private static boolean inUse(Map<String, Member> standing, Recorded thing) {
    return Optional.ofNullable(standing.get(thing.targetId())).filter(Member::active).isPresent();
  }

  /** Writes those of whom it is so, and leaves the others as they are. */
  private List<Answer> written(
      List<Recorded> things,
      Predicate<Recorded> which,
      BiConsumer<Suspender, Recorded> write,
      String what) {
    Map<Road, SiteRefusal> blocked = new HashMap<>();
    things.stream()
        .filter(which)
        .collect(Collectors.groupingBy(this::road))
        .forEach((road, accounts) ->
            expect(road, accounts).ifPresent(refusal -> blocked.put(road, refusal)));
    return Abreast.each(
            things.stream(),
            thing -> {
              SiteRefusal refusal = blocked.get(road(thing));
              if (!which.test(thing)) {
                return new Answer(thing, false, Optional.empty());
              }
              return refusal == null
                  ? written(thing, road(thing), write, what)
                  : refused(thing, what, refusal);
            })
        .toList();
  }

  /** What one road refuses to tell keeps nobody on the other. */
  private static Optional<SiteRefusal> expect(Road road, List<Recorded> accounts) {
    try {
      road.suspender().expect(accounts);
      return Optional.empty();
    } catch (SiteRefusal refusal) {
      if (endsAll(refusal)) {
        throw refusal;
      }
      return Optional.of(refusal);
    }
  }

  private static boolean endsAll(SiteRefusal refusal) {
    return refusal.status() == 401 || refusal.status() == 429;
  }

  private static Answer written(
      Recorded thing, Road road, BiConsumer<Suspender, Recorded> write, String what) {
    Optional<String> obstacle = road.suspender().obstacle(thing);
    if (obstacle.isPresent()) {
      return refused(thing, false, obstacle.get());
    }
    Optional<SiteRefusal> closed = road.permission().closed();
    if (closed.isPresent()) {
      return refused(thing, what, closed.get());
    }
    try {
      write.accept(road.suspender(), thing);
      road.permission().given();
      return new Answer(thing, true, Optional.empty());
    } catch (SiteRefusal refusal) {
      if (endsAll(refusal)) {
        throw refusal;
      }
      road.permission().refused(refusal);
      return refused(thing, what, refusal);
    } catch (LostAnswer _) {
      return refused(thing, false, "nobody knows whether the account is " + what);
    }
  }

  private static Answer refused(Recorded thing, String what, SiteRefusal refusal) {
    return refused(
        thing,
        false,
        String.format(
            Locale.ROOT,
            "the organization did not let the account be %s: %d %s",
            what,
            refusal.status(),
            String.join("; ", refusal.messages())));
  }

  private static Answer refused(Recorded thing, boolean wrote, String why) {
    return new Answer(
        thing,
        wrote,
        Optional.of(
            Diagnostic.of(
                    PeopleCode.NOT_SUSPENDED, Location.address(thing.address().toString()), why)
                .next("mend that in the organization, then run the command again")));
  }
}
