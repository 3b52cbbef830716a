package dev.aloft.sandbox.migration.transfer;

import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.migration.service.Job;
import dev.aloft.sandbox.migration.service.StatusNode;
import dev.aloft.sandbox.migration.service.StatusNode.Details;
import dev.aloft.sandbox.migration.service.StatusNode.Outcome;
import dev.aloft.sandbox.migration.service.StatusNode.Progress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;

/**
 * Moves the projects of a job, one after the other, some hundred issues at a time; between two
 * pieces the server and the site serve others. Of an issue nothing but its number and its ids is
 * held before and after its turn.
 */
public final class Transfer {

  private static final int PIECE = 200;
  private static final String PROJECTS = "projects";
  private static final String PEOPLE = "usersAndGroups";

  private final JiraSite server;
  private final WholeSite site;
  private final People people;

  /** Transfers from a server to a site. */
  public Transfer(JiraSite server, WholeSite site) {
    this.server = server;
    this.site = site;
    this.people = new People(server, site.site().cloud().organization());
  }

  /**
   * Moves what a job names. Its checks have passed.
   *
   * @param progress hears how far it is, with the site's lock held
   * @return what came of each part of the scope
   */
  public Map<String, StatusNode> of(Job job, Consumer<Map<String, StatusNode>> progress) {
    Map<String, StatusNode> parts = new LinkedHashMap<>();
    if (job.everybody()) {
      piece(() -> {
        int groups = people.everybody();
        parts.put(PEOPLE, people(groups));
        progress.accept(parts);
      });
    }
    if (!job.projects().isEmpty()) {
      projects(job.projects(), parts, progress);
    }
    return parts;
  }

  /** Nobody else changes the site meanwhile, nor the server. */
  private void piece(Runnable work) {
    site.site()
        .alone(() -> {
          Lock reading = server.dataCenter().lock().readLock();
          reading.lock();
          try {
            work.run();
          } finally {
            reading.unlock();
          }
        });
  }

  /** New accounts open no product: the assistant gives no access. */
  private StatusNode people(int groups) {
    String text =
        "%d users, %d of them with new accounts; %d groups."
            .formatted(server.users().all().size(), people.made(), groups);
    return StatusNode.finished(Outcome.SUCCESS, text)
        .with(new Details(List.of("Nobody got access to a product."), Optional.empty(), ""));
  }

  private void projects(
      List<String> keys,
      Map<String, StatusNode> parts,
      Consumer<Map<String, StatusNode>> progress) {
    Map<String, StatusNode> nodes = new LinkedHashMap<>();
    keys.forEach(key -> nodes.put(key, StatusNode.pending("The project waits.")));
    Map<String, ProjectMove> moves = new LinkedHashMap<>();
    Map<Long, Long> moved = new HashMap<>();
    int done = 0;
    for (String key : keys) {
      int before = done;
      Consumer<StatusNode> tell =
          node -> {
            nodes.put(key, node);
            parts.put(PROJECTS, running(nodes, before, keys.size()));
            progress.accept(parts);
          };
      ProjectMove move = move(key, tell);
      moved.putAll(move.moved());
      moves.put(key, move);
      done++;
    }
    moves.forEach((key, move) -> {
      pieces(move, (from, to) -> move.links(from, to, moved));
      piece(() -> {
        move.over();
        nodes.put(key, over(move));
      });
    });
    parts.put(
        PROJECTS,
        StatusNode.finished(StatusNode.worst(nodes.values()), keys.size() + " projects.")
            .with(nodes));
  }

  private ProjectMove move(String key, Consumer<StatusNode> tell) {
    List<ProjectMove> begun = new ArrayList<>();
    piece(() -> {
      ProjectMove move = new ProjectMove(server, site, project(key), people);
      move.found();
      tell.accept(importing(move, 0));
      begun.add(move);
    });
    ProjectMove move = begun.getFirst();
    pieces(
        move,
        (from, to) -> {
          move.issues(from, to);
          tell.accept(importing(move, to));
        });
    return move;
  }

  private Project project(String key) {
    return server
        .tables()
        .projects()
        .first(one -> one.key().equals(key))
        .orElseThrow(() -> new IllegalStateException("a check let a project pass"));
  }

  /** What is done with the issues from one place in their order to another. */
  private interface Piece {
    void of(int from, int to);
  }

  private void pieces(ProjectMove move, Piece work) {
    for (int from = 0; from < move.size(); from += PIECE) {
      int start = from;
      piece(() -> work.of(start, Math.min(move.size(), start + PIECE)));
    }
  }

  private static StatusNode importing(ProjectMove move, int done) {
    return StatusNode.running("Importing issues.", new Progress("Issues", move.size(), done));
  }

  private static StatusNode running(Map<String, StatusNode> nodes, int done, int all) {
    return StatusNode.running("Projects are moving.", new Progress("Projects", all, done))
        .with(nodes);
  }

  private static StatusNode over(ProjectMove move) {
    List<String> left = move.left();
    String text = move.moved().size() + " issues were migrated.";
    return left.isEmpty()
        ? StatusNode.finished(Outcome.SUCCESS, text)
        : StatusNode.finished(Outcome.WARNING, text)
            .with(new Details(left, Optional.empty(), "What was not migrated."));
  }
}
