package dev.aloft.cli;

import com.google.inject.Module;
import com.google.inject.util.Modules;
import java.util.function.Supplier;

/**
 * A command and what it needs. Only the command that was asked for is loaded and wired, so that a
 * short one starts fast however many there are.
 *
 * @param name the word on the command line, equal to the name in the class's annotation
 * @param type an {@link AloftCommand}, or a group whose sub-commands the module binds
 * @param module the bindings that it needs beyond {@link AloftModule}'s
 */
public record CommandEntry(String name, Class<?> type, Supplier<Module> module) {

  /** A command that needs nothing but {@link AloftModule}. */
  static CommandEntry of(String name, Class<?> type) {
    return new CommandEntry(name, type, () -> Modules.EMPTY_MODULE);
  }
}
