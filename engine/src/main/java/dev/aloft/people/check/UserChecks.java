package dev.aloft.people.check;

import dev.aloft.diagnostics.Severity;
import dev.aloft.people.EmailAddress;
import dev.aloft.people.Names;
import dev.aloft.people.Person;
import dev.aloft.people.Verdict.Why;
import dev.aloft.resource.CheckResult;
import dev.aloft.value.Address;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Asks every check about a source's people. */
public final class UserChecks {

  /** Keys that Jira makes up since 8.0; they say nothing. */
  private static final Pattern MADE_UP_KEY = Pattern.compile("JIRAUSER\\d+");

  /** Letters up to here are of one script: most addresses need no closer look. */
  private static final int LAST_OF_ASCII = 0x7f;

  /** Reasons that nobody chose. */
  private static final Set<Why> UNWANTED =
      EnumSet.of(
          Why.NO_ADDRESS, Why.INVALID_ADDRESS, Why.UNTRUSTED_DOMAIN, Why.DUPLICATE, Why.SPELLING);

  private final String source;

  /**
   * @param source the source's name in the spec
   */
  public UserChecks(String source) {
    this.source = source;
  }

  /** What a check found. */
  public record Result(UserCheck check, CheckResult found) {}

  /** One result for each check that is true of anybody, in the checks' order. */
  public List<Result> ask(Roster roster) {
    Survey survey = Survey.of(roster);
    return Stream.of(UserCheck.values())
        .parallel()
        .flatMap(check -> result(check, concerned(check, survey)).stream())
        .toList();
  }

  /** What each check says about whom: by the person's key, in the checks' order. */
  public static Map<String, Set<UserCheck>> findings(Roster roster) {
    Survey survey = Survey.of(roster);
    Map<String, Set<UserCheck>> found = new HashMap<>();
    for (UserCheck check : UserCheck.values()) {
      concerned(check, survey)
          .forEach(person ->
              found
                  .computeIfAbsent(person.key(), any -> EnumSet.noneOf(UserCheck.class))
                  .add(check));
    }
    return found;
  }

  private Optional<Result> result(UserCheck check, Stream<Person> concerned) {
    List<String> keys = concerned.map(Person::key).distinct().sorted().toList();
    return keys.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Result(
                check,
                new CheckResult(
                    check.id(),
                    check.sentence(keys.size()),
                    keys.size(),
                    keys.stream()
                        .limit(CheckResult.SAMPLES)
                        .map(key -> Address.of("user", source + "/" + key))
                        .toList())));
  }

  private static Stream<Person> concerned(UserCheck check, Survey survey) {
    Roster roster = survey.roster();
    return switch (check) {
      case TOO_MANY_STAND_INS -> tooMany(roster);
      case INVALID ->
          survey.ruled().stream()
              .filter(UserChecks::hasText)
              .filter(person -> Roster.address(person).isEmpty());
      case NO_ADDRESS -> roster.standIns(Set.of(Why.NO_ADDRESS)).filter(Person::active);
      case DUPLICATE -> survey.sharing().stream().flatMap(List::stream);
      case CASE_ONLY -> unlikeTheFirst(survey, UserChecks::spelling, Object::equals);
      case RECYCLED -> unlikeTheFirst(survey, Person::displayName, Names::mayBeOne);
      case UNTRUSTED_DOMAIN -> roster.standIns(Set.of(Why.UNTRUSTED_DOMAIN));
      case ROLE_ADDRESS ->
          survey.ruled().stream()
              .filter(roster::hasAccount)
              .filter(person -> Roster.address(person).filter(RoleAddresses::isRole).isPresent());
      case HOMOGLYPH ->
          survey.ruled().stream()
              .filter(person -> Roster.address(person).filter(UserChecks::isMixed).isPresent());
      case RENAMED ->
          roster
              .present()
              .filter(person -> !MADE_UP_KEY.matcher(person.key()).matches())
              .filter(person -> !Names.folded(person.name()).equals(Names.folded(person.key())));
      case KEY_IS_NAME -> keysThatAreNames(survey);
      case DELETED_AUTHOR ->
          Stream.concat(roster.authors().stream(), roster.moving().stream())
              .filter(person -> !person.present());
      case SHADOWED -> shadowed(survey);
    };
  }

  /** Where the rules met an error, what becomes of people is not settled. */
  private static Stream<Person> tooMany(Roster roster) {
    if (roster.assignment().problems().stream()
        .anyMatch(problem -> problem.code().severity() == Severity.ERROR)) {
      return Stream.empty();
    }
    List<Person> unwanted = roster.standIns(UNWANTED).filter(Person::active).toList();
    return unwanted.size() > roster.maxStandIns() * roster.moving().size()
        ? unwanted.stream()
        : Stream.empty();
  }

  private static boolean hasText(Person person) {
    return person.email().filter(text -> !text.isBlank()).isPresent();
  }

  private static String spelling(Person person) {
    return person.email().orElse("").strip();
  }

  /** Of those who share an address: all, where one of them is not like the first. */
  private static <T> Stream<Person> unlikeTheFirst(
      Survey survey, Function<Person, T> trait, BiPredicate<T, T> alike) {
    return survey.sharing().stream()
        .filter(people -> {
          T first = trait.apply(people.getFirst());
          return people.stream().anyMatch(person -> !alike.test(first, trait.apply(person)));
        })
        .flatMap(List::stream);
  }

  private static boolean isMixed(EmailAddress address) {
    String text = address.text();
    return text.chars().anyMatch(letter -> letter > LAST_OF_ASCII)
        && text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .filter(
                    script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
                .distinct()
                .count()
            > 1;
  }

  private static Stream<Person> keysThatAreNames(Survey survey) {
    return survey
        .roster()
        .present()
        .filter(person -> {
          Person named = survey.byName().get(Names.folded(person.key()));
          return named != null && !named.key().equals(person.key());
        });
  }

  private static Stream<Person> shadowed(Survey survey) {
    return survey.roster().shadowed().stream()
        .flatMap(other -> {
          Person counting = survey.byName().get(Names.folded(other.name()));
          return counting == null || Roster.address(counting).equals(Roster.address(other))
              ? Stream.empty()
              : Stream.of(counting);
        });
  }
}
