package dev.aloft.sandbox.jira.datacenter.version;

import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Version;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The versions of a site, in the order of each project. */
final class Versions {

  private static final int LONGEST = 255;

  private final Tables tables;

  Versions(JiraSite site) {
    this.tables = site.tables();
  }

  List<Version> of(long project) {
    return tables.versions().where(one -> one.owner() == project).stream()
        .sorted(Comparator.comparingLong(Version::position))
        .toList();
  }

  long lastPosition(long project) {
    List<Version> all = of(project);
    return all.isEmpty() ? 0 : all.getLast().position() + 1;
  }

  Version read(Form form, Project project, long id, Optional<Version> before) {
    String name = form.text("name").or(() -> before.map(Version::name)).orElse("").strip();
    if (name.isEmpty()) {
      form.refuse("name", "You must specify a valid version name");
    } else if (name.length() > LONGEST) {
      form.refuse("name", "The version name must not exceed 255 characters.");
    } else if (of(project.id()).stream()
        .anyMatch(one -> one.name().equalsIgnoreCase(name) && one.id() != id)) {
      form.refuse("name", "A version with this name already exists in this project.");
    }
    Optional<String> start = day(form, "startDate", before.flatMap(Version::startDate));
    Optional<String> release = day(form, "releaseDate", before.flatMap(Version::releaseDate));
    if (start.isPresent() && release.isPresent() && start.get().compareTo(release.get()) > 0) {
      form.refuse("startDate", "Start date must be before the release date");
    }
    form.check();
    return new Version(
        id,
        project.id(),
        name,
        form.text("description").or(() -> before.flatMap(Version::description)),
        start,
        release,
        form.flag("released").or(() -> before.map(Version::released)).orElse(false),
        form.flag("archived").or(() -> before.map(Version::archived)).orElse(false),
        before.map(Version::position).orElseGet(() -> lastPosition(project.id())));
  }

  private static Optional<String> day(Form form, String name, Optional<String> before) {
    if (!form.names(name)) {
      return before;
    }
    Optional<String> text = form.text(name).filter(one -> !one.isEmpty());
    try {
      return text.map(one -> LocalDate.parse(one).toString());
    } catch (DateTimeException e) {
      form.refuse(name, "The date '" + text.orElse("") + "' is not a valid date (yyyy-MM-dd).");
      return Optional.empty();
    }
  }

  /** Puts a version to another place. */
  void move(Version version, Form form) {
    List<Version> order = new ArrayList<>(of(version.owner()));
    int at = order.indexOf(version);
    order.remove(at);
    int to =
        form.text("after")
            .map(address -> after(order, address))
            .orElseGet(() ->
                switch (form.text("position").orElse("")) {
                  case "First" -> 0;
                  case "Last" -> order.size();
                  case "Earlier" -> Math.max(0, at - 1);
                  case "Later" -> Math.min(order.size(), at + 1);
                  default -> throw Refusal.badRequest("Either 'after' or 'position' is required.");
                });
    order.add(to, version);
    for (int i = 0; i < order.size(); i++) {
      tables.versions().put(order.get(i).at(i));
    }
  }

  private static int after(List<Version> order, String address) {
    for (int i = 0; i < order.size(); i++) {
      if (address.endsWith("/version/" + order.get(i).id())) {
        return i + 1;
      }
    }
    throw Refusal.notFound("The version '" + address + "' does not exist.");
  }
}
