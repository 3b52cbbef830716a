package dev.aloft.run;

import dev.aloft.apply.ApplyListener;

/** Is told how far a rehearsal is. */
public interface RehearsalListener extends ApplyListener {

  /** A stage begins: reading, planning and so on. */
  void stage(String words);
}
