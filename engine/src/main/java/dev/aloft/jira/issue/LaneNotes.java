package dev.aloft.jira.issue;

import dev.aloft.jira.CachedJson;
import dev.aloft.jira.Derivation;
import dev.aloft.jira.MovingProject;
import dev.aloft.ledger.Loss;
import dev.aloft.staging.DerivedCache;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is to be told of one lane beside its plan. */
final class LaneNotes {

  private final MovingProject project;
  private final List<Loss> losses = new ArrayList<>();
  private final List<String> sentences = new ArrayList<>();

  LaneNotes(MovingProject project) {
    this.project = project;
  }

  /** As a cache holds it. */
  private record Kept(List<Loss> losses, List<String> sentences) {}

  /** What was told before of the same issues. */
  static Optional<LaneNotes> known(DerivedCache cache, MovingProject project) {
    return CachedJson.read(cache, name(project), Kept.class)
        .map(kept -> {
          LaneNotes notes = new LaneNotes(project);
          notes.losses.addAll(kept.losses());
          notes.sentences.addAll(kept.sentences());
          return notes;
        });
  }

  void keep(DerivedCache cache) {
    CachedJson.keep(cache, name(project), new Kept(losses, sentences));
  }

  private static String name(MovingProject project) {
    return "notes-" + project.source().id();
  }

  /** Adds to a loss; nothing if its count is 0. */
  void lose(Loss loss) {
    if (loss.count() > 0) {
      losses.add(loss);
    }
  }

  void note(String sentence) {
    sentences.add(sentence);
  }

  void tell(Derivation derivation) {
    losses.forEach(derivation::lose);
    sentences.forEach(derivation::note);
  }
}
