package dev.aloft.cli.jira;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.DiagnosticCode;
import dev.aloft.jira.Derivation;
import dev.aloft.jira.References;
import dev.aloft.jira.source.SourceDirectory;
import dev.aloft.jira.source.SourceUser;
import dev.aloft.jira.source.UserKind;
import dev.aloft.jira.user.Judgement;
import dev.aloft.people.EmailAddress;
import dev.aloft.people.Grounds;
import dev.aloft.people.Verdict;
import dev.aloft.people.check.UserCheck;
import dev.aloft.people.check.UserChecks;
import dev.aloft.run.PeopleToDecide;
import dev.aloft.run.PersonToDecide;
import dev.aloft.run.PersonToDecide.Account;
import dev.aloft.run.PersonToDecide.Outlook;
import dev.aloft.run.PersonToDecide.Standing;
import dev.aloft.spec.SpecLocation;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The people of a Jira as somebody decides on them. */
final class JiraPeople {

  private final Derivation derivation;
  private final Judgement judgement;
  private final References references;
  private final Map<String, Set<UserCheck>> findings;

  JiraPeople(Derivation derivation) {
    this.derivation = derivation;
    this.judgement = Judgement.of(derivation);
    this.references = References.of(derivation.source(), derivation.projects());
    this.findings = UserChecks.findings(judgement.roster());
  }

  PeopleToDecide toDecide() {
    return new PeopleToDecide(
        Judgement.everyone(derivation.source().people()).map(this::person).toList(),
        judgement.assignment().problems().stream()
            .sorted(Comparator.comparing((Diagnostic problem) -> problem.code().severity()))
            .toList());
  }

  private PersonToDecide person(SourceUser user) {
    return new PersonToDecide(
        user.key(),
        user.name(),
        user.displayName(),
        user.email(),
        user.directory().map(SourceDirectory::name).orElse(""),
        account(user),
        standing(user),
        references.accounts().count(user.key()),
        references.words().count(user.key()),
        findings.getOrDefault(user.key(), Set.of()).stream()
            .<DiagnosticCode>map(check -> check)
            .toList(),
        Optional.ofNullable(judgement.assignment().verdicts().get(user.key()))
            .map(JiraPeople::outlook));
  }

  private static Account account(SourceUser user) {
    if (user.kind() != UserKind.PRESENT) {
      return Account.NONE;
    }
    return user.active() ? Account.ACTIVE : Account.INACTIVE;
  }

  private Standing standing(SourceUser user) {
    if (judgement.involved().contains(user.key())) {
      return Standing.MOVES;
    }
    return judgement.authors().contains(user.key()) ? Standing.AUTHOR : Standing.UNNAMED;
  }

  private static Outlook outlook(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Account(EmailAddress address, Grounds grounds) ->
          new Outlook(Optional.of(address.text()), words(grounds));
      case Verdict.StandIn(Verdict.Why why, Optional<EmailAddress> _) ->
          new Outlook(Optional.empty(), why.words());
    };
  }

  private static String words(Grounds grounds) {
    return switch (grounds) {
      case Grounds.OwnAddress() -> "the own address";
      case Grounds.RewrittenDomain(SpecLocation line) -> "a rewritten domain, " + line;
      case Grounds.Mapped(SpecLocation row) -> "a row of the people map, " + row;
    };
  }
}
