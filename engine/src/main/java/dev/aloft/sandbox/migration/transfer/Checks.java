package dev.aloft.sandbox.migration.transfer;

import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.migration.service.Job;
import dev.aloft.sandbox.migration.service.StatusNode;
import dev.aloft.sandbox.migration.service.StatusNode.Details;
import dev.aloft.sandbox.migration.service.StatusNode.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.Lock;

/**
 * What stands in the way of a job. The names of the first five are the product's; those of the last
 * three are ours, since no public page names the product's checks of the same things.
 */
public final class Checks {

  private static final String ANONYMOUS = "AnonPermission";
  private static final String FILES = "MissingAttachments";
  private static final String APPS = "AppAssessmentIncomplete";
  private static final String APP_DATA = "AppDataMigrationConsent";
  private static final String ROADMAPS = "AdvancedRoadmapsOutdated";
  private static final String MISSING = "ProjectMissing";
  private static final String CONFLICTS = "ProjectConflict";
  private static final String ADDRESSES = "UserEmailConflict";

  /** The names of all. */
  public static final List<String> NAMES =
      List.of(ROADMAPS, ANONYMOUS, APPS, APP_DATA, FILES, MISSING, CONFLICTS, ADDRESSES);

  private final JiraSite server;
  private final WholeSite site;

  /** The checks before a transfer from a server to a site. */
  public Checks(JiraSite server, WholeSite site) {
    this.server = server;
    this.site = site;
  }

  /** What each check says, by its name. */
  public Map<String, StatusNode> of(Job job) {
    Lock reading = server.dataCenter().lock().readLock();
    reading.lock();
    try {
      List<Project> projects =
          server.tables().projects().where(one -> job.projects().contains(one.key()));
      Map<String, StatusNode> found = new LinkedHashMap<>();
      found.put(ROADMAPS, skipped());
      found.put(ANONYMOUS, anonymous(projects));
      found.put(APPS, skipped());
      found.put(APP_DATA, skipped());
      found.put(FILES, files(projects));
      found.put(MISSING, missing(job, projects));
      found.put(CONFLICTS, conflicts(projects));
      found.put(ADDRESSES, addresses());
      return found;
    } finally {
      reading.unlock();
    }
  }

  /** Nothing of the kind is in any scope that the sandbox moves. */
  private static StatusNode skipped() {
    return StatusNode.finished(Outcome.SKIPPED, "");
  }

  private static StatusNode node(
      List<String> occurrences, Outcome bad, boolean excludable, String good, String wrong) {
    return occurrences.isEmpty()
        ? StatusNode.finished(Outcome.SUCCESS, good)
        : StatusNode.finished(bad, wrong)
            .with(new Details(occurrences, Optional.of(excludable), ""));
  }

  private StatusNode anonymous(List<Project> projects) {
    List<String> open =
        projects.stream()
            .filter(project ->
                server.tables().permissionSchemes().find(project.schemes().permission()).stream()
                    .flatMap(scheme -> scheme.grants().stream())
                    .anyMatch(grant -> grant.holder().equals("anyone")))
            .map(Project::key)
            .toList();
    return node(
        open,
        Outcome.FAILED,
        true,
        "No project is open to anybody.",
        "Permissions of projects would let anybody on the internet in.");
  }

  private StatusNode files(List<Project> projects) {
    List<String> without = new ArrayList<>();
    for (Project project : projects) {
      long count =
          server
              .issues()
              .of(project)
              .flatMap(issue -> server.tables().attachments().ofOwner(issue.id()).stream())
              .filter(file -> server.files().find(file.id()).isEmpty())
              .count();
      if (count > 0) {
        without.add(project.key() + ": " + count);
      }
    }
    return node(
        without,
        Outcome.WARNING,
        true,
        "The contents of all files are there.",
        "The contents of some files are not there.");
  }

  private static StatusNode missing(Job job, List<Project> projects) {
    Set<String> wanted = new TreeSet<>(job.projects());
    projects.forEach(project -> wanted.remove(project.key()));
    return node(
        List.copyOf(wanted),
        Outcome.FAILED,
        false,
        "The server has every project.",
        "The server has no such projects.");
  }

  private StatusNode conflicts(List<Project> projects) {
    List<String> taken =
        projects.stream()
            .filter(project ->
                site.tables().project(project.key()).isPresent()
                    || site.tables()
                        .projects()
                        .first(there ->
                            there.key().equals(project.key())
                                || there.name().equalsIgnoreCase(project.name()))
                        .isPresent())
            .map(Project::key)
            .toList();
    return node(
        taken,
        Outcome.FAILED,
        false,
        "No key or name is taken.",
        "The site has projects of the same key or name.");
  }

  /** Of all users, since any of them may stand in an issue; by key, never by address. */
  private StatusNode addresses() {
    Set<String> known = new HashSet<>();
    List<String> wrong = new ArrayList<>();
    for (User user : server.users().all()) {
      String email = user.email().toLowerCase(Locale.ROOT);
      if (!email.matches("[^@\\s]+@[^@\\s]+") || !known.add(email)) {
        wrong.add(user.key());
      }
    }
    return node(
        wrong,
        Outcome.FAILED,
        false,
        "Every user has an address of his own.",
        "Users have no valid address, or one that another user has too.");
  }
}
