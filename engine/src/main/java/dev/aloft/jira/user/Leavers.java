package dev.aloft.jira.user;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.Location;
import dev.aloft.http.SiteRefusal;
import dev.aloft.jira.Abreast;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.organization.Member;
import dev.aloft.organization.Organization;
import dev.aloft.organization.Residents;
import dev.aloft.organization.Suspensions;
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
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;

/**
 * The accounts that Aloft invited for people who left: how they stand, and their suspension when
 * all is written that names them. They keep their names, groups and roles, and take no seat.
 */
final class Leavers implements Retirement {

  private final JiraCloud site;
  private final Organization organization;
  private final Suspensions suspensions;

  Leavers(JiraCloud site, Organization organization) {
    this.site = site;
    this.organization = organization;
    this.suspensions = organization.suspensions();
  }

  /** How accounts of ours stand in the organization, by id; who is not there is left out. */
  Map<String, Member> standing(List<Recorded> leavers) {
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
    return Abreast.each(
            things.stream(),
            thing ->
                inUse(standing, thing)
                    ? written(thing, suspensions::suspend, "suspended")
                    : new Answer(thing, false, Optional.empty()))
        .toList();
  }

  /** Waits until the site knows them as active: before that it takes no name of theirs. */
  @Override
  public List<Answer> wake(List<Recorded> things) {
    Map<String, Member> standing = standing(things);
    List<Answer> answers =
        Abreast.each(
                things.stream(),
                thing ->
                    inUse(standing, thing)
                        ? new Answer(thing, false, Optional.empty())
                        : written(thing, suspensions::restore, "restored"))
            .toList();
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

  private static Answer written(Recorded thing, Consumer<String> write, String what) {
    try {
      write.accept(thing.targetId());
      return new Answer(thing, true, Optional.empty());
    } catch (SiteRefusal refusal) {
      if (refusal.status() == 401 || refusal.status() == 429) {
        throw refusal;
      }
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
