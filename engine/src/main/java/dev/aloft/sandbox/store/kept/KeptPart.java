package dev.aloft.sandbox.store.kept;

/** Something of a site that lives in memory and is saved whole when it has changed. */
public interface KeptPart {

  /** Saves it if it has changed since it was last saved or restored. */
  void save(KeptDocuments documents);

  /** Puts what was saved in the place of what is there, if anything was saved. */
  void restore(KeptDocuments documents);
}
