package dev.aloft.spec;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.diagnostics.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * {@code aloft.lock}: what the selections of a spec resolved to, one line each, so that a pull
 * request shows a project that a rule has begun to take.
 *
 * @param selections entries such as {@code emea/OPS -> main/OPS} by selection such as {@code
 *     projects/engineering}
 */
public record SpecLock(SortedMap<String, SortedSet<String>> selections) {

  /** The name of the file beside the spec. */
  public static final String FILE = "aloft.lock";

  private static final String HEADER =
      """
      # What the selections of this spec resolved to. Written by aloft: commit it, review it, do not
      # edit it.
      """;

  public SpecLock {
    SortedMap<String, SortedSet<String>> copy = new TreeMap<>();
    selections.forEach((name, entries) ->
        copy.put(name, Collections.unmodifiableSortedSet(new TreeSet<>(entries))));
    selections = Collections.unmodifiableSortedMap(copy);
  }

  public static SpecLock empty() {
    return new SpecLock(new TreeMap<>());
  }

  /** A lock with the given entries by selection, in any order. */
  public static SpecLock of(Map<String, ? extends Collection<String>> entries) {
    SortedMap<String, SortedSet<String>> sorted = new TreeMap<>();
    entries.forEach((name, lines) -> sorted.put(name, new TreeSet<>(lines)));
    return new SpecLock(sorted);
  }

  /**
   * Reads the file.
   *
   * @return empty if there is none yet
   * @throws ProblemException if it is not in the form that {@link #write} gives it (exit 3)
   */
  public static Optional<SpecLock> read(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Problems problems = new Problems();
    Optional<String> text = SpecFiles.text(file, problems);
    problems.throwIfErrors(ExitCode.INVALID_INPUT);
    return text.map(content -> parse(SpecFiles.display(file), content));
  }

  /**
   * Reads the text of the file.
   *
   * @param file its name for messages
   * @throws ProblemException if it is not in the form that {@link #render} gives it (exit 3)
   */
  public static SpecLock parse(String file, String text) {
    Problems problems = new Problems();
    List<Tree> documents = YamlDocuments.read(file, text, problems);
    problems.throwIfErrors(ExitCode.INVALID_INPUT);
    SpecLocation top = new SpecLocation(file, 1, 1);
    if (documents.size() != 1 || !(documents.getFirst() instanceof Tree.Mapping root)) {
      throw unreadable(documents.isEmpty() ? top : documents.getFirst().start());
    }
    boolean version =
        root.keys().equals(List.of("lock", "selections"))
            && root.find(List.of("lock")).node() instanceof Tree.Scalar number
            && number.text().equals("1");
    if (!version || !(root.find(List.of("selections")).node() instanceof Tree.Mapping selections)) {
      throw unreadable(root.start());
    }
    Map<String, List<String>> entries = new TreeMap<>();
    for (Tree.Entry entry : selections.entries()) {
      entries.put(entry.key().text(), lines(entry.value()));
    }
    return of(entries);
  }

  private static List<String> lines(Tree value) {
    if (!(value instanceof Tree.Sequence sequence)) {
      throw unreadable(value.start());
    }
    List<String> lines = new ArrayList<>();
    for (Tree item : sequence.items()) {
      if (!(item instanceof Tree.Scalar scalar) || scalar.kind() != Tree.Kind.TEXT) {
        throw unreadable(item.start());
      }
      lines.add(scalar.text());
    }
    return lines;
  }

  private static ProblemException unreadable(SpecLocation place) {
    return new ProblemException(
        ExitCode.INVALID_INPUT,
        Diagnostic.of(
                SpecCode.LOCK_UNREADABLE,
                place.toLocation(),
                "this is not how Aloft writes a lock file")
            .next("restore the file from version control, or remove it"));
  }

  /** The file's text: the same for the same selections, on every machine. */
  public String render() {
    StringBuilder out = new StringBuilder(HEADER).append("lock: 1\nselections:");
    if (selections.isEmpty()) {
      return out.append(" {}\n").toString();
    }
    out.append('\n');
    selections.forEach((name, entries) -> {
      out.append("  ").append(YamlText.of(name)).append(entries.isEmpty() ? ": []\n" : ":\n");
      entries.forEach(entry -> out.append("    - ").append(YamlText.of(entry)).append('\n'));
    });
    return out.toString();
  }

  /**
   * Writes the file, whole or not at all.
   *
   * @throws ProblemException if the folder cannot be written (exit 1)
   */
  public void write(Path file) {
    Path folder = SpecFiles.folderOf(file);
    try {
      Path draft = Files.createTempFile(folder.toAbsolutePath(), ".aloft-lock", ".tmp");
      try {
        Files.write(draft, render().getBytes(StandardCharsets.UTF_8));
        Files.move(
            draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new ProblemException(
          ExitCode.FAILED,
          Diagnostic.of(
                  SpecCode.LOCK_NOT_WRITTEN,
                  Location.file(SpecFiles.display(file)),
                  "the lock file could not be written")
              .next("check that the folder exists, can be written and has space"),
          e);
    }
  }

  /** What a newer resolution adds and takes away, in the order of the file. */
  public List<Change> differenceTo(SpecLock newer) {
    List<Change> changes = new ArrayList<>();
    SortedSet<String> names = new TreeSet<>(selections.keySet());
    names.addAll(newer.selections.keySet());
    for (String name : names) {
      SortedSet<String> before = selections.getOrDefault(name, new TreeSet<>());
      SortedSet<String> after = newer.selections.getOrDefault(name, new TreeSet<>());
      SortedSet<String> both = new TreeSet<>(before);
      both.addAll(after);
      for (String entry : both) {
        if (before.contains(entry) != after.contains(entry)) {
          changes.add(new Change(name, entry, after.contains(entry)));
        }
      }
    }
    return changes;
  }

  /**
   * A line that came or went.
   *
   * @param added false for one that went
   */
  public record Change(String selection, String entry, boolean added) {
    /** As a reviewer sees it: {@code + emea/NEWPROJ -> main/NEWPROJ (projects/engineering)}. */
    @Override
    public String toString() {
      return (added ? "+ " : "- ") + entry + " (" + selection + ")";
    }
  }
}
