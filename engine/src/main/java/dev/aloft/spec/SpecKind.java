package dev.aloft.spec;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of documents that a spec may hold, those of later versions included. */
enum SpecKind {
  MIGRATION("Migration", true),
  USERS("Users", true),
  DECISIONS("Decisions", true),
  PROJECTS("Projects", true),
  PROJECT("Project", true),
  SPACES("Spaces", false),
  EXPOSURE("Exposure", true),
  WAVE("Wave", true),
  ENVIRONMENT("Environment", false),
  POLICY("Policy", false),
  SHARED("Shared", false),
  APPS("Apps", false),
  LINKS("Links", false),
  OWNERS("Owners", false),
  ACCEPTANCE("Acceptance", false),
  RESOURCE("Resource", false);

  private final String word;
  private final boolean supported;

  SpecKind(String word, boolean supported) {
    this.word = word;
    this.supported = supported;
  }

  String word() {
    return word;
  }

  boolean supported() {
    return supported;
  }

  /** Whether a spec may hold only one such document. */
  boolean single() {
    return this == MIGRATION || this == USERS || this == WAVE || this == EXPOSURE;
  }

  static Optional<SpecKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }

  static List<String> supportedWords() {
    return Arrays.stream(values()).filter(SpecKind::supported).map(SpecKind::word).toList();
  }
}
