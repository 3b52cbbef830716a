package dev.aloft.cli;

import dev.aloft.diagnostics.Location;
import dev.aloft.encryption.Encryption;
import dev.aloft.encryption.EncryptionKey;
import dev.aloft.encryption.KeySource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The keys of plan files that are opened before or without their spec: each file says where its key
 * came from.
 *
 * @param folder what the path of a key's file is relative to
 */
record PlanKeys(Map<String, String> variables, Path folder) implements KeySource {

  private static final String VARIABLE = "env:";
  private static final String FILE = "file:";

  @Override
  public Encryption of(String reference) {
    return text(reference)
        .map(text -> Encryption.with(EncryptionKey.of(reference, text, Location.NONE)))
        .orElse(Encryption.NONE);
  }

  private Optional<String> text(String reference) {
    if (reference.startsWith(VARIABLE)) {
      return Optional.ofNullable(variables.get(reference.substring(VARIABLE.length())))
          .filter(text -> !text.isEmpty());
    }
    return reference.startsWith(FILE)
        ? content(folder.resolve(reference.substring(FILE.length())))
        : Optional.empty();
  }

  private static Optional<String> content(Path file) {
    try {
      return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
